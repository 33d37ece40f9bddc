//JAVA 25+
//TRACE
//ALONE
//VARIANT all-cores ARGS
//VARIANT one-core CORES 1

// Three cooks want a hob all the time: three threads test numbers for being
// prime, and look at the clock after each. Where the clock jumps, the thread
// was off its core; what lies between two jumps is a slice. Look at the number
// of gaps, at the length of a slice, and at all slices of the three together:
// one core cannot give more time than the clock shows.

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

static final List<String> COOKS = List.of("Ann", "Ben", "Cem");
static final long RUN = 400_000_000; // all times are in nanoseconds
static final long GAP = 500_000; // a test of one number takes far less
static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

// What one cook saw of the clock, and found.
static class Diary {
    final List<Long> slices = new ArrayList<>();
    final List<Long> gaps = new ArrayList<>();
    long cpu;
    int tested;
    int primes;

    void work(long end) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long sliceBegan = System.nanoTime();
        long before = sliceBegan;
        // tag::loop[]
        for (int n = 0; before - end < 0; n++) {
            if (isPrime(n)) primes++;
            tested++;
            long now = System.nanoTime();
            if (now - before > GAP) { // was off the core
                slices.add(before - sliceBegan);
                gaps.add(now - before);
                sliceBegan = now;
            }
            before = now;
        }
        // end::loop[]
        slices.add(before - sliceBegan);
        cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
    }

    long onCore() {
        return slices.stream().mapToLong(slice -> slice).sum();
    }

    void printSlices(String cook) {
        long[] sorted = slices.stream().mapToLong(s -> s).sorted().toArray();
        double median = sorted[sorted.length / 2] / 1e6;
        double min = sorted[0] / 1e6;
        double max = sorted[sorted.length - 1] / 1e6;
        print("%-8s  %4d", cook, gaps.size());
        print("  %9.2f  %6.2f  %6.2f%n", median, min, max);
    }

    void printWork(String cook) {
        double longest = gaps.stream().mapToLong(g -> g).max().orElse(0) / 1e6;
        print("%-8s  %13.1f  %11.1f", cook, onCore() / 1e6, cpu / 1e6);
        print("  %14.2f%n", longest);
    }
}

void main() throws Exception {
    var warmUp = new Diary();
    warmUp.work(System.nanoTime() + RUN / 4);

    var diaries = new LinkedHashMap<String, Diary>();
    for (var cook : COOKS) diaries.put(cook, new Diary());
    var team = new ArrayList<FutureTask<Void>>();
    long end = System.nanoTime() + RUN;
    diaries.forEach((cook, diary) -> {
        var work = new FutureTask<Void>(() -> diary.work(end), null);
        Thread.ofPlatform().name(cook).start(work);
        team.add(work);
    });
    for (var work : team) work.get(); // waits, and fails if the thread failed

    print("cores: %d%n", Runtime.getRuntime().availableProcessors());
    print("length of the run: %d ms%n", RUN / 1_000_000);
    print("shortest gap that counts: %.1f ms%n", GAP / 1e6);

    print("%nslice of  gaps  median ms  min ms  max ms%n");
    diaries.forEach((cook, diary) -> diary.printSlices(cook));

    print("%ncook      all slices ms  CPU time ms");
    print("  longest gap ms%n");
    diaries.forEach((cook, diary) -> diary.printWork(cook));

    var all = diaries.values();
    long slices = all.stream().mapToLong(Diary::onCore).sum();
    long wrong = all.stream().filter(d -> d.primes != sieve(d.tested)).count();
    print("%nslices of all three: %.1f ms%n", slices / 1e6);
    print("cooks whose primes a sieve denies: %d%n", wrong);
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
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
