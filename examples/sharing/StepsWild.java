//JAVA 25+
//ALONE
//VARIANT mark ARGS mark
//VARIANT notes ARGS notes

// The steps of OneMark or TwoNotes at full speed: the machine decides in which
// order two friends take them. Look at how often each end occurred, and whether
// one occurred that no order of the steps has.

static final int ROUNDS = 200_000;
static final int BATCH = 20_000; // rounds, each with fields of its own
static final int STEP = 20; // rounds from one meeting to the next

interface Round {
    void ann();

    void ben();

    String end();
}

// tag::rounds[]
static class Mark implements Round {
    int sheet = 0;

    void mark() {
        sheet++;
    }

    public void ann() {
        mark();
    }

    public void ben() {
        mark();
    }

    public String end() {
        return "marks on the sheet: " + sheet;
    }
}

static class Notes implements Round {
    int note1 = 0;
    int note2 = 0;
    int annFound = 0;
    int benFound = 0;

    public void ann() {
        note1 = 1;
        annFound = note2;
    }

    public void ben() {
        note2 = 1;
        benFound = note1;
    }

    public String end() {
        return "found: " + annFound + " and " + benFound;
    }
}

// end::rounds[]

static final AtomicInteger MET = new AtomicInteger();

static void together(IntConsumer ann, IntConsumer ben) {
    MET.set(0);
    var first = start("Ann", ann);
    var second = start("Ben", ben);
    first.join();
    second.join();
}

static CompletableFuture<Void> start(String name, IntConsumer steps) {
    var friend = Thread.ofPlatform().name(name);
    return CompletableFuture.runAsync(() -> all(steps), friend::start);
}

static void all(IntConsumer steps) {
    for (int i = 0; i < BATCH; i++) {
        if (i % STEP == 0) meet(2 * (i / STEP + 1));
        steps.accept(i);
    }
}

/** Both go on within nanoseconds; one who sleeps here would be late. */
static void meet(int all) {
    MET.incrementAndGet();
    for (int i = 1; MET.get() < all; i++) {
        if (i % 1_000 == 0) Thread.yield(); // perhaps there is one core only
    }
}

void main(String[] args) {
    boolean notes = args.length > 0 && args[0].equals("notes");
    Supplier<Round> fresh = notes ? Notes::new : Mark::new;
    var ends = new TreeMap<String, Integer>();
    ends.put(notes ? "found: 0 and 0" : "marks on the sheet: 1", 0);
    for (int round = 0; round < ROUNDS; round += BATCH) {
        var all = Stream.generate(fresh).limit(BATCH).toList();
        together(i -> all.get(i).ann(), i -> all.get(i).ben());
        for (var one : all) ends.merge(one.end(), 1, Integer::sum);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds in all: " + String.format(Locale.ROOT, "%,d", ROUNDS));
    IO.println("\nend                     rounds");
    for (var end : ends.keySet()) {
        IO.println(String.format("%-21s  %,7d", end, ends.get(end)));
    }
}
