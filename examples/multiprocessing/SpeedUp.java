//JAVA 25+
//ALONE
//TIMEOUT 5min

// One job, counting primes, shared by 1, 2 and more workers, up to four times
// as many as there are cores: as threads of this process, and as processes of
// their own, which are JVMs that run this program too and wait for work. Look
// at how much faster the job gets with each row, and where it stops: about at
// the number of cores, for both. The job is as long as this machine needs it to
// be: with one worker for each core, it takes some 200 ms.

import java.lang.management.ManagementFactory;

static final int ROUNDS = 7;
static final int ROW_MS = 200; // of a row with a worker for each core
static final int JOB_MS = 2_000; // of one worker, at most
static final int MOST_WORKERS = 48;
static final int CORES = Runtime.getRuntime().availableProcessors();
static final int FROM = 10_000_000; // the first number to test
static final int BLOCK = 1_000; // numbers

// tag::share[]
// Worker i of n takes every nth block of a thousand numbers.
static int share(int i, int n, int blocks) {
    int primes = 0;
    for (int b = i; b < blocks; b += n) primes += primesIn(b);
    return primes;
}

// end::share[]

static int byThreads(int n, int blocks) throws Exception {
    var team = new ArrayList<FutureTask<Integer>>();
    for (int i = 0; i < n; i++) {
        int me = i;
        var work = new FutureTask<>(() -> share(me, n, blocks));
        Thread.ofPlatform().name("worker-" + (i + 1)).start(work);
        team.add(work);
    }
    int primes = 0;
    for (var work : team) primes += work.get(); // fails if the worker failed
    return primes;
}

static int byProcesses(List<Worker> all, int n, int blocks) throws IOException {
    var team = all.subList(0, n);
    for (int i = 0; i < n; i++) team.get(i).handIn(i + " " + n + " " + blocks);
    int primes = 0;
    for (var worker : team) primes += worker.takeOut();
    return primes;
}

// What a worker process does, until no more work comes or its parent is gone.
static void work() {
    IO.println(share(0, 1, 300)); // warm-up
    for (var line = IO.readln(); line != null; line = IO.readln()) {
        var words = Stream.of(line.split(" ")).mapToInt(Integer::parseInt);
        int[] job = words.toArray();
        IO.println(share(job[0], job[1], job[2]));
    }
}

// A worker process, as this process sees it.
static class Worker {
    final Process process;
    final BufferedWriter in;
    final BufferedReader out;

    Worker() throws IOException {
        var builder = new ProcessBuilder(command());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        in = process.outputWriter();
        out = process.inputReader();
    }

    // The same program again, from source or compiled, as this one was started.
    static List<String> command() {
        var home = System.getProperty("java.home");
        var java = Path.of(home, "bin", "java").toString();
        var source = System.getProperty("jdk.launcher.sourcefile");
        if (source != null) return List.of(java, source, "worker");
        var classes = System.getProperty("java.class.path");
        return List.of(java, "-cp", classes, "SpeedUp", "worker");
    }

    void handIn(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    int takeOut() throws IOException {
        var line = out.readLine();
        if (line == null) throw new EOFException("a worker has ended");
        return Integer.parseInt(line);
    }

    boolean leave() throws IOException, InterruptedException {
        in.close(); // no more work
        return process.waitFor() == 0;
    }
}

// One team at its work: its rounds, and the different answers that it gave.
static class Team {
    final int workers;
    final Callable<Integer> job;
    final double[] millis = new double[ROUNDS];
    final Set<Integer> answers = new TreeSet<>();

    Team(int workers, Callable<Integer> job) {
        this.workers = workers;
        this.job = job;
    }

    void round(int round) throws Exception {
        long start = System.nanoTime();
        answers.add(job.call());
        double elapsed = (System.nanoTime() - start) / 1e6;
        millis[round] = elapsed;
    }

    // How many times as fast as another, round by round, the slowest first.
    double[] speedUp(Team one) {
        double[] times = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) times[r] = one.millis[r] / millis[r];
        Arrays.sort(times);
        return times;
    }

