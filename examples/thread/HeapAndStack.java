//JAVA 25+

// Threads of one process share its heap; each has a stack of its own.
// Look for: one bowl that both cooks fill and see, a count of its own for
// each, where heap and stacks lie, and one stack that overflows while another
// stays as it was. The places of the stacks come from /proc, which only Linux
// has; elsewhere they stay unknown.

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.lang.management.ManagementFactory;

import javax.management.ObjectName;

// tag::share[]
record Report(String cook, int own, int bowl, Object seen) {}

static Report fill(AtomicInteger bowl, int spoons, Phaser both) {
    int own = 0; // on the stack of the thread that runs this call
    for (int i = 0; i < spoons; i++) {
        own++;
        bowl.incrementAndGet(); // on the heap
    }
    both.arriveAndAwaitAdvance(); // until the other cook is ready too
    var cook = Thread.currentThread().getName();
    return new Report(cook, own, bowl.get(), bowl);
}

// end::share[]

// tag::overflow[]
static int calls; // of Dan alone

static void callMyself() {
    calls++;
    callMyself(); // each call puts one more frame on the stack
}

// Calls itself n times, runs the task, and adds up n ... 1 on the way back.
static long sum(int n, Runnable atTheBottom) {
    if (n == 0) {
        atTheBottom.run();
        return 0;
    }
    return sum(n - 1, atTheBottom) + n; // each frame keeps its own n
}

// end::overflow[]

// tag::places[]
record Region(String name, String belongsTo, long begins, long ends) {
    boolean holds(long address) {
        return begins <= address && address < ends;
    }

    String size() {
        if (begins == 0) return "unknown";
        long kib = (ends - begins) / 1024;
        if (kib < 10_240) return String.format(Locale.ROOT, "%,d KiB", kib);
        return String.format(Locale.ROOT, "%,d MiB", kib / 1024);
    }
}

// The region that the stack pointer of the calling thread points into.
static Region myStack() {
    long pointer =
            askKernel("/proc/thread-self/syscall")
                    .map(words -> words[words.length - 2])
                    .mapToLong(Long::decode)
                    .findFirst()
                    .orElse(0);
    var name = "stack of " + Thread.currentThread().getName();
    return regions(name, "thread")
            .filter(region -> region.holds(pointer))
            .findFirst()
            .orElse(new Region(name, "thread", 0, 0));
}

// All regions that the kernel lists for this process, under one name.
static Stream<Region> regions(String name, String belongsTo) {
    return askKernel("/proc/self/maps")
            .map(words -> words[0].split("-"))
            .map(ends -> region(name, belongsTo, ends[0], ends[1]));
}

// end::places[]

static Region region(String name, String owner, String begins, String ends) {
    long first = Long.parseUnsignedLong(begins, 16);
    return new Region(name, owner, first, Long.parseUnsignedLong(ends, 16));
}

// The words of each line of a file of the kernel's; empty without /proc.
static Stream<String[]> askKernel(String file) {
    try {
        var lines = Files.readAllLines(Path.of(file)).stream();
        return lines.map(line -> line.split(" +"));
    } catch (IOException e) {
        return Stream.empty();
    }
}

// The JVM's instructions, as the kernel loaded them from a file.
static Region code() {
    var name = "code of the JVM";
    var code =
            askKernel("/proc/self/maps")
                    .filter(w -> w[1].startsWith("r-x"))
                    .filter(w -> w[w.length - 1].endsWith("/libjvm.so"))
                    .map(words -> words[0].split("-"))
                    .map(ends -> region(name, "program", ends[0], ends[1]));
    return code.findFirst().orElse(new Region(name, "program", 0, 0));
}

// What the JVM keeps for objects, as it says itself.
static Region heap() throws Exception {
    var jvm = ManagementFactory.getPlatformMBeanServer();
    var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
    var info = jvm.invoke(commands, "gcHeapInfo", null, null).toString();
    // The first and the last address of its parts: [0x..., 0x...)
    var parts = Pattern.compile("\\[0x(\\w+), (?:0x\\w+, )*0x(\\w+)\\)");
    var all = parts.matcher(info).results().toList();
    var begins = all.stream().map(part -> part.group(1)).min(naturalOrder());
    var ends = all.stream().map(part -> part.group(2)).max(naturalOrder());
    return region("heap", "process", begins.orElse("0"), ends.orElse("0"));
}

