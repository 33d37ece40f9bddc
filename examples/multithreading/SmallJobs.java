//JAVA 25+
//ALONE
//TIMEOUT 60s

// One job: how many numbers below a limit are primes? One thread does it alone,
// and a pool of two threads does it, cut into two tasks or into one for each
// number. Look at the time of the small tasks: in a pool, and in a row on one
// thread without it. The difference is what it costs to hand tasks over.

static final int ROUNDS = 3;
static final int LIMIT = 1_000_000;

// tag::tasks[]
static List<Callable<Integer>> cut(int size) { // numbers in a task
    var tasks = new ArrayList<Callable<Integer>>();
    for (int n = 0; n < LIMIT; n += size) {
        int from = n;
        tasks.add(() -> primes(from, from + size));
    }
    return tasks;
}

static int byTwo(List<Callable<Integer>> tasks) throws Exception {
    int found = 0;
    try (var pool = Executors.newFixedThreadPool(2)) {
        for (var done : pool.invokeAll(tasks)) found += done.get();
    }
    return found;
}

// end::tasks[]

static int byOne(List<Callable<Integer>> tasks) throws Exception {
    int found = 0;
    for (var task : tasks) found += task.call();
    return found;
}

static int primes(int from, int to) {
    int found = 0;
    for (int n = from; n < to; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    if (n < 2) return false;
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

static class Row {
    final String name;
    final int threads;
    final Callable<Integer> job;
    final double[] millis = new double[ROUNDS];

    Row(String name, int threads, Callable<Integer> job) {
        this.name = name;
        this.threads = threads;
        this.job = job;
    }

    void print() {
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        double max = millis[ROUNDS - 1];
        var format = "%-21s  %7d  %9.1f  %6.1f  %6.1f";
        Object[] cells = {name, threads, median, millis[0], max};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() throws Exception {
    var small = cut(1); // a task for each number
    var rows = List.of(
            new Row("one large task", 1, () -> byOne(cut(LIMIT))),
            new Row("two large tasks", 2, () -> byTwo(cut(LIMIT / 2))),
            new Row("small tasks", 1, () -> byOne(small)),
            new Row("small tasks in a pool", 2, () -> byTwo(small)));
    var answers = new HashSet<Integer>();
    for (int i = -1; i < ROUNDS; i++) { // the first to warm up
        for (var row : rows) {
            long start = System.nanoTime();
            answers.add(row.job.call());
            double ms = (System.nanoTime() - start) / 1e6;
            row.millis[Math.max(i, 0)] = ms;
        }
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println(String.format(Locale.ROOT, "small tasks: %,d", LIMIT));
    IO.println("different answers: " + answers.size());
    IO.println("\nthe job as             threads  median ms  min ms  max ms");
    for (var row : rows) row.print();
}
