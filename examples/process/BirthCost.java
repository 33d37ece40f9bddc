//JAVA 25+
//ALONE
//TIMEOUT 60s

// What does it cost to start somebody who has next to nothing to do, and to
// wait for the end? Somebody is a virtual thread, a platform thread, a program
// that does nothing, or a JVM that says its version. Each round starts them one
// after another and notes the time of one birth. Look at the order, and at how
// many platform threads could be born in the same time.

static final int ROUNDS = 15;

// tag::births[]
interface Birth {
    boolean happens() throws Exception; // true if all went well
}

static boolean virtualThread() throws InterruptedException {
    var done = new AtomicBoolean();
    Thread.ofVirtual().name("newborn").start(() -> done.set(true)).join();
    return done.get();
}

static boolean platformThread() throws InterruptedException {
    var done = new AtomicBoolean();
    Thread.ofPlatform().name("newborn").start(() -> done.set(true)).join();
    return done.get();
}

static boolean process(List<String> command) throws Exception {
    var builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor() == 0;
}

// end::births[]

static List<String> smallProgram() {
    for (var file : List.of("/bin/true", "/usr/bin/true")) {
        if (Files.isExecutable(Path.of(file))) return List.of(file);
    }
    return List.of("cmd", "/c", "exit", "0");
}

// One kind of birth: what its rounds took, and how many went well.
static class Kind {
    final String name;
    final int births; // in a round
    final Birth birth;
    final double[] micros = new double[ROUNDS];
    int started;
    int ended;

    Kind(String name, int births, Birth birth) {
        this.name = name;
        this.births = births;
        this.birth = birth;
    }

    void round(int round) throws Exception {
        int well = 0;
        long start = System.nanoTime();
        for (int i = 0; i < births; i++) if (birth.happens()) well++;
        double nanos = System.nanoTime() - start;
        if (round < 0) return; // warm-up
        micros[round] = nanos / births / 1e3;
        started += births;
        ended += well;
    }

    double median() {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }

    // With the price in births of a platform thread.
    void print(double platformThread) {
        var stream = Arrays.stream(micros).summaryStatistics();
        var format = "%-15s  %9.1f  %8.1f  %8.1f  %16.1f  %7d  %5d";
        double min = stream.getMin();
        double max = stream.getMax();
        double price = median() / platformThread;
        Object[] cells = {name, median(), min, max, price, started, ended};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() throws Exception {
    var home = System.getProperty("java.home");
    var java = Path.of(home, "bin", "java").toString();
    var jvm = List.of(java, "--version");
    var program = smallProgram();
    var virtual = new Kind("virtual thread", 100, () -> virtualThread());
    var platform = new Kind("platform thread", 100, () -> platformThread());
    var small = new Kind("small program", 10, () -> process(program));
    var machine = new Kind("JVM", 1, () -> process(jvm));
    var kinds = List.of(virtual, platform, small, machine);
    for (int round = -5; round < ROUNDS; round++) {
        for (var kind : kinds) kind.round(round);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("small program: " + String.join(" ", program));

    IO.println("\nTime of one birth, in microseconds on the clock\n");
    IO.print("birth            median us    min us    max us");
    IO.println("  platform threads  started   well");
    for (var kind : kinds) kind.print(platform.median());
}
