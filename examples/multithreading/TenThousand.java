//JAVA 25+
//ALONE
//TIMEOUT 90s

// Ten thousand cakes stand in the oven for 200 ms each. Each wait has a virtual
// thread of its own; then a pool of 1,000 platform threads does the same waits.
// Look at how many threads of the system it took, how many waits there were at
// once, and the time.

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

static final int ROUNDS = 7;
static final int CAKES = 10_000;
static final int POOL = 1_000;
static final int WAIT_MS = 200;

static class Kitchen {
    final double[] millis = new double[ROUNDS];
    final Set<String> cooks = ConcurrentHashMap.newKeySet();
    final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final LongAdder moved = new LongAdder();
    final LongAdder done = new LongAdder();

    void bake(int round, ExecutorService executor) {
        cooks.clear();
        most.set(0);
        moved.reset();
        done.reset();
        long start = System.nanoTime();
        for (int i = 0; i < CAKES; i++) executor.submit(this::bakeOne);
        executor.close(); // waits until every cake is done
        millis[round % ROUNDS] = (System.nanoTime() - start) / 1e6;
    }

    // tag::one[]
    Void bakeOne() throws InterruptedException {
        String before = systemThread();
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        Thread.sleep(WAIT_MS);
        waiting.decrementAndGet();
        String after = systemThread();
        if (!before.equals(after)) moved.increment();
        cooks.add(before);
        cooks.add(after);
        done.increment();
        return null;
    }

    // end::one[]

    // A virtual thread's text ends in the name of its carrier:
    // VirtualThread[#31]/runnable@ForkJoinPool-1-worker-2
    static String systemThread() {
        var thread = Thread.currentThread();
        String text = thread.toString();
        if (!thread.isVirtual()) return text;
        return text.substring(text.indexOf('@') + 1);
    }
}

void main() {
    var virtual = new Kitchen();
    var pool = new Kitchen();
    // tag::rounds[]
    for (int i = 0; i <= ROUNDS; i++) { // 0 is the warm-up, replaced by 7
        virtual.bake(i, Executors.newVirtualThreadPerTaskExecutor());
        pool.bake(i, Executors.newFixedThreadPool(POOL));
    }
    // end::rounds[]

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    print("waits: %,d%n", CAKES);
    print("length of one wait: %d ms%n", WAIT_MS);
    print("one after another: %,d s%n", CAKES * WAIT_MS / 1000);
    print("rounds: %d%n", ROUNDS);
    print("woke on another carrier: %,d%n", virtual.moved.sum());

    print("%nwaits on         system threads  at once    done");
    print("  median ms   min ms   max ms%n");
    print("virtual threads", virtual);
    print("pool of threads", pool);
}

static void print(String row, Kitchen kitchen) {
    double[] sorted = kitchen.millis.clone();
    Arrays.sort(sorted);
    int threads = kitchen.cooks.size();
    print("%-15s  %,14d  %,7d", row, threads, kitchen.most.get());
    print("  %,6d  %,9.1f", kitchen.done.sum(), sorted[ROUNDS / 2]);
    print("  %,7.1f  %,7.1f%n", sorted[0], sorted[ROUNDS - 1]);
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}
