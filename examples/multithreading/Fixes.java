//JAVA 25+
//ALONE

// Four friends make marks in one number, as fast as they can. Four ways to keep
// every mark: an eraser that one friend holds at a time (synchronized, or a
// lock), a step that nobody can come between (AtomicLong), and a line for each
// friend, added up at the end (LongAdder). Look at the marks lost, and at the
// time that a mark takes. The first row is one friend alone, without any care.

static final int ROUNDS = 9;
static final int FRIENDS = 4;
static final int MARKS = 100_000; // of each friend

// tag::sheets[]
interface Sheet {
    void mark();

    long marks();
}

static class Careless implements Sheet {
    private long marks;

    public void mark() {
        marks++;
    }

    public long marks() {
        return marks;
    }
}

static class Synchronized implements Sheet {
    private long marks;

    public synchronized void mark() {
        marks++;
    }

    public synchronized long marks() {
        return marks;
    }
}

static class Locked implements Sheet {
    private final Lock eraser = new ReentrantLock();
    private long marks;

    public void mark() {
        eraser.lock();
        try {
            marks++;
        } finally {
            eraser.unlock();
        }
    }

    public long marks() {
        eraser.lock();
        try {
            return marks;
        } finally {
            eraser.unlock();
        }
    }
}

static class Atomic implements Sheet {
    private final AtomicLong marks = new AtomicLong();

    public void mark() {
        marks.incrementAndGet();
    }

    public long marks() {
        return marks.get();
    }
}

static class Adder implements Sheet {
    private final LongAdder marks = new LongAdder();

    public void mark() {
        marks.increment();
    }

    public long marks() {
        return marks.sum();
    }
}

// end::sheets[]

// One way: what its rounds took, and what they lost.
static class Way {
    final String name;
    final int friends;
    final Supplier<Sheet> newSheet;
    final double[] nanos = new double[ROUNDS];
    long made;
    long onSheet;

    Way(String name, int friends, Supplier<Sheet> newSheet) {
        this.name = name;
        this.friends = friends;
        this.newSheet = newSheet;
    }

    // tag::round[]
    void round(int round) throws InterruptedException {
        Sheet sheet = newSheet.get();
        var begin = new CountDownLatch(1);
        Runnable work =
                () -> {
                    await(begin);
                    for (int i = 0; i < MARKS; i++) sheet.mark();
                };
        var team = new ArrayList<Thread>();
        for (int i = 1; i <= friends; i++) {
            team.add(Thread.ofPlatform().name("friend-" + i).start(work));
        }
        long start = System.nanoTime();
        begin.countDown();
        for (var friend : team) friend.join();
        double elapsed = System.nanoTime() - start;
        count(round, elapsed, sheet);
    }

    // end::round[]

    void count(int round, double elapsed, Sheet sheet) {
        if (round < 0) return; // warm-up
        long marks = (long) friends * MARKS;
        nanos[round] = elapsed / marks;
        made += marks;
        onSheet += sheet.marks();
    }

    void print() {
        double[] ns = nanos.clone();
        Arrays.sort(ns);
        var format = "%-14s  %7d  %9.1f  %6.1f  %6.1f  %8d  %5d";
        long lost = made - onSheet;
        double median = ns[ROUNDS / 2];
        double max = ns[ROUNDS - 1];
        Object[] cells = {name, friends, median, ns[0], max, made, lost};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

static void await(CountDownLatch latch) {
    try {
        latch.await();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    var ways =
            List.of(
                    new Way("alone", 1, Careless::new),
                    new Way("synchronized", FRIENDS, Synchronized::new),
                    new Way("ReentrantLock", FRIENDS, Locked::new),
                    new Way("AtomicLong", FRIENDS, Atomic::new),
                    new Way("LongAdder", FRIENDS, Adder::new));
    for (int round = -4; round < ROUNDS; round++) {
        for (var way : ways) way.round(round);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("\nTime of one mark, in nanoseconds on the clock\n");
    IO.print("way             friends  median ns  min ns  max ns");
    IO.println("      made   lost");
    for (var way : ways) way.print();
}
