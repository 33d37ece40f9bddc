package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs of examples that are more than one file, read standard input, or don't compile.
class PartsIT {
    @TempDir Path project;
    private ProgramRuns programs;

    @BeforeEach
    void start() throws Exception {
        programs = ProgramRuns.in(project.toRealPath());
    }

    @Test
    void aProgramHasItsOtherSourcesAndItsResources() throws Exception {
        write("p/Lid.java", "package p; public class Lid { public static String name = \"lid\"; }");
        write("words.txt", "shut");
        Run run =
                programs.run(
                        """
                        //SOURCES p/Lid.java
                        //FILES data/word.txt=words.txt
                        package tea;
                        class A {
                            public static void main(String[] args) throws Exception {
                                var word = A.class.getResourceAsStream("/data/word.txt");
                                IO.println(p.Lid.name + ": " + new String(word.readAllBytes()));
                            }
                        }
                        """);
        assertThat(programs.problems()).isEmpty();
        assertThat(run.output()).extracting(OutputLine::text).containsExactly("lid: shut");
    }

    @Test
    void standardInputIsWhatTheDirectivesSay() throws Exception {
        Run run =
                programs.run(
                        """
                        //STDIN Ann
                        //STDIN Ben Li
                        void main() throws Exception {
                            IO.print(new String(System.in.readAllBytes()));
                        }
                        """);
        assertThat(run.output()).extracting(OutputLine::text).containsExactly("Ann", "Ben Li");
        write("names.txt", "Cas\n");
        assertThat(
                        programs.run(
                                        """
                                        //STDIN < names.txt
                                        void main() {
                                            IO.println(IO.readln("name? "));
                                        }
                                        """)
                                .output())
                .extracting(OutputLine::text)
                .containsExactly("name? Cas");
    }

    @Test
    void aProgramFindsCopiesOfFilesWhereItRuns() throws Exception {
        write("words.txt", "shut");
        Run run =
                programs.run(
                        """
                        //COPY words.txt old/lid.txt=words.txt
                        import java.nio.file.*;
                        void main() throws Exception {
                            Files.writeString(Path.of("words.txt"), "open");
                            IO.println(Files.readString(Path.of("old/lid.txt")));
                        }
                        """);
        assertThat(programs.problems()).isEmpty();
        assertThat(run.output()).extracting(OutputLine::text).containsExactly("shut");
        assertThat(project.resolve("examples/words.txt")).hasContent("shut");
    }

    @Test
    void aProgramThatDoesNotReadItsInputEndsWell() throws Exception {
        write("much.txt", "x".repeat(1_000_000));
        Run run = programs.run("//STDIN < much.txt\nvoid main() { IO.println(1); }");
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
    }

    @Test
    void theErrorsOfTheCompilerAreTheOutput() throws Exception {
        Run run =
                programs.run(
                        """
                        //EXPECT no-compile
                        void main() {
                            int cups = "two";
                        }
                        """);
        assertThat(programs.problems()).isEmpty();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(1));
        assertThat(run.output())
                .extracting(OutputLine::text)
                .containsExactly(
                        "A.java:3: error: incompatible types: String cannot be converted to int",
                        "    int cups = \"two\";",
                        "               ^",
                        "1 error");
    }

    @Test
    void anExampleThatCompilesAlthoughItShouldNotIsAProblem() throws Exception {
        programs.run("//EXPECT no-compile\nvoid main() {}\n");
        assertThat(programs.onlyProblem())
                .isEqualTo(
                        "examples/A.java: compiles, but EXPECT says that it does not. Remove the"
                                + " directive, or put the mistake back.");
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
