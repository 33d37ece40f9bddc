package evidoc.runner;

import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// A server that runs while an example asks it. It is told to end when the example has ended, and
/// killed with all that it started where it doesn't.
final class RunningServer implements AutoCloseable {
    private static final long KEPT_BYTES = 64 * 1024;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    /// How long it may take to end, and its last lines to arrive.
    private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(2);

    private final long start;
    private final Process process;
    private final ProcessTree tree;
    private final OutputCollector printed;
    private final List<Thread> drains;

    private RunningServer(
            long start, Process process, String marker, UnaryOperator<String> redaction) {
        this.start = start;
        this.process = process;
        this.tree = new ProcessTree(process.toHandle(), marker);
        this.printed = new OutputCollector(start, KEPT_BYTES, redaction);
        this.drains =
                List.of(
                        printed.drain(process.getInputStream(), Stream.SERVER),
                        printed.drain(process.getErrorStream(), Stream.SERVER));
    }

    /// @param work folder in which it runs
    static RunningServer start(
            List<String> command, Path work, Path java, UnaryOperator<String> redaction)
            throws IOException {
        String marker = UUID.randomUUID().toString();
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(CleanEnvironment.of(System.getenv(), java, work, marker));
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        return new RunningServer(start, process, marker, redaction);
    }

    /// Waits until it listens.
    ///
    /// @return whether it does; false if it has ended, or the limit is over
    boolean listensOn(LoopbackPort port, Duration limit) throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - start < limit.toNanos()) {
            if (port.isListenedOn()) {
                return true;
            }
            Thread.sleep(POLL_INTERVAL);
        }
        return false;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// The last lines that it printed. If it has ended, this waits until its output has been read.
    List<String> lastLines() throws InterruptedException {
        if (!isAlive()) {
            awaitLines();
        }
        return printed.lastLines();
    }

    /// Ends it.
    ///
    /// @param since when the example was started, by the monotonic clock in nanoseconds
    /// @return what it printed, with the times from then on; 0 for what came before
    List<OutputLine> end(long since) throws InterruptedException {
        // Process.destroy() would close its output, too.
        process.toHandle().destroy();
        process.waitFor(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        tree.end();
        awaitLines();
        Duration offset = Duration.ofNanos(since - start);
        return printed.lines().stream()
                .map(line ->
                        new OutputLine(line.stream(), later(line.at().minus(offset)), line.text()))
                .toList();
    }

    private void awaitLines() throws InterruptedException {
        for (Thread drain : drains) {
            drain.join(EXIT_TIMEOUT);
        }
    }

    private static Duration later(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    @Override
    public void close() {
        try {
            tree.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
