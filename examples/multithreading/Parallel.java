//JAVA 25+
//ALONE
//TIMEOUT 60s

// A stream tests numbers for being prime on the main thread, and a parallel
// stream splits the same numbers among threads. Look at how many of them the
// main thread tested then, and who else did; and at the time of both.

static final int ROUNDS = 3;
static final int LIMIT = 1_500_000;

record Tested(String thread, boolean prime) {}

static Tested test(int n) {
    return new Tested(Thread.currentThread().getName(), isPrime(n));
}

static List<Tested> alone() {
    return IntStream.range(0, LIMIT).mapToObj(n -> test(n)).toList();
}

// tag::stream[]
static List<Tested> together() { // parallel() is all the difference
    return IntStream.range(0, LIMIT).parallel().mapToObj(n -> test(n)).toList();
}

// end::stream[]

static boolean isPrime(int n) {
    if (n < 2) return false;
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

static class Row {
    final String name;
    final Supplier<List<Tested>> stream;
    final double[] millis = new double[ROUNDS];
    List<Tested> last;

    Row(String name, Supplier<List<Tested>> stream) {
        this.name = name;
        this.stream = stream;
    }

    void round(int round) {
        long start = System.nanoTime();
        last = stream.get();
        millis[Math.max(round, 0)] = (System.nanoTime() - start) / 1e6;
    }

    long primes() {
        return last.stream().filter(Tested::prime).count();
    }

    Map<String, Long> threads() {
        var count = Collectors.<Tested>counting();
        return last.stream()
                .collect(Collectors.groupingBy(Tested::thread, count));
    }

    void print() {
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        double max = millis[ROUNDS - 1];
        Object[] cells = {name, threads().size(), median, millis[0], max};
        var format = "%-8s  %7d  %9.1f  %6.1f  %6.1f";
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() {
    var alone = new Row("alone", () -> alone());
    var parallel = new Row("parallel", () -> together());
    for (int i = -1; i < ROUNDS; i++) { // the first to warm up
        alone.round(i);
        parallel.round(i);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    print("primes alone: %,d", alone.primes());
    print("primes parallel: %,d", parallel.primes());
    IO.println("\nstream    threads  median ms  min ms  max ms");
    alone.print();
    parallel.print();
    var threads = new TreeMap<>(parallel.threads());
    String main = Thread.currentThread().getName();
    long byMain = threads.getOrDefault(main, 0L);
    threads.remove(main);
    IO.println();
    print("numbers tested by main: %,d", byMain);
    print("numbers tested by others: %,d", LIMIT - byMain);
    print("one of them: %s", threads.isEmpty() ? "none" : threads.firstKey());
}

static void print(String format, Object value) {
    IO.println(String.format(Locale.ROOT, format, value));
}
