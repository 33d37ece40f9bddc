package evidoc.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a thread finish in an orderly way when the process is told to terminate, so that the
/// processes it started are terminated, too.
public final class GracefulShutdown implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final Thread worker;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("ending").unstarted(this::end);
    private volatile boolean underWay;

    private GracefulShutdown(Thread worker) {
        this.worker = worker;
    }

    public static GracefulShutdown ofThisThread() {
        GracefulShutdown ending = new GracefulShutdown(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    /// Whether the process was told to terminate. What fails from then on fails because of that.
    public boolean isUnderWay() {
        return underWay;
    }

    /// A thread that waits for others needs several interrupts: the first ends its own wait, the
    /// next ones theirs.
    private void end() {
        underWay = true;
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        try {
            do {
                worker.interrupt();
            } while (!ended.await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
                    && System.nanoTime() < deadline);
        } catch (InterruptedException e) {
            // The process terminates without waiting.
        }
    }

    /// The work is done.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running.
        }
    }
}