    void print(String name, Team one) {
        double[] ms = millis.clone();
        Arrays.sort(ms);
        double[] times = speedUp(one);
        int half = ROUNDS / 2;
        int last = ROUNDS - 1;
        format("%-21s  %7d  %9.1f", name, workers, ms[half]);
        format("  %6.1f  %6.1f  %8.2f", ms[0], ms[last], times[half]);
        format("  %5.2f  %5.2f%n", times[0], times[last]);
    }
}

void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("worker")) {
        work();
        return;
    }
    var sizes = new TreeSet<Integer>();
    for (int n : List.of(1, 2, CORES, 2 * CORES, 4 * CORES)) sizes.add(most(n));
    var workers = new ArrayList<Worker>();
    try {
        for (int i = 0; i < sizes.last(); i++) workers.add(new Worker());
        for (var worker : workers) worker.takeOut(); // ready
        compare(sizes, workers);
    } finally {
        for (var worker : workers) worker.process.destroy();
    }
}

static int most(int workers) {
    return Math.min(workers, MOST_WORKERS);
}

static void compare(Set<Integer> sizes, List<Worker> all) throws Exception {
    int blocks = longEnough();
    var threads = new TreeMap<Integer, Team>();
    var processes = new TreeMap<Integer, Team>();
    for (int n : sizes) {
        threads.put(n, new Team(n, () -> byThreads(n, blocks)));
        processes.put(n, new Team(n, () -> byProcesses(all, n, blocks)));
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (int n : sizes) {
            threads.get(n).round(round);
            processes.get(n).round(round);
        }
    }
    int left = 0;
    for (var worker : all) if (worker.leave()) left++;

    var answers = new TreeSet<Integer>();
    for (var team : threads.values()) answers.addAll(team.answers);
    for (var team : processes.values()) answers.addAll(team.answers);
    IO.println("cores: " + CORES);
    IO.println("rounds: " + ROUNDS);
    format("numbers to test: %,d%n", blocks * BLOCK);
    format("primes found: %,d%n", answers.first());
    IO.println("different answers: " + answers.size());
    IO.println("worker processes: " + all.size());
    IO.println("processes that ended with exit code 0: " + left);

    Team one = threads.get(1);
    IO.println("\nTimes as fast as one thread, in the median round\n");
    IO.println("workers  threads  processes");
    for (int n : sizes) {
        double byThreads = threads.get(n).speedUp(one)[ROUNDS / 2];
        double byProcesses = processes.get(n).speedUp(one)[ROUNDS / 2];
        format("%-7d  %7.2f  %9.2f%n", n, byThreads, byProcesses);
    }
    IO.print("\nteam                   workers  median ms  min ms  max ms");
    IO.println("  speed-up  least   most");
    print(threads, "threads", one);
    print(processes, "processes", one);
}

// The same times by the names that they have on every machine.
static void print(Map<Integer, Team> teams, String kind, Team one) {
    teams.get(1).print("1 by " + kind, one);
    teams.get(2).print("2 by " + kind, one);
    teams.get(most(CORES)).print("cores by " + kind, one);
    teams.get(most(2 * CORES)).print("2 x cores by " + kind, one);
    teams.get(most(4 * CORES)).print("4 x cores by " + kind, one);
}

// How many blocks make the job as long as it has to be on this machine.
static int longEnough() {
    int trial = 100;
    var me = ManagementFactory.getThreadMXBean();
    var answers = new HashSet<Integer>();
    double least = Double.MAX_VALUE; // milliseconds on a core
    for (int i = 0; i < 6; i++) {
        long before = me.getCurrentThreadCpuTime();
        answers.add(share(0, 1, trial));
        least = Math.min(least, (me.getCurrentThreadCpuTime() - before) / 1e6);
    }
    if (answers.size() != 1) throw new IllegalStateException("" + answers);
    double jobMs = Math.min(ROW_MS * CORES, JOB_MS);
    return (int) (trial * jobMs / least);
}

static void format(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}

static int primesIn(int block) {
    int from = FROM + block * BLOCK;
    int found = 0;
    for (int n = from; n < from + BLOCK; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}
