//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// What a JVM thinks it has, and what it gets. Three JVMs, one after another:
// one asks the system for the number of its processors, two are told a number.
// In each, two threads compute at once, in some rounds. Look for: the number
// that the JVM thinks it has, and the number of cores that were really busy.

import java.lang.management.ManagementFactory;

static final int ROUNDS = 3;
static final String SYSTEM = System.getProperty("os.name");
static final boolean COARSE = SYSTEM.startsWith("Windows"); // counts in 16 ms
static final int ROUND_MS = COARSE ? 500 : 200;
static final String TELL = "-XX:ActiveProcessorCount=";

void main(String... args) throws Exception {
    if (args.length == 1) {
        work(args[0]);
        return;
    }
    IO.println("rounds: " + ROUNDS);
    IO.println("length of a round: " + ROUND_MS + " ms");
    IO.print("\nJVM       processors  busy median   min   max");
    IO.println("  wrong answers");
    // tag::three[]
    again(List.of(), "as it is");
    again(List.of(TELL + 1), "told 1");
    again(List.of(TELL + 64), "told 64");
    // end::three[]
}

record Count(int tested, int primes, long cpu) {}

// tag::work[]
static void work(String row) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    var busy = new double[ROUNDS];
    var counts = new ArrayList<Count>();
    for (int i = 0; i < ROUNDS; i++) busy[i] = busyCores(counts);
    Arrays.sort(busy);
    var wrong = counts.stream().filter(c -> c.primes != sieve(c.tested));
    print(row, processors, busy, wrong.count());
}

/** Two threads compute; tells how many cores they kept busy. */
static double busyCores(List<Count> counts) throws Exception {
    long start = System.nanoTime();
    long end = start + ROUND_MS * 1_000_000L;
    var one = new FutureTask<>(() -> countUntil(end));
    var other = new FutureTask<>(() -> countUntil(end));
    Thread.ofPlatform().start(one);
    Thread.ofPlatform().start(other);
    counts.add(one.get()); // waits until it is done
    counts.add(other.get());
    double wall = System.nanoTime() - start;
    return (one.get().cpu + other.get().cpu) / wall;
}

// end::work[]

static Count countUntil(long end) {
    int tested = 0;
    int primes = 0;
    for (; System.nanoTime() - end < 0; tested++) {
        if (isPrime(tested)) primes++;
    }
    var threads = ManagementFactory.getThreadMXBean();
    return new Count(tested, primes, threads.getCurrentThreadCpuTime());
}

static void print(String row, int processors, double[] busy, long wrong) {
    var format = "%-8s  %,10d  %11.2f  %4.2f  %4.2f  %13d";
    double median = busy[ROUNDS / 2];
    double max = busy[ROUNDS - 1];
    Object[] cells = {row, processors, median, busy[0], max, wrong};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return n > 1;
}

// Counts the primes below a limit in another way.
static int sieve(int limit) {
    var composite = new BitSet(limit);
    int primes = 0;
    for (int n = 2; n < limit; n++) {
        if (composite.get(n)) continue;
        primes++;
        for (long m = (long) n * n; m < limit; m += n) composite.set((int) m);
    }
    return primes;
}

/** Starts this program in another JVM, as this one was started itself. */
void again(List<String> options, String row) throws Exception {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(options);
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        command.add(source);
    }
    command.add(row);
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) throw new IllegalStateException(row + ": exit " + exit);
}
