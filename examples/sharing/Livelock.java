//JAVA 25+

// Two cooks each hold one tool and want the other's. Neither waits: a cook who
// finds the other tool taken puts down the first one and tries again. Forced to
// do so in step, both try until their patience ends. Then each pauses for a
// random time before the next try. Look at the tries and the cakes.

import java.lang.management.ManagementFactory;

static final int PATIENCE = 1_000; // tries

// tag::cook[]
/** Tries until it has both tools; returns the number of tries. */
static int cook(Lock first, Lock second, Way way) throws Exception {
    int tries = 0;
    while (tries++ < PATIENCE) {
        first.lock();
        try {
            way.holdsOne(tries);
            if (second.tryLock()) { // doesn't wait
                second.unlock(); // the cake is made
                return tries;
            }
            way.foundTaken();
        } finally {
            first.unlock(); // steps aside
        }
        way.beforeNextTry();
    }
    return tries; // more than its patience
}

// end::cook[]

interface Way {
    void holdsOne(int tries) throws Exception;

    void foundTaken() throws Exception;

    void beforeNextTry() throws Exception;
}

/** In each try, both hold one tool, and both find the other one taken. */
record InStep(CyclicBarrier both, AtomicInteger deadlocks) implements Way {
    public void holdsOne(int tries) throws Exception {
        both.await();
    }

    public void foundTaken() throws Exception {
        var jvm = ManagementFactory.getThreadMXBean();
        if (jvm.findDeadlockedThreads() != null) deadlocks.incrementAndGet();
        both.await();
    }

    public void beforeNextTry() {}
}

/** In step at the first try; then each pauses for a time of its own. */
record RandomPause(CyclicBarrier both) implements Way {
    public void holdsOne(int tries) throws Exception {
        if (tries == 1) both.await();
    }

    public void foundTaken() {}

    // tag::pause[]
    public void beforeNextTry() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(10));
    }
    // end::pause[]
}

static void bake(String name, Way way) throws Exception {
    var whisk = new ReentrantLock();
    var bowl = new ReentrantLock();
    try (var cooks = Executors.newFixedThreadPool(2)) {
        var ann = cooks.submit(() -> cook(whisk, bowl, way));
        var ben = cooks.submit(() -> cook(bowl, whisk, way));
        int[] tries = {ann.get(), ben.get()}; // throws if one has failed
        long cakes = IntStream.of(tries).filter(t -> t <= PATIENCE).count();
        int most = Math.min(Math.max(tries[0], tries[1]), PATIENCE);
        var row = "%-12s  %5d  %,10d";
        IO.println(String.format(Locale.ROOT, row, name, cakes, most));
    }
}

void main() throws Exception {
    var deadlocks = new AtomicInteger();
    IO.println(String.format(Locale.ROOT, "patience: %,d", PATIENCE));
    IO.println("\nway           cakes  most tries");
    bake("in step", new InStep(new CyclicBarrier(2), deadlocks));
    bake("random pause", new RandomPause(new CyclicBarrier(2)));
    IO.println("\ndeadlocks that the JVM found in step: " + deadlocks);
}
