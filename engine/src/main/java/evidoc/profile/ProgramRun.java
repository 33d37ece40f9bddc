package evidoc.profile;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.Tracer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs a program as it would run by itself, with the streams and the environment of this process,
/// and watches it.
///
/// @param limit how long it may run; then it is ended
/// @param interruption tells when it must be ended before
public record ProgramRun(
        List<String> command, Optional<Duration> limit, Interruption interruption) {
    private static final String OPTIONS = "JDK_JAVA_OPTIONS";
    private static final String NOTE = "NOTE: Picked up " + OPTIONS + ": ";
    private static final Duration POLL = Duration.ofMillis(50);

    /// A program that was told to end by a terminal ends by itself.
    private static final Duration OWN_END = Duration.ofSeconds(2);

    /// For a program that is asked to end, before it is killed.
    private static final Duration ASKED_END = Duration.ofSeconds(5);

    /// For what is still in its pipe when it has ended.
    private static final Duration DRAIN = Duration.ofSeconds(1);

    /// What the JDK says if there is no such file, in this version and in others.
    private static final Pattern MISSING = Pattern.compile("error[=:] ?2\\b");

    /// Exit code of a program that can't be run, and of one that isn't there, as shells have it.
    private static final int NOT_RUN = 126;

    private static final int NOT_FOUND = 127;

    /// A program that could not be started.
    public static final class NotStarted extends ProblemException {
        private static final long serialVersionUID = 1L;
        private final int exit;

        private NotStarted(Problem problem, int exit) {
            super(problem);
            this.exit = exit;
        }

        public int exit() {
            return exit;
        }
    }

    /// Runs it to its end.
    public Profile watched(TraceSource source) throws IOException, InterruptedException {
        try (Tracer tracer = new Tracer(source, true)) {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectInput(Redirect.INHERIT)
                            .redirectOutput(Redirect.INHERIT);
            String own = builder.environment().getOrDefault(OPTIONS, "");
            String options = String.join(" ", tracer.environment().values()) + " " + own;
            builder.environment().putAll(Map.of(OPTIONS, options.strip()));
            Instant startedAt = Instant.now();
            long start = System.nanoTime();
            Process process = started(builder);
            tracer.watch(process.pid());
            Thread errors = passed(process, options.strip(), own);
            await(process, start);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            errors.join(DRAIN);
            Trace trace = tracer.stop(process.pid(), start, UnaryOperator.identity());
            return new Profile(
                    command,
                    trace,
                    startedAt,
                    elapsed,
                    process.exitValue(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            boolean missing = MISSING.matcher(String.valueOf(e.getMessage())).find();
            String name = command.getFirst();
            throw new NotStarted(
                    missing
                            ? Problem.general(
                                    "no program '" + name + "'",
                                    "Correct its name, or give its path.")
                            : Problem.general(
                                    "the program '" + name + "' can't be started",
                                    "Make " + Path.of(name) + " a file that may be executed."),
                    missing ? NOT_FOUND : NOT_RUN);
        }
    }

    private static Thread passed(Process process, String options, String own) {
        @SuppressWarnings("resource") // Standard error stays open.
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        PassedErrors errors =
                new PassedErrors(NOTE + options, own.isEmpty() ? "" : NOTE + own, err);
        return Thread.ofPlatform()
                .daemon()
                .name("errors")
                .start(() -> errors.pass(process.getErrorStream()));
    }

    private void await(Process process, long start) throws InterruptedException {
        while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (interruption.isAsked()) {
                if (!process.waitFor(OWN_END.toMillis(), TimeUnit.MILLISECONDS)) {
                    end(process);
                }
                return;
            }
            if (limit.isPresent() && System.nanoTime() - start >= limit.get().toNanos()) {
                end(process);
                return;
            }
        }
    }

    /// Asks all processes of the tree to end, and kills those that don't.
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> tree;
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            tree = descendants.toList();
        }
        process.destroy();
        boolean over = process.waitFor(ASKED_END.toMillis(), TimeUnit.MILLISECONDS);
        tree.forEach(ProcessHandle::destroy);
        if (!over) {
            try (Stream<ProcessHandle> descendants = process.descendants()) {
                descendants.forEach(ProcessHandle::destroyForcibly);
            }
            process.destroyForcibly();
        }
        process.waitFor();
        long deadline = System.nanoTime() + ASKED_END.toNanos();
        while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }
}
