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

// tag::ways[]
static long sheet;
static final Object ERASER = new Object();
static final Lock LOCK = new ReentrantLock();
static final AtomicLong ATOMIC = new AtomicLong();
static final LongAdder ADDER = new LongAdder();

static void withoutCare() {
    sheet++;
}

static void withSynchronized() {
    synchronized (ERASER) {
        sheet++;
    }
}

static void withLock() {
    LOCK.lock();
    try {
        sheet++;
    } finally {
        LOCK.unlock();
    }
}

static void withAtomic() {
    ATOMIC.incrementAndGet();
}

static void withAdder() {
    ADDER.increment();
}

// end::ways[]

// One way: what its rounds took, and what they lost.
static class Way {
    final String name;
    final int friends;
    final Runnable mark;
    final LongSupplier marks; // on the sheet
    final double[] nanos = new double[ROUNDS];
    long made;
    long onSheet;

    Way(String name, int friends, Runnable mark, LongSupplier marks) {
        this.name = name;
        this.friends = friends;
        this.mark = mark;
        this.marks = marks;
    }

    void round(int round) throws InterruptedException {
        long before = marks.getAsLong();
        var begin = new CountDownLatch(1);
        Runnable work =
                () -> {
                    await(begin);
                    for (int i = 0; i < MARKS; i++) mark.run();
                };
        var team = new ArrayList<Thread>();
        for (int i = 1; i <= friends; i++) {
            team.add(Thread.ofPlatform().name("friend-" + i).start(work));
        }
        long start = System.nanoTime();
        begin.countDown();
        for (var friend : team) friend.join();
        double elapsed = System.nanoTime() - start;
        count(round, elapsed, marks.getAsLong() - before);
    }

    void count(int round, double elapsed, long arrived) {
        if (round < 0) return; // warm-up
        long tried = (long) friends * MARKS;
        nanos[round] = elapsed / tried;
        made += tried;
        onSheet += arrived;
    }

    void print() {
        double[] ns = nanos.clone();
        Arrays.sort(ns);
        var format = "%-14s  %7d  %9.1f  %6.1f  %6.1f  %,10d  %,6d";
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

static Way friends(String name, Runnable mark, LongSupplier marks) {
    return new Way(name, FRIENDS, mark, marks);
}

void main() throws InterruptedException {
    LongSupplier onSheet = () -> sheet;
    var alone = new Way("alone", 1, () -> withoutCare(), onSheet);
    var ways = new ArrayList<>(List.of(alone));
    ways.add(friends("synchronized", () -> withSynchronized(), onSheet));
    ways.add(friends("ReentrantLock", () -> withLock(), onSheet));
    ways.add(friends("AtomicLong", () -> withAtomic(), ATOMIC::get));
    ways.add(friends("LongAdder", () -> withAdder(), ADDER::sum));
    for (int round = -4; round < ROUNDS; round++) {
        for (var way : ways) way.round(round);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("\nTime of one mark, in nanoseconds on the clock\n");
    IO.print("way             friends  median ns  min ns  max ns");
    IO.println("        made    lost");
    for (var way : ways) way.print();
}
