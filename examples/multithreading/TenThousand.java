//JAVA 25+
//ALONE
//TIMEOUT 90s

// Ten thousand cakes stand in the oven for 100 ms each. First each wait has a
// virtual thread of its own; then a pool of 1,000 platform threads does the
// same waits; then each has a platform thread of its own. Look at the time, how
// many waits there were at once, and how many threads of the system it took.

import jdk.management.VirtualThreadSchedulerMXBean;

import java.lang.management.ManagementFactory;

static final int ROUNDS = 7;
static final int SLOW_ROUNDS = 3; // for the two that take long
static final int CAKES = 10_000;
static final int POOL = 1_000;
static final int WAIT_MS = 100;

static class Kitchen {
    final List<Double> millis = new ArrayList<>();
    final Set<Thread> cooks = new HashSet<>();
    final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    int done;

    // tag::bake[]
    void bake(ExecutorService executor) throws Exception {
        cooks.clear();
        most.set(0);
        var cakes = new ArrayList<Future<Thread>>();
        long start = System.nanoTime();
        try (executor) { // leaving it waits until every cake is done
            for (int i = 0; i < CAKES; i++) {
                cakes.add(executor.submit(this::bakeOne));
            }
        } catch (OutOfMemoryError e) {
            // The system refuses another thread: done stays below CAKES.
        }
        millis.add((System.nanoTime() - start) / 1e6);
        for (var cake : cakes) cooks.add(cake.get());
        done = cakes.size();
    }

    Thread bakeOne() throws InterruptedException {
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        Thread.sleep(WAIT_MS);
        waiting.decrementAndGet();
        return Thread.currentThread();
    }

    // end::bake[]
}

void main() throws Exception {
    var virtual = new Kitchen();
    var pool = new Kitchen();
    var each = new Kitchen();
    ThreadFactory platform = Thread.ofPlatform().factory();
    virtual.bake(Executors.newVirtualThreadPerTaskExecutor());
    virtual.millis.clear(); // that was the warm-up
    // tag::rounds[]
    for (int i = 0; i < ROUNDS; i++) {
        virtual.bake(Executors.newVirtualThreadPerTaskExecutor());
        if (i >= SLOW_ROUNDS) continue;
        pool.bake(Executors.newFixedThreadPool(POOL));
        each.bake(Executors.newThreadPerTaskExecutor(platform));
    }
    // end::rounds[]
    var bean = VirtualThreadSchedulerMXBean.class;
    int carriers = ManagementFactory.getPlatformMXBean(bean).getPoolSize();

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    print("waits: %,d%n", CAKES);
    print("length of one wait: %d ms%n", WAIT_MS);
    print("one after another: %,d s%n", CAKES * WAIT_MS / 1000);
    print("rounds: %d%n", ROUNDS);
    print("rounds with platform threads: %d%n", SLOW_ROUNDS);
    int refused = 2 * CAKES - pool.done - each.done;
    print("waits that the system refused a thread: %,d%n", refused);

    print("%nwaits on          system threads  at once    done");
    print("  median ms   min ms   max ms%n");
    print("virtual threads", virtual, carriers);
    print("pool of threads", pool, pool.cooks.size());
    print("platform threads", each, each.cooks.size());
}

static void print(String row, Kitchen kitchen, int threads) {
    var sorted = kitchen.millis.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    print("%-16s  %,14d  %,7d", row, threads, kitchen.most.get());
    print("  %,6d  %,9.1f", kitchen.done, median);
    print("  %,7.1f  %,7.1f%n", sorted.getFirst(), sorted.getLast());
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}
