//JAVA 25+
//ALONE
//TIMEOUT 60s

// A stream finds primes on the main thread, and a parallel stream splits the
// same numbers among threads. Look at how many primes the main thread found
// then, and who found the others; and at the time of both.

static final int ROUNDS = 5;
static final int LIMIT = 1_500_000;

static Map<String, Long> alone() {
    return IntStream.range(0, LIMIT)
            .filter(n -> isPrime(n))
            .mapToObj(_ -> Thread.currentThread().getName())
            .collect(Collectors.groupingBy(t -> t, Collectors.counting()));
}

// tag::stream[]
// How many primes each thread found; parallel() is all the difference.
static Map<String, Long> together() {
    return IntStream.range(0, LIMIT).parallel()
            .filter(n -> isPrime(n))
            .mapToObj(_ -> Thread.currentThread().getName())
            .collect(Collectors.groupingBy(t -> t, Collectors.counting()));
}

// end::stream[]

static boolean isPrime(int n) {
    if (n < 2) return false;
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

static class Row {
    final String name;
    final Supplier<Map<String, Long>> stream;
    final double[] millis = new double[ROUNDS];
    Map<String, Long> last; // primes by thread

    Row(String name, Supplier<Map<String, Long>> stream) {
        this.name = name;
        this.stream = stream;
    }

    void round(int round) {
        long start = System.nanoTime();
        last = stream.get();
        millis[Math.max(round, 0)] = (System.nanoTime() - start) / 1e6;
    }

    long primes() {
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    void print() {
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        double max = millis[ROUNDS - 1];
        Object[] cells = {name, last.size(), median, millis[0], max};
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

    var others = new TreeMap<>(parallel.last);
    Long byMain = others.remove(Thread.currentThread().getName());
    long found = byMain == null ? 0 : byMain;
    IO.println();
    print("found by main: %,d", found);
    print("found by others: %,d", parallel.primes() - found);
    String other = others.isEmpty() ? "none" : others.firstKey();
    print("one of the others: %s", other);
}

static void print(String format, Object value) {
    IO.println(String.format(Locale.ROOT, format, value));
}
