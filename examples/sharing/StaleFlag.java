//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT compiled TRACE
//VARIANT interpreted RUNTIME_OPTIONS -Xint

// A cook stirs until a note on the wall says: enough. The chef hangs the note
// when the cook has stirred for a while. A cook who doesn't see it gives up a
// while later, so that this program ends. There are three kinds of note: a
// plain field, a volatile field, and a plain one used with a lock only.
// Look for the notes that were never seen, although they hung there, and for
// the time from the hanging of a note to the end of the stirring.

static final int ROUNDS = 7;
static final long BEFORE = 100_000_000; // ns of stirring before the note
static final long PATIENCE = 200_000_000; // ns of stirring after it
static final long LIMIT = BEFORE + PATIENCE;

// tag::notes[]
static boolean plain;
static volatile boolean vol;
static boolean locked;
static final Object PEN = new Object();

/** Stirs until the note hangs there, or until the time is up. */
static void untilPlain(long start) {
    while (!plain && System.nanoTime() - start < LIMIT) {}
}

static void untilVolatile(long start) {
    while (!vol && System.nanoTime() - start < LIMIT) {}
}

static void untilLocked(long start) {
    while (!readLocked() && System.nanoTime() - start < LIMIT) {}
}

static boolean readLocked() {
    synchronized (PEN) {
        return locked;
    }
}

// end::notes[]

static void writeLocked(boolean hangs) {
    synchronized (PEN) {
        locked = hangs;
    }
}

interface Stirring {
    void since(long start);
}

interface Note {
    void hangs(boolean yes);
}

// One kind of note: when the cook stopped, after it was hung.
static class Kind {
    final String name;
    final Stirring stirring;
    final Note note;
    final double[] millis = new double[ROUNDS];
    int seen;

    Kind(String name, Stirring stirring, Note note) {
        this.name = name;
        this.stirring = stirring;
        this.note = note;
    }

    // tag::round[]
    /** Returns how long the cook stirred with the note on the wall, in ns. */
    long round(String cook) throws InterruptedException {
        note.hangs(false);
        long start = System.nanoTime();
        Supplier<Long> work =
                () -> {
                    stirring.since(start);
                    return System.nanoTime();
                };
        var thread = Thread.ofPlatform().name(cook);
        var end = CompletableFuture.supplyAsync(work, thread::start);
        Thread.sleep(Duration.ofNanos(BEFORE)); // the chef is busy
        long hung = System.nanoTime();
        note.hangs(true);
        long stopped = end.join(); // throws if the cook has failed
        if (stopped - start < LIMIT) seen++;
        return stopped - hung;
    }

    // end::round[]

    void print() {
        double[] ms = millis.clone();
        Arrays.sort(ms);
        var format = "%-8s  %6d  %4d  %10d  %9.3f  %7.3f  %7.3f";
        int never = ROUNDS - seen;
        double median = ms[ROUNDS / 2];
        double max = ms[ROUNDS - 1];
        Object[] cells = {name, ROUNDS, seen, never, median, ms[0], max};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() throws InterruptedException {
    var kinds = new ArrayList<Kind>();
    kinds.add(new Kind("plain", s -> untilPlain(s), y -> plain = y));
    kinds.add(new Kind("volatile", s -> untilVolatile(s), y -> vol = y));
    kinds.add(new Kind("locked", s -> untilLocked(s), y -> writeLocked(y)));
    for (int round = 0; round <= ROUNDS; round++) {
        for (var kind : kinds) {
            long nanos = kind.round(kind.name + " " + round);
            if (round == 0) kind.seen = 0; // warm-up
            else kind.millis[round - 1] = nanos / 1e6;
        }
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("Java runs: " + System.getProperty("java.vm.info"));
    IO.println("stirring before the note: " + BEFORE / 1_000_000 + " ms");
    IO.println("patience after it: " + PATIENCE / 1_000_000 + " ms");
    IO.println("\nTime from hanging the note to the end of the stirring\n");
    IO.print("note      rounds  seen  never seen  median ms   min ms");
    IO.println("   max ms");
    for (var kind : kinds) kind.print();
}
