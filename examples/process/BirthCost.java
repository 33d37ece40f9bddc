//JAVA 25+
//ALONE
//TIMEOUT 60s

// What does it cost to start somebody who has next to nothing to do, and to
// wait for the end? Somebody is a virtual thread, a platform thread, a program
// that does nothing, or a JVM that says its version. Each round starts them one
// by one, each after the end of the one before, and then together, waiting for
// all at last. Look at the time of one birth, and at what is left of it when
// nobody has to wait in between.

static final int ROUNDS = 7;

// tag::births[]
interface Birth {
    Callable<Boolean> begin() throws IOException; // waits for the end
}

static Callable<Boolean> thread(Thread.Builder kind) {
    var done = new AtomicBoolean();
    var newborn = kind.name("newborn").start(() -> done.set(true));
    return () -> {
        newborn.join();
        return done.get();
    };
}

static Callable<Boolean> process(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var newborn = builder.start();
    return () -> newborn.waitFor() == 0;
}

/** Returns how many did their work and ended well. */
static int oneByOne(int births, Birth birth) throws Exception {
    int well = 0;
    for (int i = 0; i < births; i++) {
        if (birth.begin().call()) well++;
    }
    return well;
}

static int together(int births, Birth birth) throws Exception {
    var all = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < births; i++) all.add(birth.begin());
    int well = 0;
    for (var one : all) if (one.call()) well++;
    return well;
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
    final boolean together;
    final int births; // in a round
    final Birth birth;
    final double[] micros = new double[ROUNDS];
    int started;
    int ended;

    Kind(String name, boolean together, int births, Birth birth) {
        this.name = name;
        this.together = together;
        this.births = births;
        this.birth = birth;
    }

    void round(int round) throws Exception {
        long start = System.nanoTime();
        int well = together ? together(births, birth) : oneByOne(births, birth);
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

    // With the price in births of platform threads, started in the same way.
    void print(Kind platformThread) {
        var stream = Arrays.stream(micros).summaryStatistics();
        var format = "%-17s  %,9.1f  %,8.1f  %,8.1f  %16s  %,7d  %,5d";
        double min = stream.getMin();
        double max = stream.getMax();
        double threads = median() / platformThread.median();
        var digits = threads < 0.1 ? "%.3f" : threads < 10 ? "%.2f" : "%.0f";
        var price = String.format(Locale.ROOT, digits, threads);
        Object[] cells = {name, median(), min, max, price, started, ended};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() throws Exception {
    var home = System.getProperty("java.home");
    var java = Path.of(home, "bin", "java").toString();
    var jvm = List.of(java, "--version");
    var program = smallProgram();
    Birth virtual = () -> thread(Thread.ofVirtual());
    Birth platform = () -> thread(Thread.ofPlatform());
    Birth small = () -> process(program);
    Birth machine = () -> process(jvm);
    var oneByOne = new ArrayList<Kind>();
    oneByOne.add(new Kind("virtual thread", false, 1000, virtual));
    oneByOne.add(new Kind("platform thread", false, 200, platform));
    oneByOne.add(new Kind("small program", false, 10, small));
    oneByOne.add(new Kind("JVM", false, 2, machine));
    var together = new ArrayList<Kind>();
    together.add(new Kind("virtual together", true, 10_000, virtual));
    together.add(new Kind("platform together", true, 200, platform));
    together.add(new Kind("programs together", true, 10, small));
    together.add(new Kind("JVMs together", true, 2, machine));
    for (int round = -3; round < ROUNDS; round++) {
        for (var kind : oneByOne) kind.round(round);
        for (var kind : together) kind.round(round);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("small program: " + String.join(" ", program));

    IO.println("\nTime of one birth, in microseconds on the clock\n");
    IO.print("birth              median us    min us    max us");
    IO.println("  platform threads  started   well");
    for (var kind : oneByOne) kind.print(oneByOne.get(1));
    for (var kind : together) kind.print(together.get(1));
}
