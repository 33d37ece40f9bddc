//JAVA 25+
//ALONE
//NEEDS linux
//TIMEOUT 120s

// How much memory does somebody take up who only waits? Somebody is a virtual
// thread, a platform thread, a program that copies its input, or a JVM.
// Each round starts many of each, sees that they are there, and divides the
// memory that they take by their number; threads wait in a JVM that is new in
// each round. Look for: how many of one fit into the room of the next, and
// how much of a process's memory is shared with others.

import com.sun.management.HotSpotDiagnosticMXBean;

import java.lang.management.ManagementFactory;

static final int ROUNDS = 7;
static final int VIRTUAL = 10_000;
static final int PLATFORM = 300;
static final int PROCESSES = 5; // of a kind at a time

void main(String... args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
        case "" -> measure();
        case "virtual" -> IO.println(virtualThread());
        case "platform" -> IO.println(platformThread());
        default -> answer();
    }
}

// tag::threads[]
/** One virtual thread, in KiB of the heap, where it has all that it needs. */
double virtualThread() throws Exception {
    start(Thread.ofVirtual(), 100).countDown(); // loads what they need
    long before = heapInUse();
    CountDownLatch end = start(Thread.ofVirtual(), VIRTUAL);
    long after = heapInUse();
    end.countDown();
    return (after - before) / 1024.0 / VIRTUAL;
}

/** One platform thread, in KiB that have become resident. */
double platformThread() throws Exception {
    start(Thread.ofPlatform(), 10).countDown();
    long before = kibibytes("self", "Rss");
    CountDownLatch end = start(Thread.ofPlatform(), PLATFORM);
    long after = kibibytes("self", "Rss");
    end.countDown();
    return (after - before) / (double) PLATFORM;
}

// end::threads[]

static final int DEPTH = 1; // calls that a thread has open while it waits

/** Starts threads, and returns when all of them wait for the end. */
CountDownLatch start(Thread.Builder kind, int number) throws Exception {
    var end = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < number; i++) {
        threads.add(kind.start(() -> waitFor(end, DEPTH)));
    }
    for (var thread : threads) {
        while (thread.getState() != Thread.State.WAITING) Thread.sleep(1);
    }
    return end;
}

static void waitFor(CountDownLatch end, int depth) {
    if (depth > 1) {
        waitFor(end, depth - 1);
        return;
    }
    try {
        end.await();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

static long heapInUse() {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory();
}

// tag::processes[]
/** Starts processes that wait, and notes what Linux says of each. */
void processes(List<String> command, String kind) throws Exception {
    var all = new ArrayList<Process>();
    for (int i = 0; i < PROCESSES; i++) {
        all.add(new ProcessBuilder(command).start());
    }
    int there = 0;
    for (var process : all) {
        process.outputWriter().write("hello\n");
        process.outputWriter().flush();
        if ("hello".equals(process.inputReader().readLine())) there++;
    }
    double resident = 0;
    double share = 0;
    for (var process : all) {
        String pid = Long.toString(process.pid());
        resident += kibibytes(pid, "Rss");
        share += kibibytes(pid, "Pss");
    }
    note(kind, resident / PROCESSES, PROCESSES, there);
    SHARE.computeIfAbsent(kind, _ -> new ArrayList<>()).add(share / PROCESSES);
    for (var process : all) {
        process.outputWriter().close();
        process.waitFor();
    }
}

/** What Linux says of a process's memory, in KiB. */
static long kibibytes(String process, String what) throws IOException {
    var file = Path.of("/proc", process, "smaps_rollup");
    for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" +");
        if (words[0].equals(what + ":")) return Long.parseLong(words[1]);
    }
    throw new IllegalStateException("no " + what + " in " + file);
}

// end::processes[]

/** What a JVM does that is to take up room and nothing else. */
static void answer() {
    for (String line; (line = IO.readln()) != null; ) IO.println(line);
}

