//JAVA 25+
//ALONE
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED
//TIMEOUT 60s

// Virtual threads sleep, four for each carrier: with no lock, while holding a
// lock by synchronized, and inside a call of native code. A virtual thread that
// can't leave its carrier is pinned, and then the others have to wait. Look at
// which of the three takes longer than one sleep.

import jdk.management.VirtualThreadSchedulerMXBean;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;

static final int ROUNDS = 7;
static final int SLEEP_MS = 100;

interface Sleep {
    void now() throws Throwable;
}

static void plainly() throws InterruptedException {
    Thread.sleep(SLEEP_MS);
}

// tag::sleeps[]
static void inSynchronized() throws InterruptedException {
    synchronized (new Object()) { // nobody else wants this lock
        Thread.sleep(SLEEP_MS);
    }
}

// Java calls qsort, which is C, and that calls compare: Java, which sleeps.
static void inNativeCode() throws Throwable {
    try (var arena = Arena.ofConfined()) {
        var numbers = arena.allocateFrom(ValueLayout.JAVA_INT, 2, 1);
        QSORT.invokeExact(numbers, 2L, 4L, COMPARE);
    }
}

// end::sleeps[]

static int compare(MemorySegment a, MemorySegment b) {
    try {
        Thread.sleep(SLEEP_MS);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    return -1;
}

static final MethodHandle QSORT = qsort();
static final MemorySegment COMPARE = compare();

static MethodHandle qsort() {
    var linker = Linker.nativeLinker();
    var address = ValueLayout.ADDRESS;
    var size = ValueLayout.JAVA_LONG;
    var type = FunctionDescriptor.ofVoid(address, size, size, address);
    var qsort = linker.defaultLookup().findOrThrow("qsort");
    return linker.downcallHandle(qsort, type);
}

static MemorySegment compare() {
    var address = ValueLayout.ADDRESS;
    var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, address, address);
    try {
        var here = MethodHandles.lookup();
        var me = here.lookupClass();
        var method = here.findStatic(me, "compare", type.toMethodType());
        return Linker.nativeLinker().upcallStub(method, type, Arena.global());
    } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
    }
}

static class Kind {
    final double[] millis = new double[ROUNDS];
    final AtomicInteger slept = new AtomicInteger();

    void round(int round, int sleeps, Sleep sleep) {
        slept.set(0);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sleeps; i++) threads.submit(() -> run(sleep));
        }
        millis[round % ROUNDS] = (System.nanoTime() - start) / 1e6;
    }

    void run(Sleep sleep) {
        try {
            sleep.now();
            slept.incrementAndGet();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    void print(String row) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[ROUNDS / 2];
        double turns = median / SLEEP_MS;
        var format = "%-15s  %5d  %9.1f  %6.1f  %6.1f  %15.2f";
        double min = sorted[0];
        double max = sorted[ROUNDS - 1];
        Object[] cells = {row, slept.get(), median, min, max, turns};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() {
    var bean = VirtualThreadSchedulerMXBean.class;
    int carriers = ManagementFactory.getPlatformMXBean(bean).getParallelism();
    int sleeps = 4 * carriers;
    var plain = new Kind();
    var locked = new Kind();
    var outside = new Kind();
    for (int i = 0; i <= ROUNDS; i++) { // 0 is the warm-up, replaced by 7
        plain.round(i, sleeps, () -> plainly());
        locked.round(i, sleeps, () -> inSynchronized());
        outside.round(i, sleeps, () -> inNativeCode());
    }
    IO.println("Java: " + Runtime.version().feature());
    IO.println("carriers: " + carriers);
    IO.println("sleeps at a time: " + sleeps);
    IO.println("length of one sleep: " + SLEEP_MS + " ms");
    IO.println("rounds: " + ROUNDS);
    IO.print("\nsleeps           slept  median ms  min ms  max ms");
    IO.println("  sleeps in a row");
    plain.print("plain");
    locked.print("in synchronized");
    outside.print("in native code");
}
