//JAVA 25+
//ALONE
//VARIANT compiled ARGS
//VARIANT interpreted RUNTIME_OPTIONS -Xint

// Two friends each hang up a note, and then look for the note of the other. The
// one who hangs up the second note must find the first, it seems. Look for the
// pairs of notes of which neither was found, with plain fields and with
// volatile ones.

static final int ROUNDS = 10;
static final int PAIRS = 50_000; // in a round
static final int STEP = 10; // pairs from one meeting to the next

// tag::pair[]
static class Plain {
    int ann;
    int ben;

    int annLooks() {
        ann = 1; // hangs up her note
        return ben; // and then looks for his
    }

    int benLooks() {
        ben = 1;
        return ann;
    }
}

static class Volatile {
    volatile int ann;
    volatile int ben;

    int annLooks() {
        ann = 1;
        return ben;
    }

    int benLooks() {
        ben = 1;
        return ann;
    }
}

// end::pair[]

// What the friends found in the pairs of one kind.
static class Tally {
    long both;
    long one;
    long neither;

    void add(int[] ann, int[] ben) {
        for (int i = 0; i < PAIRS; i++) {
            switch (ann[i] + ben[i]) {
                case 0 -> neither++;
                case 1 -> one++;
                default -> both++;
            }
        }
    }

    void print(String fields) {
        var row = "%-8s  %,9d  %,7d  %,7d  %,7d";
        long pairs = both + one + neither;
        Object[] cells = {fields, pairs, both, one, neither};
        IO.println(String.format(Locale.ROOT, row, cells));
    }
}

static final AtomicInteger MET = new AtomicInteger();

static int[][] together(IntUnaryOperator ann, IntUnaryOperator ben) {
    MET.set(0);
    var first = start("Ann", ann);
    var second = start("Ben", ben);
    return new int[][] {first.join(), second.join()};
}

static CompletableFuture<int[]> start(String name, IntUnaryOperator looks) {
    var friend = Thread.ofPlatform().name(name);
    return CompletableFuture.supplyAsync(() -> all(looks), friend::start);
}

/** One friend's part of all pairs: what was found in each. */
static int[] all(IntUnaryOperator looks) {
    int[] found = new int[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
        if (i % STEP == 0) meet(2 * (i / STEP + 1));
        found[i] = looks.applyAsInt(i);
    }
    return found;
}

/** Both go on within nanoseconds; one who sleeps here would be late. */
static void meet(int all) {
    MET.incrementAndGet();
    for (int i = 1; MET.get() < all; i++) {
        if (i % 1_000 == 0) Thread.yield(); // perhaps there is one core only
    }
}

void main() {
    var plain = new Tally();
    var vol = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
        var p = Stream.generate(Plain::new).limit(PAIRS).toList();
        var v = Stream.generate(Volatile::new).limit(PAIRS).toList();
        var f = together(i -> p.get(i).annLooks(), i -> p.get(i).benLooks());
        plain.add(f[0], f[1]);
        f = together(i -> v.get(i).annLooks(), i -> v.get(i).benLooks());
        vol.add(f[0], f[1]);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("processor: " + System.getProperty("os.arch"));
    IO.println("Java runs: " + System.getProperty("java.vm.info"));
    IO.println("rounds: " + ROUNDS);
    IO.println("\nPairs by how many of the friends found the other's note\n");
    IO.println("fields        pairs     both      one  neither");
    plain.print("plain");
    vol.print("volatile");
}
