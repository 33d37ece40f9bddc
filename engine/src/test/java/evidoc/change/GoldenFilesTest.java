package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.Calibration;
import evidoc.recording.NotRun;
import evidoc.recording.Outcome;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Tests for golden files.
final class GoldenFilesTest {
    private static final String KEPT = "//GOLDEN\nvoid main() {}\n";

    @TempDir Path root;
    private final Problems problems = new Problems();

    @Test
    void theFirstOutputIsKept() throws IOException {
        check("sum: 10", "! warning", "größe: ½ cup");
        assertThat(golden()).hasContent("sum: 10\ngröße: ½ cup\n(stderr) warning");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void theSameOutputIsNoProblemWhateverItsIdsAndTimesAre() throws IOException {
        check("process id: 4711", "took 12 ms");
        check("process id: 4711", "took 13 ms");
        assertThat(problems.all()).isEmpty();
        assertThat(difference()).doesNotExist();
    }

    @Test
    void anotherOutputIsAProblemWithItsFirstLineAndAFileOfAll() throws IOException {
        check("a", "b");
        check("a", "c", "<d>");
        assertThat(problems.all())
                .hasToString(
                        "[examples/tea/A.java: prints 'c' where golden/tea/A.java.txt has 'b';"
                                + " lines that differ: 2. Mend the example, or delete that file to"
                                + " keep what is printed now. Differences:"
                                + " target/golden/tea/A.java.diff]");
        assertThat(difference()).hasContent("- b\n+ c\n+ <d>");
        assertThat(golden()).hasContent("a\nb");
    }

    @Test
    void nothingIsAnOutputToo() throws IOException {
        check();
        assertThat(golden()).isEmptyFile();
        check();
        assertThat(problems.all()).isEmpty();
        check("a");
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void anOutputThatIsRightAgainHasNoDifferences() throws IOException {
        check("a");
        check("b");
        assertThat(difference()).exists();
        check("a");
        assertThat(difference()).doesNotExist();
    }

    @Test
    void aFileThatWasDeletedIsWrittenAnewAndItsDifferencesAreGone() throws IOException {
        check("a");
        check("b");
        Files.delete(golden());
        check("b");
        assertThat(golden()).hasContent("b");
        assertThat(difference()).doesNotExist();
    }

    @Test
    void lineEndsOfAnotherSystemMakeNoDifference() throws IOException {
        check("a", "", "b");
        Files.writeString(golden(), Files.readString(golden()).replace("\n", "\r\n"));
        check("a", "", "b");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aLineThatIsWrittenOverStaysOneLine() throws IOException {
        check("done: 10 %\rdone: 100 %", "end");
        assertThat(golden()).hasContent("done: 100 %\nend");
        check("done: 10 %\rdone: 100 %", "end");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void eachVariantHasItsFile() throws IOException {
        checkAll(
                "//GOLDEN\n//VARIANT one ARGS 1\n//VARIANT two ARGS 2\nvoid main() {}\n",
                SampleRuns.run("one", "1"),
                SampleRuns.run("two", "2"));
        assertThat(root.resolve("golden/tea/A.java.one.txt")).hasContent("1");
        assertThat(root.resolve("golden/tea/A.java.two.txt")).hasContent("2");
    }

    @Test
    void withoutTheDirectiveOrARunNothingIsKept() throws IOException {
        checkAll("void main() {}\n", SampleRuns.run("", "a"));
        checkAll(KEPT, new NotRun("", "it needs macOS"));
        assertThat(root.resolve("golden")).doesNotExist();
    }

    @Test
    void whatABusyMachineKeptFromEndingProvesNothing() throws IOException {
        checkAll(
                KEPT,
                SampleRuns.run("", new Outcome.TimedOut(Duration.ofSeconds(9)), "a")
                        .with(new Calibration(2, 0.1, 0.1)));
        assertThat(golden()).doesNotExist();
    }

    private Path golden() {
        return root.resolve("golden/tea/A.java.txt");
    }

    private Path difference() {
        return root.resolve("target/golden/tea/A.java.diff");
    }

    private void check(String... lines) throws IOException {
        checkAll(KEPT, SampleRuns.run("", lines));
    }

    private void checkAll(String source, Recording... recordings) throws IOException {
        Path file = root.resolve("examples/tea/A.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Project project = new Project(root);
        Example example = new ExampleReader(project, problems).read().all().getFirst();
        new GoldenFiles(project, problems).check(example, SampleRuns.recorded(example, recordings));
    }
}
