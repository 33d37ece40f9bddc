package evidoc.run;

import evidoc.run.OutputLine.Stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One process tree: started, listened to until its output ends, stopped at its limit.
final class ChildProcess {
    private static final long KEPT_BYTES = 256 * 1024;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /// What a process that has closed its output may take to exit.
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private static final Duration BREATH = Duration.ofMillis(10);

    private final List<String> command;
    private final Path work;
    private final Duration limit;
    private final Redaction redaction;
    private final Map<String, String> environment;
    private final String marker = UUID.randomUUID().toString();
    private List<String> leftovers = List.of();

    ChildProcess(List<String> command, Path work, Path java, Duration limit, Redaction redaction) {
        this.command = command;
        this.work = work;
        this.limit = limit;
        this.redaction = redaction;
        this.environment = CleanEnvironment.of(System.getenv(), java, work, marker);
    }

    /// Commands of processes that were still there when the run was over, and were ended.
    List<String> leftovers() {
        return leftovers;
    }

    /// Runs the command to its end, or to its limit.
    Run run(String variant) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long start = System.nanoTime();
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process.toHandle(), marker);
        try {
            process.getOutputStream().close();
            OutputCollector collector = new OutputCollector(start, KEPT_BYTES, redaction::apply);
            List<Thread> drains =
                    List.of(
                            collector.drain(process.getInputStream(), Stream.OUT),
                            collector.drain(process.getErrorStream(), Stream.ERR));
            Outcome outcome = await(process, drains, start);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            endTree(tree, outcome);
            join(drains, System.nanoTime() + LAST_WORDS.toNanos());
            return new Run(
                    variant,
                    command.stream().map(redaction::apply).toList(),
                    process.pid(),
                    startedAt,
                    elapsed,
                    outcome,
                    collector.lines(),
                    collector.cut(),
                    Optional.empty());
        } finally {
            tree.end();
        }
    }

    private Outcome await(Process process, List<Thread> drains, long start)
            throws InterruptedException {
        long deadline = start + limit.toNanos();
        boolean exited = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return exited && join(drains, deadline)
                ? new Outcome.Exited(process.exitValue())
                : new Outcome.TimedOut(limit);
    }

    private void endTree(ProcessTree tree, Outcome outcome) throws InterruptedException {
        if (outcome instanceof Outcome.Exited) {
            long deadline = System.nanoTime() + FAREWELL.toNanos();
            while (!tree.descendants().isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(BREATH);
            }
            leftovers =
                    tree.descendants().stream()
                            .map(handle ->
                                    handle.info().commandLine().orElse("PID " + handle.pid()))
                            .map(redaction::apply)
                            .toList();
        }
        tree.end();
    }

    private static boolean join(List<Thread> threads, long deadline) throws InterruptedException {
        for (Thread thread : threads) {
            long left = deadline - System.nanoTime();
            if (left > 0) {
                thread.join(Duration.ofNanos(left));
            }
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }
}
