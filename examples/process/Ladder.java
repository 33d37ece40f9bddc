//JAVA 25+
//ALONE
//NEEDS posix
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED
//RUNTIME_OPTIONS -XX:CompileCommand=quiet
//RUNTIME_OPTIONS -XX:CompileCommand=dontinline,Ladder::add*

// What does it cost, from a call of a method to the start of a JVM? Each rung
// is measured in rounds, in nanoseconds for one time. Look for: the medians,
// how far the rounds lie apart, and how long each rung would take if a
// nanosecond lasted a second.

static final int ROUNDS = 9;

interface Job {
    void run(int times) throws Throwable;
}

record Rung(String name, int times, Job job, double[] nanos) {
    void round(int round) throws Throwable {
        long start = System.nanoTime();
        job.run(times);
        double all = System.nanoTime() - start;
        if (round >= 0) nanos[round] = all / times; // else warm-up
    }

    void print() {
        Arrays.sort(nanos);
        double middle = nanos[ROUNDS / 2];
        double max = nanos[ROUNDS - 1];
        var format = "%-15s%13s  %16s%13s%13s%n";
        Object[] cells = {
            name, ns(middle), words(middle), ns(nanos[0]), ns(max)
        };
        IO.print(format.formatted(cells));
    }
}

static String ns(double number) {
    return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
}

static String words(double seconds) {
    if (seconds < 60) return ns(seconds) + " seconds";
    if (seconds < 3_600) return ns(seconds / 60) + " minutes";
    if (seconds < 86_400) return ns(seconds / 3_600) + " hours";
    if (seconds < 365 * 86_400) return ns(seconds / 86_400) + " days";
    return ns(seconds / 86_400 / 365) + " years";
}

// tag::alone[]
static long number;
static final AtomicLong ATOMIC = new AtomicLong();
static final MethodHandle GETPPID = function("getppid").orElseThrow();

static void add(int i) { // never inlined, and so a call: see the options
    number += i;
}

static synchronized void addLocked(int i) { // the same with a lock
    number += i;
}

static void call(int times) {
    for (int i = 0; i < times; i++) add(i);
}

static void compareAndSet(int times) {
    ATOMIC.set(0);
    for (int i = 0; i < times; i++) {
        if (!ATOMIC.compareAndSet(i, i + 1)) throw new AssertionError();
    }
}

static void lock(int times) {
    for (int i = 0; i < times; i++) addLocked(i);
}

static void systemCall(int times) throws Throwable {
    for (int i = 0; i < times; i++) number += (int) GETPPID.invokeExact();
}

// end::alone[]
// tag::two[]
static volatile int turn; // of thread 0 or thread 1

static void cacheLine(int thread, int times) {
    for (int i = 0; i < times / 2; i++) {
        for (int looks = 1; turn != thread; looks++) {
            if (looks % 1_000 == 0) Thread.yield(); // if there is one core
        }
        turn = 1 - thread;
    }
}

static final Semaphore[] DUE = {new Semaphore(1), new Semaphore(0)};

static void handOver(int thread, int times) throws InterruptedException {
    for (int i = 0; i < times / 2; i++) {
        DUE[thread].acquire(); // sleeps until it is due
        DUE[1 - thread].release();
    }
}

static void pipes(Process cat, int times) throws IOException {
    for (int i = 0; i < times / 2; i++) { // there and back
        cat.getOutputStream().write(1);
        cat.getOutputStream().flush();
        if (cat.getInputStream().read() != 1) throw new EOFException();
    }
}

// end::two[]
interface Part {
    void run(int thread) throws Throwable;
}

/** Some new threads do their parts, and all have ended afterwards. */
static void together(int threads, Part part) throws Exception {
    var tasks = new ArrayList<FutureTask<Void>>();
    for (int i = 0; i < threads; i++) {
        int thread = i;
        tasks.add(new FutureTask<>(() -> {
            try {
                part.run(thread);
                return null;
            } catch (Throwable e) {
                throw new ExecutionException(e);
            }
        }));
    }
    for (var task : tasks) Thread.ofPlatform().start(task);
    for (var task : tasks) task.get(); // fails if it failed
}

static void start(int times, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    for (int i = 0; i < times; i++) {
        if (builder.start().waitFor() != 0) throw new IOException(command[0]);
    }
}

static Optional<MethodHandle> function(String name, MemoryLayout... types) {
    var linker = Linker.nativeLinker();
    var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, types);
    var place = linker.defaultLookup().find(name);
    return place.map(found -> linker.downcallHandle(found, type));
}

static Optional<MethodHandle> affinity(String name) { // Linux has it
    MemoryLayout size = ValueLayout.JAVA_LONG, set = ValueLayout.ADDRESS;
    return function(name, ValueLayout.JAVA_INT, size, set);
}

static final Optional<MethodHandle> CORES = affinity("sched_getaffinity");
static final Optional<MethodHandle> PIN = affinity("sched_setaffinity");

/** Binds this thread to the first core that it may use. */
static void pin() throws Throwable {
    if (PIN.isEmpty()) return;
    try (var arena = Arena.ofConfined()) {
        var set = arena.allocate(128); // a bit for each core
        int got = (int) CORES.get().invokeExact(0, set.byteSize(), set);
        var bits = BitSet.valueOf(set.asByteBuffer());
        bits.clear(bits.nextSetBit(0) + 1, bits.size());
        set.fill((byte) 0).asByteBuffer().put(bits.toByteArray());
        int done = (int) PIN.get().invokeExact(0, set.byteSize(), set);
        if (got != 0 || done != 0) throw new IOException("can't choose a core");
    }
}

static Rung rung(String name, int times, Job job) {
    return new Rung(name, times, job, new double[ROUNDS]);
}

static List<Rung> rungs(Process cat) {
    var java = System.getProperty("java.home") + "/bin/java";
    boolean bin = Files.exists(Path.of("/bin/true"));
    var small = bin ? "/bin/true" : "/usr/bin/true";
    return List.of(
            rung("call", 5_000_000, n -> call(n)),
            rung("compare-and-set", 1_000_000, n -> compareAndSet(n)),
            rung("free lock", 1_000_000, n -> lock(n)),
            rung("contended lock", 500_000, n -> together(4, t -> lock(n / 4))),
            rung("cache line", 50_000, n -> together(2, t -> cacheLine(t, n))),
            rung("system call", 50_000, n -> systemCall(n)),
            rung("context switch", 5_000, n -> together(2, t -> {
                pin();
                handOver(t, n);
            })),
            rung("to a thread", 5_000, n -> together(2, t -> handOver(t, n))),
            rung("to a process", 2_000, n -> pipes(cat, n)),
            rung("thread", 100, n -> {
                for (int i = 0; i < n; i++) together(1, t -> {});
            }),
            rung("process", 10, n -> start(n, small)),
            rung("JVM", 1, n -> start(n, java, "--version")));
}

void main() throws Throwable {
    var cat = new ProcessBuilder("cat").start();
    var rungs = rungs(cat);
    for (int round = -3; round < ROUNDS; round++) {
        for (var rung : rungs) rung.round(round);
    }
    cat.destroy();
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    var pinned = PIN.isPresent() ? "yes" : "no";
    IO.println("context switch on one core: " + pinned);
    IO.println("rounds: " + ROUNDS);
    IO.println("\nTime of one\n");
    IO.print("rung               median ns  if 1 ns were 1 s");
    IO.println("       min ns       max ns");
    for (var rung : rungs) rung.print();
}
