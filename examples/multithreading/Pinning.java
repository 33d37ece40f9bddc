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
static final int SLEEP_MS = 25;
static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

static Void plainly() throws InterruptedException {
    Thread.sleep(SLEEP_MS);
    return null;
}

// tag::sleeps[]
static Void inSynchronized() throws InterruptedException {
    synchronized (new Object()) { // nobody else wants this lock
        Thread.sleep(SLEEP_MS);
    }
    return null;
}

// Java calls qsort, which is C, and that calls compare: Java, which sleeps.
static Void inNativeCode() throws Exception {
    try (var arena = Arena.ofConfined()) {
        var numbers = arena.allocateFrom(INT, 2, 1);
        QSORT.invokeExact(numbers, 2L, 4L, COMPARE);
        return null;
    } catch (Throwable e) { // what invokeExact declares
        throw new IllegalStateException(e);
    }
}

// end::sleeps[]

static int compare(MemorySegment a, MemorySegment b) {
    try {
        Thread.sleep(SLEEP_MS);
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
    return Integer.compare(a.get(INT, 0), b.get(INT, 0));
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
    var toInt = ValueLayout.ADDRESS.withTargetLayout(INT);
    var type = FunctionDescriptor.of(INT, toInt, toInt);
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
    int slept;

    void round(int round, int sleeps, Callable<Void> sleep) throws Exception {
        slept = 0;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(sleeps, sleep));
            for (var one : all) {
                one.get(); // fails if the sleep failed
                slept++;
            }
        }
        millis[round % ROUNDS] = (System.nanoTime() - start) / 1e6;
    }

    void print(String row) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double median = sorted[ROUNDS / 2];
        double turns = median / SLEEP_MS;
        var format = "%-15s  %5d  %9.1f  %6.1f  %6.1f  %15.2f";
        double min = sorted[0];
        double max = sorted[ROUNDS - 1];
        Object[] cells = {row, slept, median, min, max, turns};
        IO.println(String.format(Locale.ROOT, format, cells));
    }
}

void main() throws Exception {
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
