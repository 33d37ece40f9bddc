//JAVA 25+
//NEEDS linux
//ALONE
//TIMEOUT 60s

// Two JVMs compute: one as it is, and one in a control group that may use half
// of a core. Look for: how many processors Java counts, and how many it gets.
// Only root may make a control group; for others, the program says so.

import java.lang.management.ManagementFactory;

static final int ROUNDS = 3;
static final int ROUND_MS = 400; // four periods of the quota
static final Path CGROUPS = Path.of("/sys/fs/cgroup");

void main(String... args) throws Exception {
    if (args.length == 1) {
        work(args[0]);
        return;
    }
    IO.println("rounds: " + ROUNDS);
    IO.println("length of a round: " + ROUND_MS + " ms\n");
    print("JVM", "processors", "busy median", "min", "max");
    again("as it is", List.of());
    String refusal = "none";
    try {
        Path group = halfACore();
        try {
            again("half a core", inGroup(group));
        } finally {
            Files.delete(group);
        }
    } catch (IOException e) {
        refusal = e.toString();
        print("half a core", "refused", "refused", "refused", "refused");
    }
    IO.println("\nrefusal: " + refusal);
}

// tag::group[]
/** A new control group that may use 50 of each 100 milliseconds. */
Path halfACore() throws Exception {
    boolean v2 = Files.exists(CGROUPS.resolve("cgroup.controllers"));
    Path parent = v2 ? CGROUPS : CGROUPS.resolve("cpu");
    Path group = parent.resolve("half-a-core-" + ProcessHandle.current().pid());
    Files.createDirectory(group);
    try {
        if (v2) {
            Files.writeString(group.resolve("cpu.max"), "50000 100000");
        } else {
            Files.writeString(group.resolve("cpu.cfs_quota_us"), "50000");
        }
        var join = new ArrayList<>(inGroup(group));
        join.add("true");
        if (new ProcessBuilder(join).start().waitFor() == 0) return group;
        throw new IOException("a process can't join " + group);
    } catch (Exception e) {
        Files.delete(group);
        throw e;
    }
}

/** A shell that joins the group, and then becomes the program. */
List<String> inGroup(Path group) {
    String join = "echo $$ > " + group + "/cgroup.procs && exec \"$@\"";
    return List.of("sh", "-c", join, "sh");
}
// end::group[]

/** How many processors Java counts, and how many cores two threads get. */
void work(String row) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    var busy = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) busy[i] = busyCores();
    Arrays.sort(busy);
    String median = cores(busy[ROUNDS / 2]);
    print(row, processors, median, cores(busy[0]), cores(busy[ROUNDS - 1]));
}

String cores(double busy) {
    return String.format(Locale.ROOT, "%.2f", busy);
}

void print(Object... cells) {
    IO.println("%-11s  %10s  %11s  %7s  %7s".formatted(cells));
}

double busyCores() throws Exception {
    long start = System.nanoTime();
    var one = new FutureTask<>(() -> compute(start));
    var other = new FutureTask<>(() -> compute(start));
    Thread.ofPlatform().start(one);
    Thread.ofPlatform().start(other);
    double cpu = one.get() + other.get();
    return cpu / (System.nanoTime() - start);
}

/** Counts primes until the round is over; its CPU time in nanoseconds. */
long compute(long start) {
    int primes = 0;
    for (int n = 2; System.nanoTime() - start < ROUND_MS * 1_000_000L; n++) {
        int d = 2;
        while (d * d <= n && n % d > 0) d++;
        if (d * d > n) primes++;
    }
    if (primes == 0) throw new IllegalStateException("no primes");
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
}

/** Starts this program in another JVM, as this one was started itself. */
void again(String row, List<String> before) throws Exception {
    var command = new ArrayList<>(before);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        command.addAll(List.of("-XX:TieredStopAtLevel=1", source));
    }
    command.add(row);
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) throw new IllegalStateException(row + ": exit " + exit);
}
