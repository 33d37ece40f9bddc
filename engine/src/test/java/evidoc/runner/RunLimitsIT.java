package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Outcome;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tiny programs that would go on, or leave others behind.
class RunLimitsIT {
    private ProgramRuns programs;

    @BeforeEach
    void noProgramHasRun(@TempDir Path project) throws Exception {
        programs = ProgramRuns.in(project);
    }

    @Test
    void aProgramThatNeverEndsIsStoppedAtItsLimitWithItsChildren() throws Exception {
        Run run =
                programs.run(
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
        assertThat(programs.onlyProblem())
                .contains("was stopped at its limit of 3 s")
                .endsWith("fix it, give it more time with TIMEOUT, or declare EXPECT timeout.")
                .contains("last lines: child: ")
                .contains("thread dumps and crash files: failures");
        List<Path> dumps = programs.failures();
        assertThat(dumps).hasSize(2);
        assertThat(dumps).allSatisfy(dump -> assertThat(dump).content().contains("\"main\""));
        assertThat(runs(childOf(run))).isFalse();
    }

    /// The limit is one for a machine that has nothing else to do.
    @Test
    void whatOtherWorkKeepsFromEndingIsNoProblem() throws Exception {
        int hogs = 4 * Runtime.getRuntime().availableProcessors();
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < hogs; i++) {
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        while (!over.get()) {
                            Thread.onSpinWait();
                        }
                    });
        }
        try {
            Run run =
                    programs.run(
                            """
                            //ALONE
                            //TRACE
                            //TIMEOUT 1s
                            void main() throws Exception {
                                Thread.sleep(600_000);
                            }
                            """);
            assertThat(programs.problems()).isEmpty();
            assertThat(run.isNoisy()).isTrue();
            assertThat(run.outcome()).isEqualTo(new Outcome.TimedOut(Duration.ofSeconds(1)));
        } finally {
            over.set(true);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatLeftTheTreeIsEndedAndIsAProblem() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() throws Exception {
                            var child = new ProcessBuilder("setsid", "sleep", "600")
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                                    .start();
                            IO.println("child: " + child.pid());
                        }
                        """);
        assertThat(programs.onlyProblem()).contains("left processes running").contains("sleep 600");
        assertThat(runs(childOf(run))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessWithoutParentSessionAndEnvironmentIsEndedAndIsAProblem() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() throws Exception {
                            var child = new ProcessBuilder(
                                            "setsid",
                                            "sh",
                                            "-c",
                                            "env -i sleep 602 & echo child: $!")
                                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                                    .start();
                            IO.println(child.inputReader().readLine());
                        }
                        """);
        assertThat(programs.onlyProblem()).contains("left processes running").contains("sleep 602");
        assertThat(runs(childOf(run))).isFalse();
    }

    /// Each leaves the tree at once, since its parent ends.
    @Test
    @EnabledOnOs(OS.LINUX)
    void processesThatLeftTheTreeCountAsWell() throws Exception {
        programs.run(
                """
                //TIMEOUT 600s
                void main() throws Exception {
                    while (true) {
                        new ProcessBuilder("sh", "-c", "env -i setsid sleep 603 >&- 2>&- &")
                                .start()
                                .waitFor();
                        Thread.sleep(10);
                    }
                }
                """);
        assertThat(programs.onlyProblem())
                .contains("was stopped because it had more than 64 processes");
        assertThat(
                        ProcessHandle.allProcesses()
                                .filter(p ->
                                        p.info().commandLine().orElse("").endsWith("sleep 603")))
                .isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aChildThatIgnoresTheRequestToEndIsForced() throws Exception {
        Run run =
                programs.run(
                        """
                        //TIMEOUT 2s
                        void main() throws Exception {
                            var script = "trap '' TERM HUP INT; sleep 600; sleep 600";
                            var child = new ProcessBuilder("sh", "-c", script)
                                    .inheritIO()
                                    .start();
                            IO.println("child: " + child.pid());
                            child.waitFor();
                        }
                        """);
        assertThat(programs.onlyProblem()).contains("was stopped at its limit of 2 s");
        assertThat(runs(childOf(run))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processesWithoutEndAreStopped() throws Exception {
        programs.run(
                """
                //TIMEOUT 600s
                void main() throws Exception {
                    while (true) {
                        new ProcessBuilder("sleep", "600").inheritIO().start();
                    }
                }
                """);
        assertThat(programs.onlyProblem())
                .contains("was stopped because it had more than 64 processes");
        assertThat(
                        ProcessHandle.allProcesses()
                                .filter(p ->
                                        p.info().commandLine().orElse("").endsWith("sleep 600")))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void threadsWithoutEndAreStopped() throws Exception {
        programs.run(
                """
                //TIMEOUT 600s
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
        assertThat(programs.onlyProblem())
                .contains("was stopped because it had more than 5000 threads");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryWithoutEndIsStopped() throws Exception {
        programs.run(
                """
                //RUNTIME_OPTIONS -Xmx5g -Xms5g -XX:+AlwaysPreTouch
                //TIMEOUT 600s
                void main() throws Exception {
                    Thread.sleep(600_000);
                }
                """);
        assertThat(programs.onlyProblem())
                .contains("was stopped because it had more than 4 GiB of memory");
    }

    @Test
    void filesWithoutEndAreStopped() throws Exception {
        programs.run(
                """
                //TIMEOUT 600s
                void main() throws Exception {
                    try (var file = new java.io.RandomAccessFile("data", "rw")) {
                        file.setLength(3L << 30);
                        Thread.sleep(600_000);
                    }
                }
                """);
        assertThat(programs.onlyProblem())
                .contains("was stopped because it had more than 2 GiB of files")
                .endsWith("let it use less; no directive raises this limit.");
    }

    /// Whether a process is there and not just a zombie that its new parent hasn't noticed yet.
    private static boolean runs(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        boolean there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        return there && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
    }

    private static long childOf(Run run) {
        return Long.parseLong(run.lines(Stream.OUT).getFirst().substring("child: ".length()));
    }
}
