//JAVA 25+
//ALONE
//TIMEOUT 60s

// Friends make marks in one number, as fast as they can. Four ways to keep
// every mark: an eraser that one friend holds at a time (synchronized, or a
// lock), a step that nobody can come between (AtomicLong), and a line for each
// friend, added up at the end (LongAdder). Look at the marks lost, and at the
// time that a mark takes: of one friend alone, with and without care, which
// shows the price of the care, and of four, which adds that of meeting.

static final int ROUNDS = 7;
static final int FRIENDS = 4;
static final int MARKS = 3_000_000; // of all friends in a round

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

// One way and a number of friends: what the rounds took, and what they lost.
static class Row {
    final String way;
    final int friends;
    final Runnable mark;
    final LongSupplier marks; // on the sheet
    final double[] nanos = new double[ROUNDS];
    long made;
    long onSheet;

    Row(String way, int friends, Runnable mark, LongSupplier marks) {
        this.way = way;
        this.friends = friends;
        this.mark = mark;
        this.marks = marks;
    }

    void round(int round) {
        long before = marks.getAsLong();
        var begin = new CountDownLatch(1);
        Runnable work =
                () -> {
                    await(begin);
                    for (int i = 0; i < MARKS / friends; i++) mark.run();
                };
        var team = new ArrayList<CompletableFuture<Void>>();
        for (int i = 1; i <= friends; i++) {
            var friend = Thread.ofPlatform().name("friend-" + i);
            team.add(CompletableFuture.runAsync(work, friend::start));
        }
        long start = System.nanoTime();
        begin.countDown();
        for (var friend : team) friend.join(); // throws if one has failed
        double elapsed = System.nanoTime() - start;
        if (round < 0) return; // warm-up
        int tried = MARKS / friends * friends;
        nanos[round] = elapsed / tried;
        made += tried;
        onSheet += marks.getAsLong() - before;
    }

    void print() {
        double[] ns = nanos.clone();
        Arrays.sort(ns);
        var format = "%-18s  %7d  %9.1f  %6.1f  %6.1f  %,10d  %,4d";
        String row = way + " by " + friends;
        long lost = made - onSheet;
        double median = ns[ROUNDS / 2];
        double max = ns[ROUNDS - 1];
        Object[] cells = {row, friends, median, ns[0], max, made, lost};
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

void main() {
    LongSupplier onSheet = () -> sheet;
    var rows = new ArrayList<Row>();
    rows.add(new Row("no care", 1, () -> withoutCare(), onSheet));
    for (int friends : new int[] {1, FRIENDS}) {
        Runnable mark = () -> withSynchronized();
        rows.add(new Row("synchronized", friends, mark, onSheet));
        mark = () -> withLock();
        rows.add(new Row("ReentrantLock", friends, mark, onSheet));
        mark = () -> withAtomic();
        rows.add(new Row("AtomicLong", friends, mark, ATOMIC::get));
        mark = () -> withAdder();
        rows.add(new Row("LongAdder", friends, mark, ADDER::sum));
    }
    for (int round = -2; round < ROUNDS; round++) {
        for (var row : rows) row.round(round);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("\nTime of one mark, in nanoseconds on the clock\n");
    IO.print("way                 friends  median ns  min ns  max ns");
    IO.println("        made  lost");
    for (var row : rows) row.print();
}
