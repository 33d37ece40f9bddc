package evidoc.profile;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the work be finished when the process is told to end, by Ctrl-C or otherwise, and gives it
/// the exit code of that work.
public final class Interruption implements AutoCloseable {
    /// For writing what was seen.
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("ending").unstarted(this::end);
    private volatile int exit;

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        asked.countDown();
        try {
            if (done.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(exit);
            }
        } catch (InterruptedException e) {
            // The process ends without waiting.
        }
    }

    /// Whether the process was told to end, at the latest after a while.
    boolean within(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// The work is done.
    ///
    /// @param code for the end of the process, if it was told to end
    public void done(int code) {
        exit = code;
        close();
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running.
        }
    }
}