/** A thread that fails ends the program: no other waits for it forever. */
static void endIfAThreadFails() {
    Thread.setDefaultUncaughtExceptionHandler(
            (_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
}

void main() throws Exception {
    endIfAThreadFails();
    shareTheBowl();
    showThePlaces();
    overflowOneStack();
}

void shareTheBowl() throws InterruptedException {
    var bowl = new AtomicInteger(); // one object, on the heap
    var both = new Phaser(2);
    var reports = new ConcurrentSkipListMap<String, Report>();
    var ann = start("Ann", () -> reports.put("Ann", fill(bowl, 3, both)));
    var ben = start("Ben", () -> reports.put("Ben", fill(bowl, 5, both)));
    ann.join();
    ben.join();

    var bowls = Collections.newSetFromMap(new IdentityHashMap<>());
    IO.println("cook  own spoons  spoons in the bowl");
    for (var r : reports.values()) {
        IO.println("%-4s  %10d  %18d".formatted(r.cook, r.own, r.bowl));
        bowls.add(r.seen);
    }
    IO.println();
    IO.println("bowls on the heap: " + bowls.size());
    IO.println();
}

void showThePlaces() throws Exception {
    var stacks = new ConcurrentSkipListMap<String, Region>();
    var both = new Phaser(2);
    Runnable cook =
            () -> {
                stacks.put(Thread.currentThread().getName(), myStack());
                both.arriveAndAwaitAdvance(); // the other's stack is there too
            };
    var ann = start("Ann", cook);
    var ben = start("Ben", cook);
    ann.join();
    ben.join();
    stacks.put("main", myStack());

    var places = new ArrayList<>(List.of(code(), heap()));
    places.addAll(stacks.values());
    var row = "%-15s  %-10s  %-14s  %-14s  %s";
    IO.println(row.formatted("region", "belongs to", "begins", "ends", "size"));
    for (var r : places) {
        var begins = address(r.begins);
        var ends = address(r.ends);
        IO.println(row.formatted(r.name, r.belongsTo, begins, ends, r.size()));
    }
    places.removeIf(region -> region.begins == 0);
    IO.println();
    IO.println("regions found: " + places.size());
    IO.println("regions that reach into the next: " + overlaps(places));
    IO.println();
}

static String address(long address) {
    return address == 0 ? "unknown" : "0x%x".formatted(address);
}

static long overlaps(List<Region> regions) {
    regions.sort(comparing(Region::begins));
    return IntStream.range(1, regions.size())
            .filter(i -> regions.get(i - 1).ends > regions.get(i).begins)
            .count();
}

void overflowOneStack() throws InterruptedException {
    int deep = 1000;
    var end = new CompletableFuture<Throwable>();
    var dan = Thread.ofPlatform().name("Dan").unstarted(() -> callMyself());
    dan.setUncaughtExceptionHandler((_, error) -> end.complete(error));
    var result = new CompletableFuture<Long>();
    // Ann waits inside her calls until Dan has run out of stack.
    var ann = start("Ann", () -> result.complete(sum(deep, () -> run(dan))));
    ann.join();

    var error = end.join().getClass().getSimpleName();
    print("calls that fitted on the stack of Dan", calls);
    IO.println("Dan was ended by: " + error);
    IO.println("Dan is alive: " + (dan.isAlive() ? "yes" : "no"));
    print("calls that Ann had open meanwhile", deep);
    print("sum that Ann brought back", result.join());
    print("sum expected", IntStream.rangeClosed(1, deep).sum());
}

static Thread start(String name, Runnable task) {
    return Thread.ofPlatform().name(name).start(task);
}

static void run(Thread thread) {
    thread.start();
    try {
        thread.join();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void print(String label, long number) {
    IO.println(label + String.format(Locale.ROOT, ": %,d", number));
}
