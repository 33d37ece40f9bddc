//JAVA 25+
//ALONE
//TIMEOUT 60s

// Ann and Ben each count in a number of their own, and the two numbers lie in
// memory side by side or apart. Compare with one thread that counts to the same
// sum, and with two that count in one number. Look at the time of a count, and
// at how many bytes apart the numbers must lie until two threads are faster
// than one. On one core the threads take turns, and the distance means little.

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

static final int ROUNDS = 5;
static final int COUNTS = 30_000_000; // of both in a round

// tag::count[]
static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();
static final MemorySegment MEMORY = Arena.global().allocate(1024, 256);

static void count(int times, long offset) { // in bytes
    for (int i = 0; i < times; i++) NUMBER.getAndAdd(MEMORY, offset, 1L);
}

// end::count[]

record Span(long start, long end) {} // in nanoseconds

// Nanoseconds for a count, when threads count at these offsets.
static double round(int... offsets) throws Exception {
    int times = COUNTS / offsets.length;
    var begin = new CyclicBarrier(offsets.length);
    try (var team = Executors.newFixedThreadPool(offsets.length)) {
        var work = new ArrayList<Future<Span>>();
        for (int offset : offsets) {
            work.add(team.submit(() -> {
                begin.await(); // until all threads are there
                spin(20); // until the system has given each a core
                long start = System.nanoTime();
                count(times, offset);
                return new Span(start, System.nanoTime());
            }));
        }
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (var each : work) {
            start = Math.min(start, each.get().start);
            end = Math.max(end, each.get().end);
        }
        return (double) (end - start) / COUNTS;
    }
}

static void spin(int millis) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < millis * 1_000_000L) Thread.onSpinWait();
}

static long sum() {
    return MEMORY.elements(ValueLayout.JAVA_LONG)
            .mapToLong(number -> number.get(ValueLayout.JAVA_LONG, 0))
            .sum();
}

void main() throws Exception {
    var ways = new LinkedHashMap<String, int[]>();
    ways.put("one thread", new int[] {0});
    ways.put("one number", new int[] {0, 0});
    for (int apart : new int[] {8, 64, 256}) {
        ways.put(apart + " bytes apart", new int[] {0, apart});
    }
    var nanos = new HashMap<String, double[]>();
    int wrong = 0;
    for (int i = -1; i < ROUNDS; i++) { // the first to warm up
        for (var way : ways.keySet()) {
            MEMORY.fill((byte) 0);
            double ns = round(ways.get(way));
            if (sum() != COUNTS) wrong++;
            var all = nanos.computeIfAbsent(way, _ -> new double[ROUNDS]);
            all[Math.max(i, 0)] = ns;
        }
    }
    IO.println("cores: " + Runtime.getRuntime().availableProcessors());
    IO.println("rounds: " + ROUNDS);
    IO.println("wrong sums: " + wrong);
    IO.println("\na count by       median ns  min ns  max ns");
    var format = "%-15s  %9.1f  %6.1f  %6.1f";
    for (var way : ways.keySet()) {
        double[] ns = nanos.get(way);
        Arrays.sort(ns);
        Object[] cells = {way, ns[ROUNDS / 2], ns[0], ns[ROUNDS - 1]};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}
