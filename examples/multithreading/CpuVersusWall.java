//JAVA 25+
//ALONE
//TIMEOUT 60s
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// Do threads run at the same instant, or by turns? One, two and four threads
// each count the same primes. The CPU time of all of them, divided by the time
// on the clock, is the number of cores that they kept busy. Look for more than
// 1: one core cannot give that, so at least two threads ran at once.

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

static final int ROUNDS = 7;
static final int LIMIT = 250_000;
static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
static final Set<Integer> ANSWERS = ConcurrentHashMap.newKeySet();

record Round(double wallMs, double busyCores) {}

// tag::round[]
static Round round(int threads) throws InterruptedException {
    var cpu = new LongAdder();
    Runnable work =
            () -> {
                long before = THREADS.getCurrentThreadCpuTime();
                ANSWERS.add(primesBelow(LIMIT));
                cpu.add(THREADS.getCurrentThreadCpuTime() - before);
            };
    var team = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) team.add(new Thread(work));
    long start = System.nanoTime();
    for (var thread : team) thread.start();
    for (var thread : team) thread.join();
    double wall = System.nanoTime() - start;
    return new Round(wall / 1e6, cpu.sum() / wall);
}

// end::round[]

void main() throws InterruptedException {
    var one = new ArrayList<Round>();
    var two = new ArrayList<Round>();
    var four = new ArrayList<Round>();
    for (int i = 0; i < 3; i++) round(1); // warm up
    for (int i = 0; i < ROUNDS; i++) {
        one.add(round(1));
        two.add(round(2));
        four.add(round(4));
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("primes that each thread found: " + ANSWERS.iterator().next());
    IO.println("different answers: " + ANSWERS.size());

    IO.println("\ncores kept busy       median       min       max");
    print("one thread", one, Round::busyCores);
    print("two threads", two, Round::busyCores);
    print("four threads", four, Round::busyCores);

    IO.println("\ntime on the clock  median ms    min ms    max ms");
    print("one thread", one, Round::wallMs);
    print("two threads", two, Round::wallMs);
    print("four threads", four, Round::wallMs);
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
