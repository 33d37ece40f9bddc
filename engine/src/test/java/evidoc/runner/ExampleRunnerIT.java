package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs tiny programs in real JVMs: what is recorded, and what they see.
class ExampleRunnerIT {
    private ProgramRuns programs;

    @BeforeEach
    void noProgramHasRun(@TempDir Path project) throws Exception {
        programs = ProgramRuns.in(project);
    }

    @Test
    void whatAProgramPrintsIsRecordedWithItsPidAndExit() throws Exception {
        Run run =
                programs.run(
                        "void main() { IO.println(\"pid: \" + ProcessHandle.current().pid()); }");
        assertThat(run.lines(Stream.OUT)).containsExactly("pid: " + run.pid());
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.elapsed()).isPositive();
        assertThat(programs.problems()).isEmpty();
    }

    @Test
    void anEndThatIsNotTheOneSaidIsAFailureAndTellsWhatWasSeenAllTheSame() throws Exception {
        RunResult result = programs.result("void main() { IO.println(\"tea\"); System.exit(3); }");
        assertThat(result).isInstanceOf(RunResult.Failed.class);
        assertThat(((Run) result.example().recordings().getFirst()).lines(Stream.OUT))
                .containsExactly("tea");
        assertThat(((RunResult.Failed) result).problems())
                .singleElement()
                .asString()
                .startsWith(
                        "examples/A.java: ended with 'exit 3' instead of 'exit 0'; last lines: ");
        assertThat(programs.result("//EXPECT exit 3\nvoid main() { System.exit(3); }"))
                .isInstanceOf(RunResult.Recorded.class);
    }

    @Test
    void aMachineThatIsBusyIsNoticed() throws Exception {
        List<Thread> hogs = new ArrayList<>();
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
            hogs.add(Thread.ofPlatform().daemon().start(ExampleRunnerIT::hog));
        }
        try {
            Run run = programs.run("//ALONE\nvoid main() {}\n");
            assertThat(run.calibration()).hasValueSatisfying(c -> assertThat(c.quiet()).isFalse());
        } finally {
            hogs.forEach(Thread::interrupt);
        }
    }

    @Test
    void aClockThatStepsBackMakesNoTimeNegative() throws Exception {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        AtomicInteger steps = new AtomicInteger();
        InstantSource clock = () -> start.minusSeconds(steps.incrementAndGet());
        List<String> command = List.of(programs.host().java().toString(), "--version");
        Run run =
                new ChildProcess(
                                command,
                                programs.project(),
                                programs.host().java(),
                                Duration.ofMinutes(1),
                                Redaction.of(programs.project(), ""),
                                clock,
                                Optional.empty())
                        .run("", _ -> {})
                        .run();
        assertThat(run.startedAt()).isBefore(start);
        assertThat(run.elapsed()).isPositive();
        assertThat(run.output())
                .extracting(OutputLine::at)
                .isSorted()
                .allMatch(Duration::isPositive);
    }

    @Test
    void anExampleSeesANeutralPlace() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() throws Exception {
                            IO.println("user: " + System.getProperty("user.name"));
                            IO.println("home: " + System.getProperty("user.home"));
                            IO.println("folder: " + System.getProperty("user.dir"));
                            IO.println("input: " + System.in.read());
                            IO.println("files: " + new java.io.File(".").list().length);
                            IO.println("microsecond: µs");
                            System.getenv().keySet().stream().sorted().forEach(IO::println);
                        }
                        """);
        assertThat(run.lines(Stream.OUT))
                .contains(
                        "user: reader",
                        "home: /home/reader",
                        "folder: /home/reader",
                        "input: -1",
                        "files: 0",
                        "microsecond: µs")
                .doesNotContain(
                        "JAVA_HOME", "MAVEN_HOME", "PWD", "HOSTNAME", "MAVEN_CMD_LINE_ARGS");
    }

    @Test
    void whatAnExampleWritesIsGoneAfterwards() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() throws Exception {
                            var path = Files.writeString(Path.of("note"), "x");
                            IO.println(path.toAbsolutePath().toString().replace('/', '|'));
                        }
                        """);
        Path written = Path.of(run.lines(Stream.OUT).getFirst().replace('|', '/'));
        assertThat(written).hasFileName("note").doesNotExist();
        assertThat(written.getParent()).doesNotExist();
    }

    @Test
    void whatTheMachineLacksIsSaidAndNothingIsRun() throws Exception {
        String absent = Host.isWindows() ? "linux" : "windows";
        assertThat(programs.recording("//NEEDS " + absent + "\nvoid main() { System.exit(9); }"))
                .isInstanceOfSatisfying(
                        NotRun.class,
                        notRun -> assertThat(notRun.reason()).startsWith("it needs "));
        assertThat(programs.problems()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void coresAreLimitedWhereTheExampleSaysSo() throws Exception {
        Run run =
                programs.run(
                        "//CORES 1\n"
                                + "void main() {\n  var machine = Runtime.getRuntime();\n"
                                + "  IO.println(\"cores: \" + machine.availableProcessors());\n}");
        assertThat(run.lines(Stream.OUT)).containsExactly("cores: 1");
    }

    @Test
    void aTimingSensitiveRunIsCalibrated() throws Exception {
        Run run = programs.run("//ALONE\nvoid main() {}");
        assertThat(run.calibration())
                .hasValueSatisfying(c -> assertThat(c.before()).isBetween(0.0, 1.0));
    }

    private static void hog() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
