package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

final class PlainFilesTest {
    @TempDir Path folder;

    @Test
    void outputsAreTextsAndValuesAreAttributes() throws Exception {
        Path example = folder.resolve("examples/part/A.java");
        Files.createDirectories(example.getParent());
        Files.writeString(example, "//VARIANT fast ARGS 1\n\nvoid main() {}\n");
        Examples examples = new ExampleReader(folder.resolve("examples"), new Problems()).read();
        MachineRuns runs =
                SampleRuns.machine(
                        "m",
                        Map.of(
                                "part/A.java",
                                SampleRuns.recorded(
                                        examples.find("part/A.java").orElseThrow(),
                                        SampleRuns.run(
                                                "fast",
                                                "first prime: {2}",
                                                "same: 1",
                                                "Same: 2",
                                                "",
                                                "way  ms",
                                                "one  1.5"))));
        new PlainFiles(folder).write(examples, runs);
        assertThat(folder.resolve("outputs/part/A.java.fast.txt"))
                .content()
                .startsWith("first prime: {2}\nsame: 1\n");
        assertThat(folder.resolve("values.adoc"))
                .content()
                .contains(
                        ":part-a-java-fast-first-prime: \\{2}\n",
                        ":part-a-java-fast-ms-one: 1.5\n", ":part-a-java-fast-exit: 0\n")
                .doesNotContain("same");
    }
}
