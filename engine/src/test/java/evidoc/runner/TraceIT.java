package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evidoc.Alone;
import evidoc.Debian;
import evidoc.problem.Problems;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.Trace;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Traces real processes by each source, and checks what it tells against what they measured.
@Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceIT {
    private static final String THREADS =
            """
            //TRACE
            //TIMEOUT 120s
            static final Object bowl = new Object();

            static double cpuMillis() {
                var threads = java.lang.management.ManagementFactory.getThreadMXBean();
                return threads.getCurrentThreadCpuTime() / 1e6;
            }

            static long sum;

            static void busy() {
                long all = 0;
                while (cpuMillis() < 400) {
                    for (int i = 0; i < 100_000; i++) all += i * all;
                }
                sum = all;
                IO.println("busy: " + cpuMillis() + " ms");
            }

            static void pause(int millis) {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            void main() throws Exception {
                var has = new CountDownLatch(1);
                var holder = Thread.ofPlatform().name("holder").start(() -> {
                    synchronized (bowl) {
                        has.countDown();
                        pause(300);
                    }
                });
                has.await();
                var waiter = Thread.ofPlatform().name("waiter").start(() -> {
                    synchronized (bowl) {
                        bowl.notifyAll();
                    }
                });
                var busy = Thread.ofPlatform().name("busy").start(() -> busy());
                var sleeper = Thread.ofVirtual().name("sleeper").start(() -> pause(200));
                for (var t : List.of(holder, waiter, busy, sleeper)) t.join();
                IO.println("files: " + new java.io.File(".").list().length);
            }
            """;

    private static final String FAMILY =
            """
            //TRACE
            //TIMEOUT 120s
            void main(String... args) throws Exception {
                if (args.length > 0) {
                    var cook = Thread.ofPlatform().name("child-cook").start(() -> {
                        var end = System.nanoTime() + 300_000_000;
                        while (System.nanoTime() < end) Thread.onSpinWait();
                    });
                    cook.join();
                    return;
                }
                var java = ProcessHandle.current().info().command().orElseThrow();
                var classes = System.getProperty("java.class.path");
                var child = new ProcessBuilder(
                        java, "-cp", classes, getClass().getName(), "child")
                                .inheritIO()
                                .start();
                IO.println("child: " + child.pid());
                IO.println("exit: " + child.waitFor());
            }
            """;

    /// What a run of [#THREADS] left, and how long the host of a virtual machine kept the cores
    /// meanwhile, all together, in milliseconds.
    private record Traced(RecordedExample recorded, double stolen) {
        Trace trace() {
            return recorded.traces().getFirst().trace();
        }
    }

    /// By each source, once for all tests.
    private final Map<TraceSource, Traced> threads = new EnumMap<>(TraceSource.class);

    private Host host;

    @BeforeAll
    void perfIsInstalled() throws Exception {
        if (TraceSource.best() != TraceSource.SCHEDULER
                && System.getProperty("os.name").equals("Linux")) {
            Debian.install("No perf that may record the scheduler", "linux-perf");
        }
        host = Host.read();
    }

    private ProgramRuns programs(TraceSource source, Path project) {
        Host by = new Host(host.name(), host.machine(), host.java(), host.pythons(), source);
        return new ProgramRuns(by, project, new Problems());
    }

    private static boolean perfIsOnThePath() {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "perf")));
    }

    /// A missing tool fails; only what the system forbids is left out, and the report says so.
    private static void assumeAllowed(TraceSource source, TestReporter report)
            throws InterruptedException {
        boolean allowed =
                switch (source) {
                    case SCHEDULER -> TraceSource.best() == TraceSource.SCHEDULER;
                    case SAMPLES -> System.getProperty("os.name").equals("Linux");
                    case JVM -> true;
                };
        if (source == TraceSource.SCHEDULER && System.getProperty("os.name").equals("Linux")) {
            assertThat(perfIsOnThePath()).as("Type: sudo apt-get install linux-perf").isTrue();
        }
        if (!allowed) {
            report.publishEntry(source.name(), "this system forbids it; nothing was checked");
        }
        assumeTrue(allowed, source + " is forbidden here");
    }

    @ParameterizedTest
    @EnumSource(TraceSource.class)
    void livesHaveNoGapAndNoOverlap(TraceSource source, @TempDir Path project, TestReporter report)
            throws Exception {
        assumeAllowed(source, report);
        Trace trace = threads(source, project).trace();
        assertThat(trace.source()).isEqualTo(source);
        for (TracedProcess process : trace.processes()) {
            for (TracedThread thread : process.threads()) {
                Duration at = thread.born();
                for (ThreadSpan span : thread.spans()) {
                    assertThat(span.from()).as("%s in %s", span, thread.name()).isEqualTo(at);
                    assertThat(span.length()).isPositive();
                    at = span.to();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TraceSource.class)
    void theReasonsOfWaitsAreThere(TraceSource source, @TempDir Path project, TestReporter report)
            throws Exception {
        assumeAllowed(source, report);
        Trace trace = threads(source, project).trace();
        assertThat(thread(trace, "holder").total(Activity.SLEEPING))
                .as("%s", thread(trace, "holder").spans())
                .isGreaterThan(Duration.ofMillis(200));
        assertThat(thread(trace, "waiter").total(Activity.LOCK)).isPositive();
        assertThat(thread(trace, "waiter").spans())
                .anyMatch(span -> span.detail().endsWith("held by holder"));
        TracedThread sleeper = thread(trace, "sleeper");
        assertThat(sleeper.kind()).isEqualTo(Kind.VIRTUAL);
        assertThat(sleeper.total(Activity.SLEEPING)).isGreaterThan(Duration.ofMillis(150));
        assertThat(trace.processes())
                .flatExtracting(TracedProcess::threads)
                .extracting(TracedThread::kind)
                .doesNotContain(Kind.SERVICE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TraceSource.class,
            names = {"SCHEDULER", "SAMPLES"})
    @EnabledOnOs(OS.LINUX)
    void runningTimeIsTheCpuTimeThatTheThreadMeasured(
            TraceSource source, @TempDir Path project, TestReporter report) throws Exception {
        assumeAllowed(source, report);
        Traced traced = threads(source, project);
        Trace trace = traced.trace();
        double measured =
                ((Run) traced.recorded().recordings().getFirst())
                        .lines(Stream.OUT).stream()
                                .filter(line -> line.startsWith("busy: "))
                                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                                .findFirst()
                                .orElseThrow();
        double running = thread(trace, "busy").total(Activity.RUNNING).toNanos() / 1e6;
        double period = trace.precision().toNanos() / 1e6;
        double tolerance =
                source == TraceSource.SCHEDULER
                        ? measured * 0.05
                        : Math.max(measured * 0.1, period);
        // What the host of a virtual machine took, the kernel doesn't book as CPU time.
        assertThat(running).isBetween(measured - tolerance, measured + tolerance + traced.stolen());
        report.publishEntry(
                source.name(), "running %.1f ms, measured %.1f ms".formatted(running, measured));
    }

    @ParameterizedTest
    @EnumSource(TraceSource.class)
    void childJvmsAreTracedToo(TraceSource source, @TempDir Path project, TestReporter report)
            throws Exception {
        assumeAllowed(source, report);
        RecordedExample recorded = traced(source, project, FAMILY);
        Run run = (Run) recorded.recordings().getFirst();
        List<TracedProcess> processes = recorded.traces().getFirst().trace().processes();
        assertThat(processes).hasSize(2);
        TracedProcess child = processes.getLast();
        assertThat(run.lines(Stream.OUT)).contains("child: " + child.pid(), "exit: 0");
        assertThat(child.parent()).isEqualTo(run.pid());
        assertThat(child.program()).endsWith("child");
        assertThat(child.threads()).extracting(TracedThread::name).contains("child-cook");
    }

    @Test
    void nothingOfTheTracerIsInTheOutput(@TempDir Path project) throws Exception {
        Run run = (Run) threads(host.tracing(), project).recorded().recordings().getFirst();
        assertThat(run.lines(Stream.ERR)).isEmpty();
        assertThat(run.lines(Stream.OUT)).hasSize(2).contains("files: 0");
    }

    @Test
    void aTimedExampleRunsASecondTimeForItsTrace(@TempDir Path project) throws Exception {
        RecordedExample recorded =
                traced(
                        host.tracing(),
                        project,
                        """
                        //TRACE
                        //ALONE
                        void main() {
                            IO.println("pid: " + ProcessHandle.current().pid());
                        }
                        """);
        Run timed = (Run) recorded.recordings().getFirst();
        Run own = recorded.traces().getFirst().own().orElseThrow();
        assertThat(own.pid()).isNotEqualTo(timed.pid());
        assertThat(own.lines(Stream.OUT)).containsExactly("pid: " + own.pid());
        assertThat(own.calibration()).isEmpty();
        assertThat(timed.calibration()).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTraceOfAJvmThatWasKilledHasItsThreads(@TempDir Path project) throws Exception {
        RecordedExample recorded =
                traced(
                        host.tracing(),
                        project,
                        """
                        //TRACE
                        //EXPECT signal KILL
                        void main() throws Exception {
                            Thread.ofPlatform().name("cook").start(() -> {
                                while (true) Thread.onSpinWait();
                            });
                            var me = ProcessHandle.current().pid();
                            new ProcessBuilder("sh", "-c", "kill -9 " + me).start();
                            Thread.sleep(20_000);
                        }
                        """);
        assertThat(recorded.traces().getFirst().trace().processes().getFirst().threads())
                .extracting(TracedThread::name)
                .contains("cook");
    }

    /// How long the host of a virtual machine kept the cores, all together.
    private static double stolenMillis() throws IOException {
        if (!OS.LINUX.isCurrentOs()) {
            return 0;
        }
        String all = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        return Double.parseDouble(all.split(" +", -1)[8]) * 10;
    }

    private Traced threads(TraceSource source, Path project)
            throws IOException, InterruptedException {
        if (!threads.containsKey(source)) {
            double before = stolenMillis();
            RecordedExample recorded = traced(source, project, THREADS);
            threads.put(source, new Traced(recorded, stolenMillis() - before));
        }
        return Objects.requireNonNull(threads.get(source));
    }

    private RecordedExample traced(TraceSource source, Path project, String program)
            throws IOException, InterruptedException {
        ProgramRuns programs = programs(source, project);
        RecordedExample recorded = programs.recorded(program);
        assertThat(programs.problems()).isEmpty();
        return recorded;
    }

    private static TracedThread thread(Trace trace, String name) {
        return trace.processes().stream()
                .flatMap(process -> process.threads().stream())
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no thread '" + name + "' in " + trace));
    }
}
