//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// Do threads run at the same instant, or by turns? One thread counts primes,
// and then two threads count them, each the whole count: twice the work. Look
// at the time on the clock: the same for one and for two means that the two ran
// at the same instant, and twice as long means that they took turns. The CPU
// time of all threads, divided by the time on the clock, is the number of cores
// that they kept busy.

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.ToDoubleFunction;

static final int ROUNDS = 7;
static final String SYSTEM = System.getProperty("os.name");
static final boolean COARSE = SYSTEM.startsWith("Windows"); // counts in 16 ms
static final int AT_LEAST_MS = COARSE ? 500 : 200;
static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
static final Set<Integer> ANSWERS = ConcurrentHashMap.newKeySet();

record Round(double wallMs, double busyCores) {}

// tag::round[]
static Round round(int threads, int limit) throws Exception {
    Callable<Long> work =
            () -> {
                long before = THREADS.getCurrentThreadCpuTime();
                ANSWERS.add(primesBelow(limit));
                return THREADS.getCurrentThreadCpuTime() - before;
            };
    var team = new ArrayList<FutureTask<Long>>();
    for (int i = 0; i < threads; i++) team.add(new FutureTask<>(work));
    long start = System.nanoTime();
    for (var task : team) Thread.ofPlatform().start(task);
    long cpu = 0;
    for (var task : team) cpu += task.get(); // waits until it is done
    double wall = System.nanoTime() - start;
    return new Round(wall / 1e6, cpu / wall);
}

// end::round[]

void main() throws Exception {
    int limit = longEnough();
    ANSWERS.clear();

    var one = new ArrayList<Round>();
    var two = new ArrayList<Round>();
    for (int i = 0; i < ROUNDS; i++) {
        one.add(round(1, limit));
        two.add(round(2, limit));
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    var format = "primes that each thread found: %,d";
    IO.println(String.format(Locale.ROOT, format, ANSWERS.iterator().next()));
    IO.println("different answers: " + ANSWERS.size());

    IO.println("\ntime on the clock  median ms    min ms    max ms");
    print("one thread", one, Round::wallMs);
    print("two threads", two, Round::wallMs);

    IO.println("\ncores kept busy       median       min       max");
    print("one thread", one, Round::busyCores);
    print("two threads", two, Round::busyCores);
}

// A limit below which one thread counts for long enough on this machine.
static int longEnough() throws Exception {
    int trial = 400_000;
    double least = Double.MAX_VALUE; // milliseconds on a core
    for (int i = 0; i < 6; i++) {
        var round = round(1, trial);
        least = Math.min(least, round.wallMs * round.busyCores);
    }
    // A limit twice as high takes some 2.7 times as long: 2 to the 1.43.
    return (int) (trial * Math.pow(1.1 * AT_LEAST_MS / least, 1 / 1.43));
}

static void print(String row, List<Round> rounds, ToDoubleFunction<Round> of) {
    double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
    double median = sorted[ROUNDS / 2];
    double min = sorted[0];
    double max = sorted[ROUNDS - 1];
    var format = "%-17s  %9.2f  %8.2f  %8.2f";
    IO.println(String.format(Locale.ROOT, format, row, median, min, max));
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
