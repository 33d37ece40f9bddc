//JAVA 25+
//ALONE
//VARIANT compiled ARGS
//VARIANT interpreted RUNTIME_OPTIONS -Xint
//VARIANT interpreted ARGS plain

// Litmus tests: two threads take two steps each on two fields, x and y, which
// are 0 at first. In no order of the four steps do both read 0 in SB, does Ben
// read y as 1 and then x as 0 in MP, or do both read 1 in LB. Look for: how
// often this was seen all the same, and with which memory order.

static final int ROUNDS = 15;
static final int CELLS = 20_000; // trials in a round, each with its own fields
static final int STEP = 5; // trials from one meeting to the next

static class Cell {
    int x, y; // shared
    int r1, r2, early; // what was read; each has one writer
}

static final VarHandle X = handle("x"), Y = handle("y");

static VarHandle handle(String field) {
    try {
        var lookup = MethodHandles.lookup();
        return lookup.findVarHandle(Cell.class, field, int.class);
    } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
    }
}

interface Steps {
    void take(Cell c);
}

static class Test {
    final String name;
    final Steps ann, ben;
    final long[] seen = new long[4]; // by r1 and r2

    Test(String name, Steps ann, Steps ben) {
        this.name = name;
        this.ann = ann;
        this.ben = ben;
    }

    /** The steps of both in each of some fresh cells, at almost one time. */
    void round() throws Exception {
        var cells = Stream.generate(Cell::new).limit(CELLS).toList();
        MET.set(0);
        var other = new FutureTask<Void>(() -> all(cells, ben), null);
        Thread.ofPlatform().name("Ben").start(other);
        all(cells, ann);
        other.get(); // waits, and fails if Ben failed
        for (var c : cells) seen[2 * c.r1 + c.r2]++;
    }
}

static final AtomicInteger MET = new AtomicInteger();

static void all(List<Cell> cells, Steps steps) {
    for (int i = 0; i < CELLS; i++) {
        if (i % STEP == 0) meet(2 * (i / STEP + 1));
        steps.take(cells.get(i));
    }
}

/** Both go on within nanoseconds; one who sleeps here would be late. */
static void meet(int all) {
    MET.incrementAndGet();
    for (int i = 1; MET.get() < all; i++) {
        if (i % 1_000 == 0) Thread.yield(); // perhaps there is one core only
    }
}

static List<Test> tests() {
    return List.of(
            // tag::plain[]
            new Test("SB plain", // store buffering: each writes, then reads
                    c -> { c.x = 1; c.r1 = c.y; },
                    c -> { c.y = 1; c.r2 = c.x; }),
            new Test("MP plain", // message passing: data x, then flag y
                    c -> { c.x = 1; c.y = 1; },
                    c -> { c.r1 = c.y; c.r2 = c.x; }),
            new Test("LB plain", // load buffering: each reads, then writes
                    c -> { c.r1 = c.y; c.x = 1; },
                    c -> { c.r2 = c.x; c.y = 1; }),
            // end::plain[]
            new Test("MP-again plain", // Ben looks at the data before, too
                    c -> { c.x = 1; c.y = 1; },
                    c -> { c.early = c.x; c.r1 = c.y; c.r2 = c.x; }),
            new Test("SB opaque",
                    c -> { X.setOpaque(c, 1); c.r1 = (int) Y.getOpaque(c); },
                    c -> { Y.setOpaque(c, 1); c.r2 = (int) X.getOpaque(c); }),
            new Test("MP opaque",
                    c -> { X.setOpaque(c, 1); Y.setOpaque(c, 1); },
                    c -> {
                        c.r1 = (int) Y.getOpaque(c);
                        c.r2 = (int) X.getOpaque(c);
                    }),
            new Test("LB opaque",
                    c -> { c.r1 = (int) Y.getOpaque(c); X.setOpaque(c, 1); },
                    c -> { c.r2 = (int) X.getOpaque(c); Y.setOpaque(c, 1); }),
            // tag::release[]
            new Test("SB release",
                    c -> { X.setRelease(c, 1); c.r1 = (int) Y.getAcquire(c); },
                    c -> { Y.setRelease(c, 1); c.r2 = (int) X.getAcquire(c); }),
            // end::release[]
            new Test("MP release",
                    c -> { X.setRelease(c, 1); Y.setRelease(c, 1); },
                    c -> {
                        c.r1 = (int) Y.getAcquire(c);
                        c.r2 = (int) X.getAcquire(c);
                    }),
            new Test("LB release",
                    c -> { c.r1 = (int) Y.getAcquire(c); X.setRelease(c, 1); },
                    c -> { c.r2 = (int) X.getAcquire(c); Y.setRelease(c, 1); }),
            new Test("SB volatile",
                    c -> {
                        X.setVolatile(c, 1);
                        c.r1 = (int) Y.getVolatile(c);
                    },
                    c -> {
                        Y.setVolatile(c, 1);
                        c.r2 = (int) X.getVolatile(c);
                    }),
            new Test("MP volatile",
                    c -> { X.setVolatile(c, 1); Y.setVolatile(c, 1); },
                    c -> {
                        c.r1 = (int) Y.getVolatile(c);
                        c.r2 = (int) X.getVolatile(c);
                    }),
            new Test("LB volatile",
                    c -> {
                        c.r1 = (int) Y.getVolatile(c);
                        X.setVolatile(c, 1);
                    },
                    c -> {
                        c.r2 = (int) X.getVolatile(c);
                        Y.setVolatile(c, 1);
                    }));
}

void main(String[] args) throws Exception {
    var order = args.length == 0 ? "" : args[0]; // all tests, or of one order
    var tests = tests().stream().filter(t -> t.name.endsWith(order)).toList();
    for (int round = 0; round < ROUNDS; round++) {
        for (var test : tests) test.round();
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("processor: " + System.getProperty("os.arch"));
    IO.println("Java runs: " + System.getProperty("java.vm.info"));
    int trials = ROUNDS * CELLS;
    IO.println(String.format(Locale.ROOT, "trials of a test: %,d", trials));

    IO.println("\nTrials by what was read: first r1, then r2\n");
    IO.println("test              got 00   got 01   got 10   got 11");
    for (var test : tests) {
        var seen = Arrays.stream(test.seen).boxed().toArray();
        var row = String.format(Locale.ROOT, "%,9d%,9d%,9d%,9d", seen);
        IO.println("%-15s".formatted(test.name) + row);
    }
}
