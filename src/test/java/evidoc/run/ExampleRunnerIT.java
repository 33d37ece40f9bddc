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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs tiny programs in real JVMs.
class ExampleRunnerIT {
    private static Host host;

    @TempDir Path project;
    private final Problems problems = new Problems();

    @BeforeAll
    static void readHost() throws Exception {
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
        assertThat(onlyProblem())
                .contains("was stopped at its limit of 3 s")
                .contains("last lines: child: ")
                .contains("thread dumps and crash files: failures");
        List<Path> dumps = failures();
        assertThat(dumps).hasSize(2);
        assertThat(dumps).allSatisfy(dump -> assertThat(dump).content().contains("\"main\""));
        assertThat(runs(childOf(run))).isFalse();
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
        assertThat(runs(childOf(run))).isFalse();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aChildThatIgnoresTheRequestToEndIsForced() throws Exception {
        Run run =
                run(
                        """
                        //TIMEOUT 2s
                        void main() throws Exception {
                            var child = new ProcessBuilder("sh", "-c", "trap '' TERM HUP INT; sleep 600; sleep 600")
                                    .inheritIO()
                                    .start();
                            IO.println("child: " + child.pid());
                            child.waitFor();
                        }
                        """);
        assertThat(onlyProblem()).contains("was stopped at its limit of 2 s");
        assertThat(runs(childOf(run))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processesWithoutEndAreStopped() throws Exception {
        run(
                """
                //TIMEOUT 60s
                void main() throws Exception {
                    while (true) {
                        new ProcessBuilder("sleep", "600").inheritIO().start();
                    }
                }
                """);
        assertThat(onlyProblem()).contains("was stopped because it had more than 64 processes");
        assertThat(
                        ProcessHandle.allProcesses()
                                .filter(p ->
                                        p.info().commandLine().orElse("").endsWith("sleep 600")))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void threadsWithoutEndAreStopped() throws Exception {
        run(
                """
                //TIMEOUT 60s
                void main() throws Exception {
                    while (true) {
                        Thread.ofPlatform().start(() -> {
                            try {
                                Thread.sleep(600_000);
                            } catch (InterruptedException e) {
                            }
                        });
                    }
                }
                """);
        assertThat(onlyProblem()).contains("was stopped because it had more than 5000 threads");
    }

    @Test
    void aGigabyteOfOutputLeavesTheMemoryOfTheBuildFlat() throws Exception {
        long before = usedHeap();
        Run run =
                run(
                        """
                        //TIMEOUT 2min
                        void main() {
                            byte[] line = ("x".repeat(1023) + "\\n").getBytes();
                            for (int i = 0; i < 1 << 20; i++) {
                                System.out.write(line, 0, line.length);
                            }
                        }
                        """);
        assertThat(run.cut()).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.output().stream().mapToInt(line -> line.text().length()).sum())
                .isLessThan(262_145);
        assertThat(usedHeap() - before).isLessThan(50L << 20);
    }

    @Test
    void oneEndlessLineIsCut() throws Exception {
        Run run =
                run(
                        """
                        void main() {
                            byte[] part = "x".repeat(1 << 16).getBytes();
                            for (int i = 0; i < 1000; i++) {
                                System.out.write(part, 0, part.length);
                            }
                        }
                        """);
        assertThat(run.cut()).isTrue();
        assertThat(run.output())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).hasSize(262_144));
    }

    @Test
    void aHeapDumpOfAFailureIsKeptInItsOwnFolder() throws Exception {
        run(
                """
                //RUNTIME_OPTIONS -Xmx16m -XX:+HeapDumpOnOutOfMemoryError
                void main() {
                    var kept = new java.util.ArrayList<long[]>();
                    while (true) kept.add(new long[1 << 16]);
                }
                """);
        assertThat(onlyProblem()).contains("OutOfMemoryError").contains("crash files: failures");
        assertThat(failures()).singleElement().asString().endsWith(".hprof");
        assertThat(Path.of("")).isDirectoryNotContaining("glob:**.hprof");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNativeCrashIsDataWhereItIsExpectedAndLeavesNothing() throws Exception {
        Run run =
                run(
                        """
                        //RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED
                        //EXPECT signal ABRT

                        import java.lang.foreign.*;
                        void main() {
                            MemorySegment.NULL.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 42);
                        }
                        """);
        assertThat(problems.all()).isEmpty();
        assertThat(run.lines(Stream.OUT)).anyMatch(line -> line.contains("SIGSEGV"));
        assertThat(failures()).isEmpty();
        assertThat(Path.of("")).isDirectoryNotContaining("glob:**hs_err*");
    }

    @Test
    void aMachineThatIsBusyIsNoticedAndTheRunRepeatedOnce() throws Exception {
        Path log = project.resolve("log.txt");
        List<Thread> hogs = new ArrayList<>();
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
            hogs.add(Thread.ofPlatform().daemon().start(ExampleRunnerIT::hog));
        }
        try {
            Run run =
                    run(
                            """
                            //ALONE
                            //ARGS LOG
                            void main(String[] args) throws Exception {
                                java.nio.file.Files.writeString(
                                        java.nio.file.Path.of(args[0]),
                                        "run\\n",
                                        java.nio.file.StandardOpenOption.CREATE,
                                        java.nio.file.StandardOpenOption.APPEND);
                            }
                            """
                                    .replace("LOG", log.toString()));
            assertThat(run.calibration()).hasValueSatisfying(c -> assertThat(c.quiet()).isFalse());
            assertThat(log).hasContent("run\nrun");
        } finally {
            hogs.forEach(Thread::interrupt);
        }
    }

    @Test
    void aClockThatStepsBackMakesNoTimeNegative() throws Exception {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        AtomicInteger steps = new AtomicInteger();
        InstantSource clock = () -> start.minusSeconds(steps.incrementAndGet());
        List<String> command = List.of(host.java().toString(), "--version");
        Run run =
                new ChildProcess(
                                command,
                                project,
                                host.java(),
                                Duration.ofMinutes(1),
                                Redaction.of(project, ""),
                                clock)
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
            return new ExampleRunner(
                            host, project, "examples", project.resolve("failures"), problems)
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

    private static void hog() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long childOf(Run run) {
        return Long.parseLong(run.lines(Stream.OUT).getFirst().substring("child: ".length()));
    }

    /// The files that failures left.
    private List<Path> failures() throws IOException {
        Path folder = project.resolve("failures");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
