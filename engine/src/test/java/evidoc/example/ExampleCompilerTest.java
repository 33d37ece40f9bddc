package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// Which examples are compiled together, and what is copied where nothing is compiled.
class ExampleCompilerTest {
    @TempDir Path folder;

    @Test
    void anExampleCannotUseALibraryOfTheEngine() throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("A.java"), "import org.jsoup.Jsoup;\nvoid main() {}\n");
        Problems problems = new Problems();
        try (ExampleCompiler compiler =
                new ExampleCompiler(folder.resolve("out"), "examples", problems)) {
            compiler.compile(new ExampleReader(examples, problems).read().all());
        }
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:1: does not compile: package org.jsoup does not exist."
                                + " Name its library with //DEPS GROUP:ARTIFACT:VERSION.]");
    }

    @Test
    void examplesThatShareNoNameAreOneBatch() throws IOException {
        assertThat(batches("a/A.java: record Cup() {}", "b/B.java: record Pot() {}"))
                .containsExactly(List.of("a/A.java", "b/B.java"));
    }

    @Test
    void typesOfOneNameAreApart() throws IOException {
        assertThat(
                        batches(
                                "a/A.java: record Cup() {}",
                                "b/B.java: record Cup() {}",
                                "c/C.java: record Pot() {}"))
                .containsExactly(List.of("a/A.java", "c/C.java"), List.of("b/B.java"));
    }

    @Test
    void soIsAnExampleThatHasAsMuchAsAWordThatAnotherDeclares() throws IOException {
        assertThat(batches("a/A.java: record Cup() {}", "b/B.java: // a Cup\nvoid main() {}"))
                .hasSize(2);
        assertThat(batches("a/A.java: // a Cup\nvoid main() {}", "b/B.java: record Cup() {}"))
                .hasSize(2);
        assertThat(batches("a/A.java: // a Cups\nvoid main() {}", "b/B.java: record Cup() {}"))
                .hasSize(1);
    }

    @Test
    void examplesOfOneFileNameAreApart() throws IOException {
        assertThat(batches("a/A.java: void main() {}", "b/A.java: void main() {}")).hasSize(2);
    }

    @Test
    void aBatchHasAHundredExamplesAtMost() throws IOException {
        String[] many =
                IntStream.range(0, 101)
                        .mapToObj(i -> "a/A" + i + ".java: void main() {}")
                        .toArray(String[]::new);
        assertThat(batches(many)).extracting(List::size).containsExactly(100, 1);
    }

    @Test
    void aSourceThatIsNotCompiledIsCopiedAsItWasReadIntoAnEmptyFolder() throws IOException {
        Example example = example("tea/steep.py: print(1)");
        Path classes = Files.createDirectories(folder.resolve("tea/steep.py"));
        Files.writeString(classes.resolve("old.pyc"), "old");
        try (ExampleCompiler compiler = new ExampleCompiler(folder, "examples", new Problems())) {
            assertThat(compiler.classesOf(example)).isEqualTo(classes);
            compiler.copy(example);
        }
        assertThat(classes).isDirectoryNotContaining("glob:**old.pyc");
        assertThat(classes.resolve("steep.py")).hasContent("print(1)\n");
    }

    @Test
    void nothingToCompileIsNoProblem() throws IOException {
        Problems problems = new Problems();
        try (ExampleCompiler compiler = new ExampleCompiler(folder, "examples", problems)) {
            compiler.compile(List.of());
        }
        assertThat(problems.all()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /// The names of each batch.
    private static List<List<String>> batches(String... examples) throws IOException {
        List<ExampleSource> sources =
                Stream.of(examples).map(text -> new ExampleSource(example(text))).toList();
        CompileBatches batches =
                new CompileBatches(
                        (JavacTask)
                                ToolProvider.getSystemJavaCompiler()
                                        .getTask(null, null, _ -> {}, List.of(), null, sources));
        sources.forEach(batches::add);
        return batches.all().stream()
                .map(batch -> batch.stream().map(source -> source.example().name()).toList())
                .toList();
    }

    /// @param text name and source, with a colon between
    private static Example example(String text) {
        String[] parts = text.split(": ", 2);
        return new Example(
                parts[0],
                Path.of(parts[0]),
                Language.of(parts[0]).orElseThrow(),
                parts[1].lines().toList(),
                List.of(),
                Map.of());
    }
}
