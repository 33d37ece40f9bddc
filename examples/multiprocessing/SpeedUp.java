//JAVA 25+
//ALONE
//TIMEOUT 60s

// One job, counting primes, shared by 1, 2, 4 and 8 workers: as threads of this
// process, and as processes of their own, which are JVMs that run this program
// too and wait for work. Look at how much faster the job gets with each row,
// and where it stops: about at the number of cores, for both.

import java.io.BufferedReader;
import java.io.BufferedWriter;

static final int ROUNDS = 7;
static final int LIMIT = 300_000;
static final List<Integer> WORKERS = List.of(1, 2, 4, 8);

// tag::share[]
// Worker i of n takes every nth block of a thousand numbers.
static int share(int i, int n) {
    int primes = 0;
    for (int from = i * 1000; from < LIMIT; from += n * 1000) {
        primes += primesBetween(from, Math.min(from + 1000, LIMIT));
    }
    return primes;
}

// end::share[]

static int byThreads(int n) throws InterruptedException {
    var found = new int[n];
    var team = new ArrayList<Thread>();
    for (int i = 0; i < n; i++) {
        int me = i;
        Runnable work = () -> found[me] = share(me, n);
        var name = "worker-" + (i + 1);
        team.add(Thread.ofPlatform().name(name).start(work));
    }
    for (var worker : team) worker.join();
    return IntStream.of(found).sum();
}

static int byProcesses(List<Worker> all, int n) throws IOException {
    var team = all.subList(0, n);
    for (int i = 0; i < n; i++) team.get(i).handIn(i + " " + n);
    int primes = 0;
    for (var worker : team) primes += worker.takeOut();
    return primes;
}

// What a worker process does, until no more work comes.
static void work() {
    IO.println(share(0, 1)); // warm-up
    for (var line = IO.readln(); line != null; line = IO.readln()) {
        var words = line.split(" ");
        int i = Integer.parseInt(words[0]);
        int n = Integer.parseInt(words[1]);
        IO.println(share(i, n));
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
        return Integer.parseInt(Objects.requireNonNull(out.readLine()));
    }

    boolean leave() throws IOException, InterruptedException {
        in.close(); // no more work
        return process.waitFor() == 0;
    }
}

// One team at its work: its rounds, and the different answers that it gave.
static class Team {
    final Callable<Integer> job;
    final double[] millis = new double[ROUNDS];
    final Set<Integer> answers = new TreeSet<>();

    Team(Callable<Integer> job) {
        this.job = job;
    }

    void round(int round) throws Exception {
        long start = System.nanoTime();
        answers.add(job.call());
        double elapsed = (System.nanoTime() - start) / 1e6;
        if (round >= 0) millis[round] = elapsed;
    }

    // How many times as fast as another, in the median round.
    double speedUp(Team alone) {
        double[] times = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) times[r] = alone.millis[r] / millis[r];
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    void printTimes(String name) {
        double[] ms = millis.clone();
        Arrays.sort(ms);
        double median = ms[ROUNDS / 2];
        double max = ms[ROUNDS - 1];
        print("%-14s  %9.1f  %6.1f  %6.1f%n", name, median, ms[0], max);
    }
}

void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("worker")) {
        work();
        return;
    }
    var workers = new ArrayList<Worker>();
    int most = Collections.max(WORKERS);
    for (int i = 0; i < most; i++) workers.add(new Worker());
    for (var worker : workers) worker.takeOut(); // ready

    var alone = new Team(() -> share(0, 1));
    var threads = new TreeMap<Integer, Team>();
    var processes = new TreeMap<Integer, Team>();
    for (int n : WORKERS) {
        threads.put(n, new Team(() -> byThreads(n)));
        processes.put(n, new Team(() -> byProcesses(workers, n)));
    }
    for (int round = -3; round < ROUNDS; round++) { // below 0: warm-up
        alone.round(round);
        for (int n : WORKERS) {
            threads.get(n).round(round);
            processes.get(n).round(round);
        }
    }
    int left = 0;
    for (var worker : workers) if (worker.leave()) left++;

    var answers = new TreeSet<>(alone.answers);
    for (var team : threads.values()) answers.addAll(team.answers);
    for (var team : processes.values()) answers.addAll(team.answers);
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("numbers to test: " + LIMIT);
    IO.println("primes found: " + alone.answers.iterator().next());
    IO.println("different answers: " + answers.size());
    IO.println("processes that ended with exit code 0: " + left);

    IO.println("\nSpeed-up: times as fast as alone, in the median round\n");
    IO.println("workers  threads  processes");
    for (int n : WORKERS) {
        double byThreads = threads.get(n).speedUp(alone);
        double byProcesses = processes.get(n).speedUp(alone);
        print("%-7d  %7.2f  %9.2f%n", n, byThreads, byProcesses);
    }
    IO.println("\nteam            median ms  min ms  max ms");
    alone.printTimes("alone");
    threads.forEach((n, team) -> team.printTimes(n + " by threads"));
    processes.forEach((n, team) -> team.printTimes(n + " by processes"));
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}

static int primesBetween(int from, int to) {
    int found = 0;
    for (int n = Math.max(from, 2); n < to; n++) if (isPrime(n)) found++;
    return found;
}

static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}
