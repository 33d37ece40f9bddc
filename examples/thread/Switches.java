//JAVA 25+
//ALONE
//NEEDS linux
//CORES 1

// How often is a thread switched off its core, and why? Ann sleeps 50 times,
// then computes alone, then beside Ben, who wants the same core. Linux counts
// apart the switches that she makes by waiting, and those that it forces.
// Look for: which of the two kinds each row has. Run it on one core:
// taskset -c 0 java Switches.java

static final int ROUNDS = 5;
static final int SLEEPS = 50;
static final long WORK = 200_000_000; // nanoseconds on the clock

/** Switches of the calling thread so far: voluntary, involuntary. */
static int[] switches() throws IOException {
    var status = Path.of("/proc/thread-self/status");
    try (var lines = Files.lines(status)) {
        return lines.filter(line -> line.contains("voluntary_ctxt_switches"))
                .mapToInt(line -> Integer.parseInt(line.split("\\s+")[1]))
                .toArray();
    }
}

// tag::work[]
static void sleep() throws InterruptedException {
    for (int i = 0; i < SLEEPS; i++) Thread.sleep(1);
}

static long compute() {
    long end = System.nanoTime() + WORK;
    long steps = 0;
    while (System.nanoTime() - end < 0) steps++;
    return steps;
}

static long computeBesideBen() throws Exception {
    var work = new FutureTask<Long>(() -> compute());
    Thread.ofPlatform().name("Ben").start(work);
    return compute() + work.get();
}

// end::work[]

interface Job {
    void run() throws Exception;
}

record Row(String name, Job job, List<int[]> rounds) {
    void round() throws Exception {
        int[] before = switches();
        job.run();
        int[] after = switches();
        rounds.add(new int[] {after[0] - before[0], after[1] - before[1]});
    }

    void print() {
        var cells = new ArrayList<Object>(List.of(name));
        for (int kind : List.of(0, 1)) {
            var sorted = rounds.stream().map(r -> r[kind]).sorted().toList();
            cells.add(sorted.get(ROUNDS / 2));
            cells.add(sorted.getFirst());
            cells.add(sorted.getLast());
        }
        var format = "%-14s  %9d  %3d  %3d  %11d  %3d  %3d";
        IO.println(format.formatted(cells.toArray()));
    }
}

void main() throws Exception {
    var rows = List.of(
            new Row("sleeps", () -> sleep(), new ArrayList<>()),
            new Row("computes alone", () -> compute(), new ArrayList<>()),
            new Row("beside Ben", () -> computeBesideBen(), new ArrayList<>()));
    for (int i = 0; i < ROUNDS; i++) for (var row : rows) row.round();

    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("sleeps in a round: " + SLEEPS);
    IO.println("computing in a round: " + WORK / 1_000_000 + " ms");
    IO.print("\nAnn             voluntary  min  max");
    IO.println("  involuntary  min  max");
    for (var row : rows) row.print();
}
