package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.PartFiles.Place;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tests with files that the directives of `examples/tea/Cup.java` name.
final class PartFilesTest {
    @TempDir Path folder;
    private final Problems problems = new Problems();
    private final Map<String, Part> found = new LinkedHashMap<>();

    @BeforeEach
    void files() throws IOException {
        Path tea = Files.createDirectories(folder.resolve("examples/tea"));
        Files.writeString(tea.resolve("Cup.java"), "");
        Files.writeString(tea.resolve("green.csv"), "a");
        Files.writeString(tea.resolve("black.csv"), "b");
        Files.writeString(folder.resolve("examples/all.txt"), "c");
        Files.writeString(folder.resolve("secret.txt"), "d");
    }

    @Test
    void aFileKeepsItsNameUnlessItGetsAnother() throws IOException {
        put("green.csv");
        put("leaf.csv=green.csv");
        put("data/=green.csv");
        assertThat(found).containsOnlyKeys("green.csv", "leaf.csv", "data/green.csv");
        assertThat(found.values()).extracting(Part::name).containsOnly("tea/green.csv");
    }

    @Test
    void aPatternStandsForItsFilesInOrder() throws IOException {
        put("data/=*.csv");
        assertThat(found).containsOnlyKeys("data/black.csv", "data/green.csv");
        assertThat(found.keySet()).first().isEqualTo("data/black.csv");
    }

    @Test
    void aFileAboveIsKnownByItsLastName() throws IOException {
        put("../all.txt");
        assertThat(found).containsOnlyKeys("all.txt");
    }

    @Test
    void whatIsNotBelowTheExamplesIsNotFound() throws IOException {
        put("../../secret.txt");
        put("https://tea.example/green.csv");
        assertThat(found).isEmpty();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/tea/Cup.java:3: no file '../../secret.txt' for FILES. Write its"
                                + " path from the folder of this file; it must be below"
                                + " 'examples'.",
                        "examples/tea/Cup.java:3: no file 'https://tea.example/green.csv' for"
                                + " FILES. Write its path from the folder of this file; it must be"
                                + " below 'examples'.");
    }

    @Test
    void aTargetMustStayInItsFolder() throws IOException {
        put("../x.csv=green.csv");
        put("/x.csv=green.csv");
        assertThat(found).isEmpty();
        assertThat(problems.all())
                .allMatch(problem -> problem.message().endsWith("x.csv' leads out of its folder"))
                .hasSize(2);
    }

    private void put(String word) throws IOException {
        Path examples = folder.resolve("examples");
        new PartFiles(examples, problems)
                .put(
                        new Place(
                                examples.resolve("tea/Cup.java"), new Directive("FILES", word, 3)),
                        word,
                        found);
    }
}
