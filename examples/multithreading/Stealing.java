//JAVA 25+
//ALONE
//TIMEOUT 60s

// Two threads count primes. First each gets one half of the numbers, of which
// the upper half is more work. Then the job is split again and again, and a
// thread that has nothing left to do steals a part from the other. Look at the
// CPU time of each thread, and at how many parts it did.

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

static final int ROUNDS = 3;
static final int LIMIT = 1_500_000;
static final int SMALL = 15_000; // numbers of a part that isn't split
static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
static final Map<String, Share> SHARES = new ConcurrentSkipListMap<>();

record Share(int parts, long cpuNanos) {
    Share plus(Share other) {
        return new Share(parts + other.parts, cpuNanos + other.cpuNanos);
    }
}

static class Primes extends RecursiveTask<Integer> {
    final int from;
    final int to;
    final int small;

    Primes(int from, int to, int small) {
        this.from = from;
        this.to = to;
        this.small = small;
    }

    // tag::split[]
    @Override
    protected Integer compute() {
        if (to - from <= small) return primes(from, to);
        int middle = (from + to) / 2;
        var lower = new Primes(from, middle, small);
        lower.fork(); // another thread may steal it
        int upper = new Primes(middle, to, small).compute();
        return upper + lower.join(); // does it itself if nobody stole it
    }
    // end::split[]
}

static int primes(int from, int to) {
    long before = THREADS.getCurrentThreadCpuTime();
    int found = 0;
    for (int n = from; n < to; n++) if (isPrime(n)) found++;
    long cpu = THREADS.getCurrentThreadCpuTime() - before;
    String name = Thread.currentThread().getName(); // ends in worker-1
    name = name.substring(name.indexOf("worker"));
    SHARES.merge(name, new Share(1, cpu), Share::plus);
    return found;
}

static boolean isPrime(int n) {
    if (n < 2) return false;
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

void main() {
    var halves = new ArrayList<Double>();
    var parts = new ArrayList<Double>();
    var answers = new HashSet<Integer>();
    for (int i = 0; i <= ROUNDS; i++) { // the first to warm up
        halves.add(busierThread(LIMIT / 2, answers));
        parts.add(busierThread(SMALL, answers));
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("different answers: " + answers.size());
    IO.println("\nCPU time of the busier thread, of two\n");
    IO.println("split into    median ms  min ms  max ms");
    print("two halves", halves);
    print("small parts", parts);
    var names = new ArrayList<String>();
    SHARES.forEach((name, share) -> names.add(name + " did " + share.parts));
    IO.println("\nparts of the last round: " + String.join(", ", names));
}

// Milliseconds on a core of the thread that had more to do.
static double busierThread(int small, Set<Integer> answers) {
    SHARES.clear();
    try (var pool = new ForkJoinPool(2)) {
        answers.add(pool.invoke(new Primes(0, LIMIT, small)));
    }
    var all = SHARES.values().stream();
    return all.mapToLong(Share::cpuNanos).max().orElseThrow() / 1e6;
}

static void print(String row, List<Double> millis) {
    var sorted = millis.stream().skip(1).sorted().toList();
    double median = sorted.get(ROUNDS / 2);
    double max = sorted.getLast();
    Object[] cells = {row, median, sorted.getFirst(), max};
    var format = "%-12s  %9.1f  %6.1f  %6.1f";
    IO.println(String.format(Locale.ROOT, format, cells));
}
