package evidoc.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Tests with libraries that have no build step; no process is started for them. [BuildStepIT]
/// tests those that have one.
final class BuildStepTest {
    @TempDir Path folder;

    @Test
    void aDamagedArchiveIsPassedOverAsTheCompilerDoes() throws Exception {
        Path jar = Files.writeString(folder.resolve("a.jar"), "no archive");
        assertThat(step(jar).run()).isEqualTo(Built.PLAIN);
    }

    @Test
    void aFolderWithoutAListAndAFileThatIsNoArchiveHaveNone() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "tea.Step");
        assertThat(step(folder, text).run()).isEqualTo(Built.PLAIN);
    }

    @Test
    void aListMayHaveCommentsAlone() throws Exception {
        Path list = folder.resolve("META-INF/jbang-integration.list");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "# tea.Step\n\n   \n");
        assertThat(step(folder).run()).isEqualTo(Built.PLAIN);
    }

    private BuildStep step(Path... libraries) throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("A.java"), "void main() {}");
        Example example =
                new ExampleReader(examples, new Problems()).read().find("A.java").orElseThrow();
        return new BuildStep(
                example,
                new ClassPath(
                        Arrays.stream(libraries)
                                .map(file -> new ClassPath.Entry("tea:a:jar:1", file, ""))
                                .toList()),
                folder.resolve("classes"));
    }
}
