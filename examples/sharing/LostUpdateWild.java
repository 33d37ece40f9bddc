//JAVA 25+
//ALONE

// Two friends make marks in one number, as fast as they can, and nobody makes
// them meet: no barrier, no lock. Each round tells how many marks were lost,
// once with a volatile number and once with a plain one. Look at how much the
// rounds differ. Volatile makes each friend see what the other wrote; it does
// not keep the other from writing between a reading and a writing.
// The plain number often loses fewer: the JIT compiler adds many marks up and
// writes them at once, so that the friends seldom meet. Started with
// java -Xint LostUpdateWild.java, without that compiler, it loses as well.

static final int ROUNDS = 20;
static final int MARKS = 3_000_000; // of each friend

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

static double together(Runnable marking) {
    var both = new CyclicBarrier(2);
    Runnable work =
            () -> {
                meet(both);
                marking.run();
            };
    long start = System.nanoTime();
    var one = start("friend-1", work);
    var two = start("friend-2", work);
    one.join();
    two.join();
    return (System.nanoTime() - start) / 1e6;
}

static CompletableFuture<Void> start(String name, Runnable work) {
    var friend = Thread.ofPlatform().name(name);
    return CompletableFuture.runAsync(work, friend::start);
}

static void meet(CyclicBarrier both) {
    try {
        both.await();
    } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
    }
}

// What the rounds of one number lost, and the shortest time that one took.
static class Tally {
    final List<Integer> lost = new ArrayList<>();
    double fastest = Double.MAX_VALUE;

    void add(int round, double millis, int onSheet) {
        if (round < 0) return; // warm-up
        lost.add(2 * MARKS - onSheet);
        fastest = Math.min(fastest, millis);
    }

    long all() {
        return lost.stream().mapToLong(m -> m).sum();
    }

    void printRow(String number) {
        long rounds = lost.stream().filter(m -> m > 0).count();
        int[] sorted = lost.stream().mapToInt(m -> m).sorted().toArray();
        int median = sorted[ROUNDS / 2];
        print("%-10s  %16d  %,9d", number, rounds, median);
        print("  %,9d  %,9d", sorted[0], sorted[ROUNDS - 1]);
        print("  %17.2f%n", fastest);
    }
}

void main() {
    var wild = new Tally();
    var plain = new Tally();
    for (int round = -10; round < ROUNDS; round++) {
        sheet = 0;
        plainSheet = 0;
        wild.add(round, together(() -> mark()), sheet);
        plain.add(round, together(() -> markPlain()), plainSheet);
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    print("marks made in a round: %,d%n", 2 * MARKS);

    IO.println("\nround       lost  lost of plain");
    for (int i = 0; i < ROUNDS; i++) {
        int volatileLost = wild.lost.get(i);
        print("%-5d  %,9d  %,13d%n", i + 1, volatileLost, plain.lost.get(i));
    }
    IO.print("\nmarks lost  rounds that lost     median        min        max");
    IO.println("  shortest round ms");
    wild.printRow("volatile");
    plain.printRow("plain");
    print("%nmarks made in all rounds: %,d%n", 2L * MARKS * ROUNDS);
    print("marks lost in all rounds: %,d%n", wild.all());
    print("marks lost of the plain number: %,d%n", plain.all());
}

static void print(String format, Object... cells) {
    IO.print(String.format(Locale.ROOT, format, cells));
}
