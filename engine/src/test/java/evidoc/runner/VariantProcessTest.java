package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;
import evidoc.trace.TraceSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Tests for the processes of a variant. Shell scripts stand in for `java` and `javac`, so that no
/// JVM starts.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class VariantProcessTest {
    @TempDir Path folder;
    private Path root = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        root = folder.toRealPath();
        Files.createDirectories(root.resolve("classes"));
        Files.createDirectories(root.resolve("work"));
    }

    @Test
    void linesOfInputAreReadWithTheirEnds() throws Exception {
        assertThat(run("//STDIN Ann\n//STDIN Größe <b>\nvoid main() {}\n", "cat").lines(Stream.OUT))
                .containsExactly("Ann", "Größe <b>");
    }

    @Test
    void aFileOfInputIsReadAsItIs() throws Exception {
        write("examples/names.txt", "Cas\r\nDan");
        assertThat(run("//STDIN < names.txt\nvoid main() {}\n", "wc -c").lines(Stream.OUT))
                .extracting(String::strip)
                .containsExactly("8");
    }

    @Test
    void withoutInputThereIsNothingToRead() throws Exception {
        assertThat(run("void main() {}\n", "cat; echo end").lines(Stream.OUT))
                .containsExactly("end");
    }

    @Test
    void itsFolderIsAHomeThatTellsNothing() throws Exception {
        Run run = run("void main() {}\n", "pwd; echo $HOME");
        assertThat(run.lines(Stream.OUT)).containsExactly("/home/reader", "/home/reader");
        assertThat(run.command()).contains("-Duser.home=/home/reader");
    }

    @Test
    void theCompilerFindsTheSourcesInItsFolder() throws Exception {
        write("classes/A.java", "class A");
        write("classes/p/Lid.java", "class Lid");
        assertThat(
                        run(
                                        "//EXPECT no-compile\nvoid main() { tea }\n",
                                        "cat A.java p/Lid.java; exit 1")
                                .lines(Stream.OUT))
                .containsExactly("class Aclass Lid");
    }

    @Test
    void aServerThatEndsIsAProblemOfItsFileWithItsLastLines() throws Exception {
        write("examples/Echo.java", "void main() {}\n");
        assertThatThrownBy(() ->
                        run(
                                "//SERVER Echo.java {port}\nvoid main() {}\n",
                                "echo no cups; echo '<b>'"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "examples/Echo.java: ended before it listened on its port; last lines: no"
                            + " cups | <b>. Let it listen on the port that its argument names.");
    }

    @Test
    void aServerThatPrintsNothingHasNoLastLines() throws Exception {
        write("examples/Echo.java", "void main() {}\n");
        assertThatThrownBy(() -> run("//SERVER Echo.java {port}\nvoid main() {}\n", "exit 2"))
                .hasMessageContaining("last lines: none.");
    }

    private Run run(String source, String script) throws Exception {
        for (String name : List.of("java", "javac")) {
            write(name, "#!/bin/sh\n" + script + "\n");
            assertThat(root.resolve(name).toFile().setExecutable(true)).isTrue();
        }
        write("examples/A.java", source);
        Problems problems = new Problems();
        Example example =
                new ExampleReader(root.resolve("examples"), problems)
                        .read()
                        .find("A.java")
                        .orElseThrow();
        assertThat(problems.all()).isEmpty();
        Host host =
                new Host(
                        "kitchen",
                        SampleRuns.MACHINE,
                        root.resolve("java"),
                        List.of(),
                        TraceSource.JVM);
        return new VariantProcess(
                        example,
                        example.variants().getFirst(),
                        new ExampleRunner.Order(root.resolve("classes"), false, () -> {}),
                        new ExampleRun.Place(
                                host,
                                root,
                                "examples",
                                root.resolve("failures"),
                                Redaction.of(root, "kitchen"),
                                new ReentrantLock()),
                        root.resolve("work"),
                        Optional.empty())
                .run(_ -> {})
                .run();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
