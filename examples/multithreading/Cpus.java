//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// What a JVM thinks it has, and what it gets. Three JVMs, one after another:
// one asks the system for the number of its processors, two are told a number.
// In each, two threads compute at once, in seven rounds. Look for: the number
// that the JVM thinks it has, and the number of cores that were really busy.

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

static final int ROUNDS = 7;
static final String TELL = "-XX:ActiveProcessorCount=";

void main(String... args) throws Exception {
    if (args.length == 1) {
        work(args[0]);
        return;
    }
    IO.println("rounds: " + ROUNDS);
    IO.println("\nJVM       processors  busy median   min   max");
    // tag::three[]
    again(List.of(), "as it is");
    again(List.of(TELL + 1), "told 1");
    again(List.of(TELL + 64), "told 64");
    // end::three[]
}

// tag::work[]
static void work(String row) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    var busy = new double[ROUNDS];
    busyCores(); // warm up
    for (int i = 0; i < ROUNDS; i++) busy[i] = busyCores();
    Arrays.sort(busy);
    print(row, processors, busy);
}

/** Two threads compute; tells how many cores they kept busy. */
static double busyCores() throws InterruptedException {
    var threads = ManagementFactory.getThreadMXBean();
    var cpu = new LongAdder();
    Runnable count =
            () -> {
                primesBelow(200_000);
                cpu.add(threads.getCurrentThreadCpuTime());
            };
    long start = System.nanoTime();
    var one = Thread.ofPlatform().start(count);
    var other = Thread.ofPlatform().start(count);
    one.join();
    other.join();
    return cpu.sum() / (double) (System.nanoTime() - start);
}

// end::work[]

static void print(String row, int processors, double[] busy) {
    var format = "%-8s  %10d  %11.2f  %4.2f  %4.2f";
    double max = busy[ROUNDS - 1];
    Object[] cells = {row, processors, busy[ROUNDS / 2], busy[0], max};
    IO.println(String.format(Locale.ROOT, format, cells));
}

static int primesBelow(int limit) {
    int found = 0;
    for (int n = 2; n < limit; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
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
    new ProcessBuilder(command).inheritIO().start().waitFor();
}
