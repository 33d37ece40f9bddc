package evidoc.run;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.example.ExampleReader;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.run.OutputLine.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Runs tiny programs in real JVMs.
class ExampleRunnerIT {
    private static Host host;

    @TempDir Path project;
    private final Problems problems = new Problems();

    @BeforeAll
    static void readHost() {
        host = Host.read();
    }

    @Test
    void whatAProgramPrintsIsRecordedWithItsPidAndExit() throws Exception {
        Run run = run("void main() { IO.println(\"pid: \" + ProcessHandle.current().pid()); }");
        assertThat(run.lines(Stream.OUT)).containsExactly("pid: " + run.pid());
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.elapsed()).isPositive();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aNonZeroExitIsDataWhereItIsExpected() throws Exception {
        Run run = run("//EXPECT exit 3\nvoid main() { System.exit(3); }");
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(3));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anUnexpectedExitIsAProblemThatQuotesTheLastLines() throws Exception {
        run("void main() { IO.println(\"so far\"); throw new IllegalStateException(\"burnt\"); }");
        assertThat(onlyProblem())
                .startsWith("examples/A.java: ended with 'exit 1' instead of 'exit 0'; command: ")
                .contains("so far")
                .contains("burnt");
    }

    @Test
    void aSuccessIsAProblemWhereAFailureIsExpected() throws Exception {
        run("//EXPECT exit 3\nvoid main() {}");
        assertThat(onlyProblem()).contains("ended with 'exit 0' instead of 'exit 3'");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSignalIsDataWhereItIsExpected() throws Exception {
        run(
                """
                //EXPECT signal KILL
                void main() throws Exception {
                    var pid = String.valueOf(ProcessHandle.current().pid());
                    new ProcessBuilder("kill", "-KILL", pid).start();
                    Thread.sleep(60_000);
                }
                """);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aProgramThatNeverEndsIsStoppedAtItsLimitWithItsChildren() throws Exception {
        Run run =
                run(
                        """
                        //TIMEOUT 3s
                        void main(String[] args) throws Exception {
                            if (args.length == 0) {
                                var java = ProcessHandle.current().info().command().orElseThrow();
                                var path = System.getProperty("java.class.path");
                                var child = new ProcessBuilder(java, "-cp", path, "A", "child").start();
                                IO.println("child: " + child.pid());
                            }
                            Thread.sleep(600_000);
                        }
                        """);
        assertThat(run.outcome()).isEqualTo(new Outcome.TimedOut(Duration.ofSeconds(3)));
        assertThat(onlyProblem()).contains("was stopped at its limit of 3 s");
        long child = Long.parseLong(run.lines(Stream.OUT).getFirst().substring("child: ".length()));
        assertThat(runs(child)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatLeftTheTreeIsEndedAndIsAProblem() throws Exception {
        Run run =
                run(
                        """
                        void main() throws Exception {
                            var child = new ProcessBuilder("setsid", "sleep", "600")
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                                    .start();
                            IO.println("child: " + child.pid());
                        }
                        """);
        assertThat(onlyProblem()).contains("left processes behind").contains("sleep 600");
        long child = Long.parseLong(run.lines(Stream.OUT).getFirst().substring("child: ".length()));
        assertThat(runs(child)).isFalse();
    }

    @Test
    void aMegabyteOfOutputIsCutAndTheProgramStillEnds() throws Exception {
        Run run =
                run(
                        "void main() { for (int i = 0; i < 20_000; i++)"
                                + " IO.println(\"x\".repeat(50)); }");
        assertThat(run.cut()).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.output()).hasSizeBetween(5_000, 5_200);
    }

    @Test
    void standardErrorBetweenLinesOfStandardOutputKeepsItsPlace() throws Exception {
        Run run =
                run(
                        """
                        void main() throws Exception {
                            for (int i = 0; i < 5; i++) {
                                IO.println("out " + i);
                                Thread.sleep(100);
                                System.err.println("err " + i);
                                Thread.sleep(100);
                            }
                        }
                        """);
        assertThat(run.output())
                .extracting(OutputLine::text)
                .containsExactly(
                        "out 0", "err 0", "out 1", "err 1", "out 2", "err 2", "out 3", "err 3",
                        "out 4", "err 4");
        assertThat(run.lines(Stream.ERR)).hasSize(5);
    }

    @Test
    void anExampleSeesANeutralPlace() throws Exception {
        Run run =
                run(
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
                        "home: /work",
                        "folder: /work",
                        "input: -1",
                        "files: 0",
                        "microsecond: µs")
                .doesNotContain(
                        "JAVA_HOME", "MAVEN_HOME", "PWD", "HOSTNAME", "MAVEN_CMD_LINE_ARGS");
    }

    @Test
    void whatAnExampleWritesIsGoneAfterwards() throws Exception {
        Run run =
                run(
                        """
                        void main() throws Exception {
                            var path = java.nio.file.Files.writeString(java.nio.file.Path.of("note"), "x");
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
        assertThat(recording("//NEEDS " + absent + "\nvoid main() { System.exit(9); }"))
                .isInstanceOfSatisfying(
                        NotRun.class,
                        notRun -> assertThat(notRun.reason()).startsWith("it needs "));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void coresAreLimitedWhereTheExampleSaysSo() throws Exception {
        Run run =
                run(
                        "//CORES 1\n"
                                + "void main() { IO.println(\"cores: \" +"
                                + " Runtime.getRuntime().availableProcessors()); }");
        assertThat(run.lines(Stream.OUT)).containsExactly("cores: 1");
    }

    @Test
    void aTimingSensitiveRunIsCalibrated() throws Exception {
        Run run = run("//ALONE\nvoid main() {}");
        assertThat(run.calibration())
                .hasValueSatisfying(c -> assertThat(c.before()).isBetween(0.0, 1.0));
    }

    private Run run(String source) throws IOException, InterruptedException {
        return (Run) recording(source);
    }

    private Recording recording(String source) throws IOException, InterruptedException {
        Files.createDirectories(project.resolve("examples"));
        Files.writeString(project.resolve("examples/A.java"), source);
        Example example =
                new ExampleReader(project.resolve("examples"), problems)
                        .read()
                        .find("A.java")
                        .orElseThrow();
        try (ExampleCompiler compiler =
                new ExampleCompiler(project.resolve("classes"), "examples", problems)) {
            compiler.compile(example);
            problems.throwIfAny();
            return new ExampleRunner(host, project, "examples", problems)
                    .run(example, compiler.classesOf(example))
                    .recordings()
                    .getFirst();
        }
    }

    private String onlyProblem() {
        List<Problem> all = problems.all();
        assertThat(all).hasSize(1);
        return all.getFirst().toString();
    }

    /// Whether a process is there and not just a zombie that its new parent hasn't noticed yet.
    private static boolean runs(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        boolean there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        return there && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
    }
}
