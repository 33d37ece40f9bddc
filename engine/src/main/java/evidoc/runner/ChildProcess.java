package evidoc.runner;

import evidoc.recording.Calibration;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.trace.Trace;
import evidoc.trace.Tracer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One process tree: started, listened to until its output ends, stopped at its limits.
final class ChildProcess {
    private static final long KEPT_BYTES = 256 * 1024;
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(2);

    /// How often the limits are checked.
    private static final Duration POLL = Duration.ofMillis(250);

    /// Time that a process may take to exit after it has closed its output.
    private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(1);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private final List<String> command;
    private final Path work;
    private final Duration limit;
    private final Redaction redaction;
    private final InstantSource clock;
    private final Optional<Tracer> tracer;
    private final Map<String, String> environment;
    private final byte[] input;
    private final String marker = UUID.randomUUID().toString();

    /// A process whose standard input is empty.
    ChildProcess(
            List<String> command,
            Path work,
            Path java,
            Duration limit,
            Redaction redaction,
            InstantSource clock,
            Optional<Tracer> tracer) {
        this(command, work, java, limit, redaction, clock, tracer, new byte[0]);
    }

    /// @param clock used only for the time of day; durations are measured by the monotonic clock
    /// @param tracer watches the run; already opened for it
    /// @param input what it reads from standard input
    ChildProcess(
            List<String> command,
            Path work,
            Path java,
            Duration limit,
            Redaction redaction,
            InstantSource clock,
            Optional<Tracer> tracer,
            byte[] input) {
        this.command = command;
        this.work = work;
        this.limit = limit;
        this.redaction = redaction;
        this.clock = clock;
        this.tracer = tracer;
        this.input = input.clone();
        this.environment = CleanEnvironment.of(System.getenv(), java, work, marker);
        tracer.ifPresent(found -> environment.putAll(found.environment()));
    }

    /// Called with a tree that is about to be stopped, to save its last state.
    interface BeforeStop {
        void look(ProcessTree tree) throws IOException, InterruptedException;
    }

    /// A run, and what remained of its process tree.
    ///
    /// @param start when it was started, by the monotonic clock in nanoseconds
    /// @param leftovers commands of processes that were still alive when the run was over; they
    ///   were killed
    /// @param lastLines the last lines that it printed, even if the run doesn't keep them
    /// @param trace what its threads did, if it was traced
    record Ended(
            Run run,
            long start,
            List<String> leftovers,
            List<String> lastLines,
            Optional<Trace> trace) {
        Ended with(List<OutputLine> server) {
            return new Ended(run.with(server), start, leftovers, lastLines, trace);
        }

        Ended with(Calibration measured) {
            return new Ended(run.with(measured), start, leftovers, lastLines, trace);
        }
    }

    /// Runs the command to its end, or to one of its limits.
    Ended run(String variant, BeforeStop beforeStop) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long start = System.nanoTime();
        Process process = builder.start();
        tracer.ifPresent(found -> found.watch(process.pid()));
        ProcessTree tree = new ProcessTree(process.toHandle(), marker);
        try {
            write(process.getOutputStream());
            OutputCollector collector = new OutputCollector(start, KEPT_BYTES, redaction::apply);
            List<Thread> drains =
                    List.of(
                            collector.drain(process.getInputStream(), Stream.OUT),
                            collector.drain(process.getErrorStream(), Stream.ERR));
            Outcome outcome = await(process, drains, new RunLimits(tree, work), start);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            List<String> leftovers = List.of();
            if (outcome instanceof Outcome.Exited) {
                leftovers = leftovers(tree);
            } else {
                beforeStop.look(tree);
            }
            tree.end();
            join(drains, DRAIN_TIMEOUT);
            Run run =
                    new Run(
                            variant,
                            command.stream().map(redaction::apply).toList(),
                            process.pid(),
                            startedAt,
                            elapsed,
                            outcome,
                            withoutAnnouncements(collector.lines()),
                            collector.cut(),
                            Optional.empty());
            return new Ended(
                    run, start, leftovers, collector.lastLines(), trace(process.pid(), start));
        } finally {
            tree.end();
        }
    }

    /// Writes while the program may already print; one that doesn't read to the end is left alone.
    private void write(OutputStream to) throws IOException {
        if (input.length == 0) {
            to.close();
            return;
        }
        Thread.ofVirtual()
                .start(() -> {
                    try (to) {
                        to.write(input);
                    } catch (IOException ended) {
                        // It has exited, or closed its input.
                    }
                });
    }

    /// What the program itself printed.
    private List<OutputLine> withoutAnnouncements(List<OutputLine> lines) {
        String announcement = tracer.map(Tracer::announcement).map(redaction::apply).orElse("");
        return tracer.isEmpty()
                ? lines
                : lines.stream().filter(line -> !line.text().equals(announcement)).toList();
    }

    private Optional<Trace> trace(long pid, long start) throws IOException, InterruptedException {
        return tracer.isPresent()
                ? Optional.of(tracer.get().stop(pid, start, redaction::apply))
                : Optional.empty();
    }

    private Outcome await(Process process, List<Thread> drains, RunLimits limits, long start)
            throws IOException, InterruptedException {
        while (true) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS) && join(drains, POLL)) {
                return new Outcome.Exited(process.exitValue());
            }
            if (System.nanoTime() - start >= limit.toNanos()) {
                // An exited process may have left others that keep its output open.
                return process.isAlive()
                        ? new Outcome.TimedOut(limit)
                        : new Outcome.Exited(process.exitValue());
            }
            Optional<Outcome.TooMany> excess = limits.exceeded();
            if (excess.isPresent()) {
                return excess.get();
            }
        }
    }

    private List<String> leftovers(ProcessTree tree) throws InterruptedException {
        long start = System.nanoTime();
        while (!tree.descendants().isEmpty()
                && System.nanoTime() - start < EXIT_TIMEOUT.toNanos()) {
            Thread.sleep(POLL_INTERVAL);
        }
        return tree.descendants().stream()
                .map(handle -> handle.info().commandLine().orElse("PID " + handle.pid()))
                .map(redaction::apply)
                .toList();
    }

    private static boolean join(List<Thread> threads, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = Math.max(1, deadline - System.nanoTime());
            if (!thread.join(Duration.ofNanos(left))) {
                return false;
            }
        }
        return true;
    }
}
