//JAVA 25+
//TIMEOUT 60s
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED

// In each kitchen, a JVM of its own, Ann has an accident while Ben is at work.
// Another kitchen, next door, bakes a cake after each accident. At last the
// kitchen that broke down is opened again.
// Look for: the exit code, whether Ben got done, whether there was time for
// last words, and the cakes next door.

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

void main(String... args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
        case "" -> allKitchens();
        case "next door" -> nextDoor();
        default -> kitchen(args[0]);
    }
}

// tag::accidents[]
static final CountDownLatch benIsHere = new CountDownLatch(1);

/** Runs on the thread that has the accident. */
static void have(String accident) {
    await(benIsHere);
    switch (accident) {
        case "exception in a thread", "exception in main" ->
                throw new IllegalStateException("the cake is burnt");
        case "exit in a thread" -> System.exit(3);
        case "native fault" -> writeToAddressZero();
        default -> {}
    }
}

/** Nothing is there; a mistake in C code may lead to such an address. */
static void writeToAddressZero() {
    var nowhere = MemorySegment.ofAddress(0).reinterpret(4);
    nowhere.set(ValueLayout.JAVA_INT, 0, 111);
}

/** Runs on Ben: works through the accident, and for a while after it. */
static void workOn(Thread unlucky) {
    benIsHere.countDown();
    while (unlucky.isAlive()) stir();
    for (int i = 0; i < 100; i++) stir();
    IO.println("Ben got done");
}

// end::accidents[]

void kitchen(String accident) throws IOException {
    var lastWords = new Thread(() -> IO.println("goodbye"));
    Runtime.getRuntime().addShutdownHook(lastWords);
    System.in.read(); // until the parent closes the pipe

    boolean inMain = accident.equals("exception in main");
    var ann = new Thread(() -> have(accident), "Ann");
    var unlucky = inMain ? Thread.currentThread() : ann;
    if (!inMain) ann.start();
    new Thread(() -> workOn(unlucky), "Ben").start();
    if (inMain) have(accident);
}

/** Bakes one cake for each order, and says how many there were. */
void nextDoor() throws IOException {
    var orders = new BufferedReader(new InputStreamReader(System.in));
    for (int cakes = 1; orders.readLine() != null; cakes++) {
        IO.println(cakes);
    }
}

/** What the parent saw of one kitchen. */
record End(
        String accident,
        long pid,
        int code,
        boolean benGotDone,
        boolean lastWords,
        String cakesNextDoor,
        String complaint) {

    String row() {
        String ben = benGotDone ? "yes" : "no";
        String last = lastWords ? "yes" : "no";
        String format = "%-21s  %9d  %-12s  %-10s  %5s";
        Object[] cells = {accident, code, ben, last, cakesNextDoor};
        return format.formatted(cells);
    }
}

/** A kitchen's JVM, and the file that it complains to. */
record Kitchen(Process jvm, Path complaints) {}

// tag::parent[]
End watch(String accident, Kitchen kitchen, Process nextDoor) throws Exception {
    kitchen.jvm.outputWriter().close(); // now the accident happens
    var said = kitchen.jvm.inputReader().readAllLines();
    int code = kitchen.jvm.waitFor();
    var complaints = Files.readAllLines(kitchen.complaints);

    var orders = nextDoor.outputWriter();
    orders.write("one cake, please\n");
    orders.flush();
    String cakes = nextDoor.inputReader().readLine();

    boolean ben = said.contains("Ben got done");
    boolean lastWords = said.contains("goodbye");
    String complaint = complaints.isEmpty() ? "nothing" : complaints.getFirst();
    long pid = kitchen.jvm.pid();
    return new End(accident, pid, code, ben, lastWords, cakes, complaint);
}

// end::parent[]

void allKitchens() throws Exception {
    Path folder = Files.createTempDirectory("crash-");
    Path report = folder.resolve("report.log"); // of a JVM that breaks down
    var accidents =
            List.of(
                    "exception in a thread",
                    "exception in main",
                    "exit in a thread",
                    "native fault",
                    "opened again");
    var error = ProcessBuilder.Redirect.INHERIT;
    Process nextDoor = again(report, "next door").redirectError(error).start();
    var kitchens = new LinkedHashMap<String, Kitchen>();
    for (String accident : accidents) {
        Path complaints = folder.resolve(accident + ".txt");
        var command = again(report, accident);
        var jvm = command.redirectError(complaints.toFile()).start();
        kitchens.put(accident, new Kitchen(jvm, complaints));
    }
    var ends = new ArrayList<End>();
    for (String accident : accidents) {
        ends.add(watch(accident, kitchens.get(accident), nextDoor));
    }
    nextDoor.outputWriter().close();
    int codeNextDoor = nextDoor.waitFor();

    IO.print("accident               exit code  Ben got done");
    IO.println("  last words  cakes");
    for (End end : ends) IO.println(end.row());
    IO.println();
    IO.println("the native fault was: " + fault(report));
    IO.println("exit code next door: " + codeNextDoor);
    IO.println();
    IO.println("First line of what the first two complained");
    for (End end : ends.subList(0, 2)) IO.println(end.complaint);
    IO.println();
    family(ends, nextDoor.pid(), codeNextDoor);
    for (Kitchen kitchen : kitchens.values()) Files.delete(kitchen.complaints);
    Files.deleteIfExists(report);
    Files.delete(folder);
}

/** Who started whom, and what the parent read in the end. */
void family(List<End> ends, long nextDoor, int codeNextDoor) {
    long me = ProcessHandle.current().pid();
    String row = "%-21s  %7s  %7s  %s\n";
    IO.println("this process: " + me);
    IO.println();
    IO.print(row.formatted("kitchen", "pid", "parent", "ended with"));
    for (End end : ends) {
        IO.print(row.formatted(end.accident, end.pid, me, end.code));
    }
    IO.print(row.formatted("next door", nextDoor, me, codeNextDoor));
}

/** What the JVM that broke down wrote about it: SIGSEGV, for one. */
static String fault(Path report) throws IOException {
    var name = Pattern.compile("#\\s+(\\w+) \\(0x\\w+\\) at pc=.*");
    try (var lines = Files.lines(report)) {
        return lines.map(name::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElse("unknown");
    }
}

static void await(CountDownLatch latch) {
    try {
        latch.await();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

static volatile long stirred;

static void stir() {
    long sum = 0;
    for (int i = 0; i < 100_000; i++) sum = sum * 31 + i;
    stirred = sum;
}

/** Starts this program again; a JVM that breaks down writes the report. */
ProcessBuilder again(Path report, String arg) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/bin/sh"))) { // no memory dump, please
        var noDump = "ulimit -c 0; exec \"$@\"";
        command.addAll(List.of("/bin/sh", "-c", noDump, "sh"));
    }
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:ErrorFile=" + report);
    String source = System.getProperty("jdk.launcher.sourcefile");
    if (source == null) {
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, getClass().getName()));
    } else {
        // The child compiles the source again: quicker without C2.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", source));
    }
    command.add(arg);
    return new ProcessBuilder(command);
}
