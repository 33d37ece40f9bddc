//JAVA 25+
//ALONE

// Two friends make marks in one number, as fast as they can, and nobody makes
// them meet: no barrier, no lock. Each round tells how many marks were lost,
// once with a volatile number and once with a plain one. Look at how much the
// rounds differ. Volatile makes each friend see what the other wrote; it does
// not keep the other from writing between a reading and a writing.
// The plain number often loses fewer: the JIT compiler may add many marks up
// and write them at once, so the two meet less often, or lose a lot together.

static final int ROUNDS = 20;
static final int MARKS = 1_000_000; // of each friend

// tag::marks[]
static volatile int sheet;
static int plainSheet;

static void mark() {
    for (int i = 0; i < MARKS; i++) sheet++;
}

static void markPlain() {
    for (int i = 0; i < MARKS; i++) plainSheet++;
}

// end::marks[]

// tag::together[]
static void together(Runnable marking) throws InterruptedException {
    var awake = new AtomicInteger();
    Runnable work =
            () -> {
                awake.incrementAndGet();
                while (awake.get() < 2) Thread.onSpinWait();
                marking.run();
            };
    var one = Thread.ofPlatform().name("friend-1").start(work);
    var two = Thread.ofPlatform().name("friend-2").start(work);
    one.join();
    two.join();
}

// end::together[]

void main() throws InterruptedException {
    var lost = new ArrayList<Integer>();
    var plainLost = new ArrayList<Integer>();
    for (int round = -10; round < ROUNDS; round++) { // below 0: warm-up
        sheet = 0;
        plainSheet = 0;
        together(() -> mark());
        together(() -> markPlain());
        if (round < 0) continue;
        lost.add(2 * MARKS - sheet);
        plainLost.add(2 * MARKS - plainSheet);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("marks made in a round: " + 2 * MARKS);

    IO.println("\nround    lost  lost of plain");
    for (int i = 0; i < ROUNDS; i++) {
        print("%-5d  %6d  %13d%n", i + 1, lost.get(i), plainLost.get(i));
    }
    IO.println("\nnumber    rounds that lost  median     min     max");
    print("volatile", lost);
    print("plain", plainLost);
    long made = 2L * MARKS * ROUNDS;
    print("%nmarks made in all rounds: %d%n", made);
    print("marks lost in all rounds: %d%n", sum(lost));
    print("marks lost of the plain number: %d%n", sum(plainLost));
}

static long sum(List<Integer> marks) {
    return marks.stream().mapToLong(m -> m).sum();
}

static void print(String row, List<Integer> lost) {
    long rounds = lost.stream().filter(m -> m > 0).count();
    int[] sorted = lost.stream().mapToInt(m -> m).sorted().toArray();
    int max = sorted[ROUNDS - 1];
    print("%-8s  %16d  %6d", row, rounds, sorted[ROUNDS / 2]);
    print("  %6d  %6d%n", sorted[0], max);
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}