static final Map<String, List<Double>> ROOM = new LinkedHashMap<>();
static final Map<String, List<Double>> SHARE = new LinkedHashMap<>();
static final Map<String, Integer> ASKED = new HashMap<>();
static final Map<String, Integer> THERE = new HashMap<>();

static void note(String kind, double kibibytes, int asked, int there) {
    ROOM.computeIfAbsent(kind, _ -> new ArrayList<>()).add(kibibytes);
    ASKED.merge(kind, asked, Integer::sum);
    THERE.merge(kind, there, Integer::sum);
}

/** Has a new JVM start threads, and notes what it says of one of them. */
void threads(List<String> command, String kind, int number) throws Exception {
    var errors = ProcessBuilder.Redirect.INHERIT;
    var jvm = new ProcessBuilder(command).redirectError(errors).start();
    double room = Double.parseDouble(jvm.inputReader().readLine());
    note(kind, room, number, jvm.waitFor() == 0 ? number : 0);
}

void measure() throws Exception {
    Path folder = Files.createTempDirectory("room-");
    Path program = folder.resolve("RoomCost.class");
    try (var file = getClass().getResourceAsStream("RoomCost.class")) {
        Files.write(program, file.readAllBytes());
    }
    String home = System.getProperty("java.home");
    String java = Path.of(home, "bin", "java").toString();
    List<String> self = List.of(java, "-cp", folder.toString(), "RoomCost");
    for (int round = 0; round < ROUNDS; round++) {
        threads(with(self, "virtual"), "virtual thread", VIRTUAL);
        if (!linux()) continue;
        threads(with(self, "platform"), "platform thread", PLATFORM);
        processes(List.of("cat"), "small program");
        processes(with(self, "answer"), "JVM");
    }
    Files.delete(program);
    Files.delete(folder);
    print();
}

static List<String> with(List<String> command, String word) {
    return Stream.concat(command.stream(), Stream.of(word)).toList();
}

void print() {
    if (!linux()) {
        IO.println("Without Linux this program sees no resident memory,");
        IO.println("only the heap, where virtual threads are.\n");
    }
    IO.println("rounds: " + ROUNDS);
    IO.println("small program: cat");
    IO.println("processes of a kind at a time: " + PROCESSES);
    IO.println("stack set aside for a platform thread: " + stackSize());

    IO.println("\nRoom for one that waits, in KiB\n");
    IO.print("kind             median KiB   min KiB   max KiB");
    IO.println("  platform threads   asked   there");
    ROOM.forEach(this::print);
    if (!linux()) return;

    IO.println("\nprocess        resident KiB  its share KiB");
    SHARE.forEach((kind, share) -> {
        double resident = median(ROOM.get(kind));
        Object[] cells = {kind, resident, median(share)};
        var row = "%-13s  %,12.1f  %,13.1f";
        IO.println(String.format(Locale.ROOT, row, cells));
    });
}

void print(String kind, List<Double> all) {
    double min = Collections.min(all);
    double max = Collections.max(all);
    double thread = median(ROOM.getOrDefault("platform thread", all));
    double threads = median(all) / thread;
    var digits = threads < 10 ? "%.2f" : "%.0f";
    var price = String.format(Locale.ROOT, digits, threads);
    if (!linux()) price = "unknown";
    int asked = ASKED.get(kind);
    int there = THERE.get(kind);
    Object[] cells = {kind, median(all), min, max, price, asked, there};
    var row = "%-15s  %,10.1f  %,8.1f  %,8.1f  %16s  %,6d  %,6d";
    IO.println(String.format(Locale.ROOT, row, cells));
}

static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
}

static boolean linux() {
    return System.getProperty("os.name").equals("Linux");
}

/** The JVM's setting for the size of a stack. */
static String stackSize() {
    var type = HotSpotDiagnosticMXBean.class;
    var settings = ManagementFactory.getPlatformMXBean(type);
    String size = settings.getVMOption("ThreadStackSize").getValue();
    if (size.equals("0")) return "as the system does";
    return String.format(Locale.ROOT, "%,d KiB", Integer.parseInt(size));
}
