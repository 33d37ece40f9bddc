package evidoc.trace;

import evidoc.project.TraceFolder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Makes `perf` record every context switch of the machine, which is allowed for root, or if
/// `kernel.perf_event_paranoid` permits it. Its clock is that of [System#nanoTime()].
final class PerfRecorder implements KernelRecorder {
    private static final String PERF = "perf";
    private static final List<String> RECORD =
            List.of(
                    "record",
                    "--all-cpus",
                    "--clockid=CLOCK_MONOTONIC",
                    "--event=sched:sched_switch",
                    "--event=sched:sched_stat_runtime",
                    "--event=sched:sched_wakeup");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

    /// What `perf record` prints when its file is complete. Releasing the kernel's events takes it
    /// most of another second.
    private static final String WRITTEN = "Captured and wrote";

    private final String program;
    private final Path log;
    private final Path data;
    private final PerfControl control;
    private final Process perf;
    private long root;

    private PerfRecorder(String program, TraceFolder folder)
            throws IOException, InterruptedException {
        this.program = program;
        log = folder.file("perf.log");
        data = folder.file("perf.data");
        control = new PerfControl(folder, log);
        perf =
                new ProcessBuilder(
                                command(
                                        program,
                                        "--mmap-pages=8M",
                                        "--delay=-1",
                                        "--control=" + control.argument(),
                                        "--output=" + data))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
    }

    /// Starts recording.
    static PerfRecorder start(TraceFolder folder) throws IOException, InterruptedException {
        return start(PERF, folder);
    }

    /// @param program the command that is started
    static PerfRecorder start(String program, TraceFolder folder)
            throws IOException, InterruptedException {
        PerfRecorder recorder = new PerfRecorder(program, folder);
        try {
            recorder.control.order("enable", recorder.perf);
            return recorder;
        } catch (IOException e) {
            recorder.close();
            throw e;
        }
    }

    /// Whether the system lets this process record all switches; found out by trying, since no
    /// setting shows it.
    static boolean isAllowed() throws InterruptedException {
        return isAllowed(PERF);
    }

    static boolean isAllowed(String program) throws InterruptedException {
        try (TraceFolder folder = TraceFolder.create()) {
            Path log = folder.file("perf.log");
            Process trial =
                    new ProcessBuilder(
                                    command(
                                            program,
                                            "--output=" + folder.file("perf.data"),
                                            "--",
                                            "true"))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            boolean written = hasWritten(trial, log);
            trial.destroyForcibly();
            return written;
        } catch (IOException e) {
            return false; // there is no perf here
        }
    }

    private static List<String> command(String program, String... more) {
        return Stream.of(List.of(program), RECORD, List.of(more)).flatMap(List::stream).toList();
    }

    @Override
    public void watch(long pid) {
        root = pid;
    }

    @Override
    public Duration precision() {
        return Duration.ZERO;
    }

    @Override
    public List<KernelThread> stop() throws IOException, InterruptedException {
        end();
        Process script =
                new ProcessBuilder(
                                program,
                                "script",
                                "--input",
                                data.toString(),
                                "--ns",
                                "--show-task-events",
                                "--fields",
                                PerfScript.FIELDS)
                        .redirectError(Redirect.DISCARD)
                        .start();
        SchedulerHistory history = new SchedulerHistory();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                script.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                PerfScript.read(line).ifPresent(history::add);
            }
        }
        script.waitFor();
        return history.treeOf(root);
    }

    /// A terminal that ends a program by Ctrl-C ends `perf` with it, which writes its file then.
    private void end() throws IOException, InterruptedException {
        try {
            control.order("stop", perf);
        } catch (IOException e) {
            if (!hasWritten(perf, log)) {
                throw e;
            }
        }
        if (!hasWritten(perf, log)) {
            throw new IOException("perf wrote nothing");
        }
    }

    /// Waits until `perf` reports that its file is complete, or has ended without that.
    private static boolean hasWritten(Process perf, Path log)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        boolean over = false;
        while (!Files.readString(log, StandardCharsets.ISO_8859_1).contains(WRITTEN)) {
            if (over) {
                return false;
            }
            over = perf.waitFor(POLL_INTERVAL) || System.nanoTime() - start > TIMEOUT.toNanos();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        perf.destroyForcibly();
        control.close();
    }
}
