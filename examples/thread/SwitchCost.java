//JAVA 25+
//ALONE
//NEEDS linux
//CORES 1

// What does a context switch cost? Two threads on one core hand over to each
// other by semaphores: each wakes the other one and then waits, so the core
// has to switch. For comparison, one thread makes the same calls by itself,
// and never waits. Look for: the time of a hand-over, and how many switches
// Linux counted. Run it on one core: taskset -c 0 java SwitchCost.java

static final int ROUNDS = 9;
static final int TRIPS = 5_000; // in a round; a trip is two hand-overs

// tag::hand[]
static final Semaphore ann = new Semaphore(0);
static final Semaphore ben = new Semaphore(0);

static void annHandsOver() throws InterruptedException {
    for (int i = 0; i < TRIPS; i++) {
        ben.release(); // wakes Ben
        ann.acquire(); // waits for Ben
    }
}

static void benHandsOver() throws InterruptedException {
    for (int i = 0; i < TRIPS; i++) {
        ben.acquire();
        ann.release();
    }
}

// end::hand[]

static void oneThreadDoesBoth() throws InterruptedException {
    for (int i = 0; i < TRIPS; i++) {
        ben.release();
        ben.acquire(); // needn't wait
        ann.release();
        ann.acquire();
    }
}

interface Job {
    void run() throws Exception;
}

static class Row {
    final double[] micros = new double[ROUNDS];
    long switches; // of the calling thread, voluntary or not

    void round(int round, Job job) throws Exception {
        long before = switches();
        long start = System.nanoTime();
        job.run();
        double nanos = System.nanoTime() - start;
        if (round < 0) return; // warm-up
        switches += switches() - before;
        micros[round] = nanos / 1e3 / (2 * TRIPS);
    }

    void print(String name) {
        double[] us = micros.clone();
        Arrays.sort(us);
        double each = switches / (double) (ROUNDS * TRIPS);
        var format = "%-11s  %9.3f  %6.3f  %6.3f  %17.2f%n";
        double max = us[ROUNDS - 1];
        Object[] cells = {name, us[ROUNDS / 2], us[0], max, each};
        IO.print(String.format(Locale.ROOT, format, cells));
    }
}

static long switches() throws IOException {
    var status = Files.readAllLines(Path.of("/proc/thread-self/status"));
    return status.stream()
            .filter(line -> line.contains("voluntary_ctxt_switches"))
            .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
            .sum();
}

void main() throws Exception {
    var two = new Row();
    var one = new Row();
    for (int i = -3; i < ROUNDS; i++) {
        var other = new FutureTask<Void>(() -> {
            benHandsOver();
            return null;
        });
        Thread.ofPlatform().name("Ben").start(other);
        two.round(i, () -> annHandsOver());
        other.get(); // waits, and fails if Ben failed
        one.round(i, () -> oneThreadDoesBoth());
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("hand-overs in a round: %,d".formatted(2 * TRIPS));
    IO.print("\nhand-over    median us  min us  max us");
    IO.println("  switches per trip");
    two.print("two threads");
    one.print("one thread");
}
