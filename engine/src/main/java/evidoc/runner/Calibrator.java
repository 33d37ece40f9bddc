package evidoc.runner;

import evidoc.recording.Calibration;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/// Measures how quiet the machine is: runs one busy thread on each core and measures how much CPU
/// time they get.
final class Calibrator {
    /// Two of the periods in which Linux hands out the CPU time of a quota.
    private static final Duration BUSY = Duration.ofMillis(200);

    /// A machine that was measured as quiet this recently counts as still quiet: one measurement
    /// between two consecutive runs is enough.
    private static final Duration FRESH = Duration.ofMillis(200);

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final double cores;

    /// Measures on this machine.
    ///
    /// @param quota how many cores' worth of CPU time this process may use, if that is limited
    Calibrator(Optional<Double> quota) {
        cores = cores(threads, quota);
    }

    /// How many cores' worth of CPU time busy threads get on a quiet machine.
    static double cores(int threads, Optional<Double> quota) {
        return Math.min(threads, quota.orElse((double) threads));
    }

    int threads() {
        return threads;
    }

    private double last;
    private long measuredAt = System.nanoTime();

    /// CPU time over wall time of all busy threads, over the cores that they may use, rounded to
    /// hundredths.
    synchronized double share() throws InterruptedException {
        boolean isFresh = System.nanoTime() - measuredAt < FRESH.toNanos();
        if (!isFresh || !Calibration.isQuiet(last)) {
            last = measure();
            measuredAt = System.nanoTime();
        }
        return last;
    }

    private double measure() throws InterruptedException {
        LongAdder cpu = new LongAdder();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            busy.add(Thread.ofPlatform().name("calibration-" + i).start(() -> measure(start, cpu)));
        }
        start.countDown();
        for (Thread thread : busy) {
            thread.join();
        }
        double share = cpu.sum() / (BUSY.toNanos() * cores);
        return Math.round(Math.min(1, share) * 100) / 100.0;
    }

    private void measure(CountDownLatch start, LongAdder cpu) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        long cpuAtStart = clock.getCurrentThreadCpuTime();
        long end = System.nanoTime() + BUSY.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        cpu.add(clock.getCurrentThreadCpuTime() - cpuAtStart);
    }
}
