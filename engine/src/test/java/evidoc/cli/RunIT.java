package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Examples are run without a site.
final class RunIT {
    @TempDir private Path root = Path.of("");

    @BeforeEach
    void anExample() throws IOException {
        Files.createDirectories(root.resolve("programs/part"));
        Files.writeString(
                root.resolve("programs/part/A.java"),
                "void main() {\n    IO.println(\"sum: \" + (3 + 4));\n}\n// "
                        + "wide ".repeat(20)
                        + "\n");
    }

    @Test
    void recordingsAndTextsAreBelowTarget() {
        assertThat(run("--examples=programs")).isZero();
        assertThat(root.resolve("target/evidoc/runs/part/A.java.json")).isNotEmptyFile();
        assertThat(root.resolve("target/evidoc/outputs/part/A.java.txt")).hasContent("sum: 7");
        assertThat(root.resolve("target/evidoc/values.adoc"))
                .content()
                .contains(":part-a-java-sum: 7\n");
        assertThat(root.resolve("runs")).doesNotExist();
    }

    @Test
    void aNamedRecordingTravels() {
        assertThat(run("--examples=programs", "--record=laptop")).isZero();
        assertThat(root.resolve("runs/laptop/part/A.java.json")).isNotEmptyFile();
        assertThat(root.resolve("runs/laptop/machine.json")).isNotEmptyFile();
    }

    @Test
    void aMistypedFolderIsAProblem() {
        assertThat(run("--examples=program")).isNotZero();
        assertThat(root.resolve("target/evidoc/runs")).doesNotExist();
    }

    private int run(String... options) {
        CommandLine line = new CommandLine(new Main());
        String[] words = new String[options.length + 2];
        words[0] = "run";
        words[1] = "--project=" + root;
        System.arraycopy(options, 0, words, 2, options.length);
        return line.execute(words);
    }
}
