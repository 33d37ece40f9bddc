//JAVA 25+
//TIMEOUT 60s
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// Ten cakes stand in the oven for 25 ms each. Nothing is computed: the sleep
// stands for a disk or a network that takes its time. A cook who waits needs no
// hob, so ten threads wait together, on one core too. Look at how many threads
// served the ten waits, and at the CPU time that all of it used.

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

static final int ROUNDS = 7;
static final int CAKES = 10;
static final int WAIT_MS = 25;

// tag::kitchen[]
static class Kitchen {
    final double[] millis = new double[ROUNDS];
    final Set<Thread> cooks = ConcurrentHashMap.newKeySet();

    void bake(int round, ExecutorService executor) {
        cooks.clear();
        long start = System.nanoTime();
        for (int i = 0; i < CAKES; i++) executor.submit(this::bakeOne);
        executor.close(); // waits until every cake is done
        millis[round % ROUNDS] = (System.nanoTime() - start) / 1e6;
    }

    Thread bakeOne() throws InterruptedException {
        cooks.add(Thread.currentThread());
        Thread.sleep(WAIT_MS);
        return Thread.currentThread();
    }
}

// end::kitchen[]

void main() {
    var one = new Kitchen();
    var pool = new Kitchen();
    var ten = new Kitchen();
    var virtual = new Kitchen();
    ThreadFactory platform = Thread.ofPlatform().factory();
    Duration cpu = cpuTime();
    long start = System.nanoTime();
    // tag::rounds[]
    for (int i = 0; i <= ROUNDS; i++) { // 0 is the warm-up, replaced by 7
        one.bake(i, Executors.newSingleThreadExecutor());
        pool.bake(i, Executors.newFixedThreadPool(2));
        ten.bake(i, Executors.newThreadPerTaskExecutor(platform));
        virtual.bake(i, Executors.newVirtualThreadPerTaskExecutor());
    }
    // end::rounds[]
    double clockMs = (System.nanoTime() - start) / 1e6;
    double cpuMs = cpuTime().minus(cpu).toNanos() / 1e6;

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("waits: " + CAKES);
    IO.println("length of one wait: " + WAIT_MS + " ms");
    IO.println("rounds: " + ROUNDS);
    IO.println("\nten waits on         threads  median ms  min ms  max ms");
    print("one thread", one);
    print("pool of two threads", pool);
    print("ten threads", ten);
    print("ten virtual threads", virtual);
    IO.println("\nall rounds on the clock: " + (long) clockMs + " ms");
    IO.println("CPU time of all rounds: " + (long) cpuMs + " ms");
}

static void print(String row, Kitchen kitchen) {
    double[] sorted = kitchen.millis.clone();
    Arrays.sort(sorted);
    int threads = kitchen.cooks.size();
    double median = sorted[ROUNDS / 2];
    double min = sorted[0];
    double max = sorted[ROUNDS - 1];
    var format = "%-19s  %7d  %9.1f  %6.1f  %6.1f";
    Object[] cells = {row, threads, median, min, max};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static Duration cpuTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
}
