package jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Some rungs of `process/Ladder.java`, written for JMH: LadderTest compiles and runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class Rungs {
    private static final MethodHandle GETPPID =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("getppid"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT));

    private final AtomicLong atomic = new AtomicLong();
    private final Semaphore ann = new Semaphore(0);
    private final Semaphore ben = new Semaphore(0);
    private long number;

    @Setup
    public void otherThread() {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        ben.acquireUninterruptibly();
                        ann.release();
                    }
                });
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private void add() {
        number++;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private synchronized void addLocked() {
        number++;
    }

    @Benchmark
    public void call() {
        add();
    }

    @Benchmark
    public boolean compareAndSet() {
        long old = atomic.get();
        return atomic.compareAndSet(old, old + 1);
    }

    @Benchmark
    public void freeLock() {
        addLocked();
    }

    @Benchmark
    public int systemCall() throws Throwable {
        return (int) GETPPID.invokeExact();
    }

    @Benchmark
    @OperationsPerInvocation(2)
    public void toThread() throws InterruptedException {
        ben.release();
        ann.acquire();
    }
}
