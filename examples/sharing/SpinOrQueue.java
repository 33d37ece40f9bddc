//JAVA 25+
//ALONE

// A producer brings a cake every 30 ms, and a consumer waits for each. First
// the consumer spins: it looks again and again whether a cake has come. Then it
// waits in a blocking queue. Look at the CPU time that the consumer used.

import java.lang.management.ManagementFactory;

static final int ROUNDS = 3;
static final int CAKES = 10;
static final int BAKE_MS = 30;

static final BlockingQueue<Integer> RACK = new LinkedBlockingQueue<>();

static Double produce() throws InterruptedException {
    for (int cake = 1; cake <= CAKES; cake++) {
        Thread.sleep(BAKE_MS); // the cake is in the oven
        RACK.put(cake);
    }
    return 0.0;
}

// tag::ways[]
static int spin() {
    Integer cake;
    while ((cake = RACK.poll()) == null) { // none yet: look again
        Thread.onSpinWait();
    }
    return cake;
}

static int block() throws InterruptedException {
    return RACK.take(); // waits until there is a cake
}

// end::ways[]

/** The CPU time that this thread used to get all cakes, in milliseconds. */
static Double consume(Callable<Integer> way) throws Exception {
    var jvm = ManagementFactory.getThreadMXBean();
    long before = jvm.getCurrentThreadCpuTime();
    for (int cake = 1; cake <= CAKES; cake++) {
        if (way.call() != cake) throw new Exception("not cake " + cake);
    }
    return (jvm.getCurrentThreadCpuTime() - before) / 1e6;
}

static double[] rounds(Callable<Integer> way) throws Exception {
    var millis = new double[ROUNDS];
    try (var cooks = Executors.newFixedThreadPool(2)) {
        for (int i = 0; i < ROUNDS; i++) {
            var producer = cooks.submit(() -> produce());
            var consumer = cooks.submit(() -> consume(way));
            producer.get(); // throws if it has failed
            millis[i] = consumer.get();
        }
    }
    Arrays.sort(millis);
    return millis;
}

void main() throws Exception {
    var spinning = rounds(() -> spin());
    var blocking = rounds(() -> block());
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("cakes in a round: " + CAKES);
    IO.println("time between cakes: " + BAKE_MS + " ms");
    IO.println("baking in a round: " + CAKES * BAKE_MS + " ms");
    IO.println("\nCPU time of consumer  median ms  min ms  max ms");
    print("by spinning", spinning);
    print("by queue", blocking);
}

static void print(String row, double[] ms) {
    Object[] cells = {row, ms[ROUNDS / 2], ms[0], ms[ROUNDS - 1]};
    var format = "%-20s  %9.1f  %6.1f  %6.1f";
    IO.println(String.format(Locale.ROOT, format, cells));
}
