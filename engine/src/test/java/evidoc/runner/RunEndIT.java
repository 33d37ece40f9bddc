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

import java.nio.file.Files;
import java.nio.file.Path;

/// Tiny programs that end well, badly, and by force.
class RunEndIT {
    private ProgramRuns programs;

    @BeforeEach
    void noProgramHasRun(@TempDir Path project) throws Exception {
        programs = ProgramRuns.in(project);
    }

    @Test
    void anUnexpectedExitIsAProblemThatQuotesTheLastLines() throws Exception {
        programs.run("void main() { IO.println(\"so far\"); System.exit(1); }");
        assertThat(programs.onlyProblem())
                .isEqualTo(
                        "examples/A.java: ended with 'exit 1' instead of 'exit 0'; last lines: so"
                                + " far. Run it by hand with 'java examples/A.java'; fix it, or"
                                + " declare with EXPECT how it ends.");
    }

    @Test
    void anExceptionIsToldWithItsLineAndACommandForTheAuthor() throws Exception {
        programs.run(
                """
                //ARGS 4
                void main(String[] words) {
                    bake(words[0]);
                }
                void bake(String cake) {
                    Objects.requireNonNull(null, "no oven");
                }
                """);
        assertThat(programs.onlyProblem())
                .isEqualTo(
                        "examples/A.java:6: ended with 'exit 1' instead of 'exit 0':"
                            + " java.lang.NullPointerException: no oven. Run it by hand with 'java"
                            + " examples/A.java 4'; fix it, or declare with EXPECT how it ends.");
    }

    @Test
    void aProgramThatReadsStandardInputIsToldThatItIsEmpty() throws Exception {
        programs.run("void main() {\n  new Scanner(System.in).nextLine();\n}");
        assertThat(programs.onlyProblem())
                .startsWith("examples/A.java:2: ended with 'exit 1' instead of 'exit 0':")
                .contains("NoSuchElementException: No line found. Standard input is empty");
    }

    @Test
    void aNonZeroExitIsDataWhereItIsExpected() throws Exception {
        Run run = programs.run("//EXPECT exit 3\nvoid main() { System.exit(3); }");
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(3));
        assertThat(programs.problems()).isEmpty();
    }

    @Test
    void aSuccessIsAProblemWhereAFailureIsExpected() throws Exception {
        programs.run("//EXPECT exit 3\nvoid main() {}");
        assertThat(programs.onlyProblem()).contains("ended with 'exit 0' instead of 'exit 3'");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSignalIsDataWhereItIsExpected() throws Exception {
        programs.run(
                """
                //EXPECT signal KILL
                void main() throws Exception {
                    var pid = String.valueOf(ProcessHandle.current().pid());
                    new ProcessBuilder("kill", "-KILL", pid).start();
                    Thread.sleep(60_000);
                }
                """);
        assertThat(programs.problems()).isEmpty();
    }

    @Test
    void aHeapDumpOfAFailureIsKeptInItsOwnFolder() throws Exception {
        programs.run(
                """
                //RUNTIME_OPTIONS -Xmx16m -XX:+HeapDumpOnOutOfMemoryError
                void main() {
                    var kept = new java.util.ArrayList<long[]>();
                    while (true) kept.add(new long[1 << 16]);
                }
                """);
        assertThat(programs.onlyProblem())
                .contains("OutOfMemoryError")
                .contains("crash files: failures");
        assertThat(programs.failures()).singleElement().asString().endsWith(".hprof");
        assertThat(Path.of("")).isDirectoryNotContaining("glob:**.hprof");
    }

    @Test
    void aFolderThatLooksLikeACrashFileStaysBehind() throws Exception {
        Files.createDirectories(programs.project().resolve("failures/A.java/core/deep"));
        programs.run(
                """
                void main() throws Exception {
                    java.nio.file.Files.createDirectories(java.nio.file.Path.of("core/deep"));
                    System.exit(3);
                }
                """);
        assertThat(programs.onlyProblem()).contains("ended with 'exit 3'");
        assertThat(programs.project().resolve("failures/A.java")).doesNotExist();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramMayRemoveItsOwnFolder() throws Exception {
        programs.run(
                """
                void main() throws Exception {
                    java.nio.file.Files.delete(java.nio.file.Path.of("").toAbsolutePath());
                    System.exit(3);
                }
                """);
        assertThat(programs.onlyProblem()).contains("ended with 'exit 3'");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNativeCrashIsDataWhereItIsExpectedAndLeavesNothing() throws Exception {
        Run run =
                programs.run(
                        """
                        //RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED
                        //EXPECT signal ABRT

                        import java.lang.foreign.*;
                        void main() {
                            MemorySegment.NULL.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 42);
                        }
                        """);
        assertThat(programs.problems()).isEmpty();
        assertThat(run.lines(Stream.OUT)).anyMatch(line -> line.contains("SIGSEGV"));
        assertThat(programs.failures()).isEmpty();
        assertThat(Path.of("")).isDirectoryNotContaining("glob:**hs_err*");
    }
}
