package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Scope;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tests for what changes the key of a page with the example `tea/A.java`.
final class PageKeysTest {
    private static final String A = "tea/A.java";
    private static final String B = "tea/B.java";
    private static final Dependencies SHOWS_A = new Dependencies(Set.of(A), Set.of());

    @TempDir Path root;
    private String printed = "cups: 2";
    private String first = "";

    @BeforeEach
    void theFirstKey() throws IOException {
        write("examples/" + A, "void main() {}\n");
        write("examples/" + B, "void main() {}\n");
        first = key("A page.", Set.of(), SHOWS_A);
    }

    @Test
    void theSameInputsHaveTheSameKey() throws IOException {
        assertThat(key("A page.", Set.of(), SHOWS_A)).isEqualTo(first);
    }

    @Test
    void itsTextItsSettingsAndItsSourcesCount() throws IOException {
        assertThat(key("A page!", Set.of(), SHOWS_A)).isNotEqualTo(first);
        write("jbake.properties", "site.name=Tea\n");
        String named = key("A page.", Set.of(), SHOWS_A);
        assertThat(named).isNotEqualTo(first);
        write("templates/fragments/note.ftl", "<p>");
        assertThat(key("A page.", Set.of(), SHOWS_A)).isNotIn(first, named);
    }

    @Test
    void anExampleThatThePageShowsCountsWithItsRuns() throws IOException {
        write("examples/" + A, "void main() { }\n");
        String changed = key("A page.", Set.of(), SHOWS_A);
        printed = "cups: 3";
        assertThat(key("A page.", Set.of(), SHOWS_A)).isNotIn(first, changed);
    }

    @Test
    void anotherExampleCountsOnlyWhereThePageNamesItOrAllAreUsed() throws IOException {
        Dependencies all = new Dependencies(Set.of(A), Set.of(Scope.ALL_RUNS));
        String naming = key("See tea/B.java.", Set.of(), SHOWS_A);
        String using = key("A page.", Set.of(), all);
        write("examples/" + B, "void main() { }\n");
        assertThat(key("A page.", Set.of(), SHOWS_A)).isEqualTo(first);
        assertThat(key("See tea/B.java.", Set.of(), SHOWS_A)).isNotEqualTo(naming);
        assertThat(key("A page.", Set.of(), all)).isNotEqualTo(using);
    }

    @Test
    void anIncludedFileCountsAndSoDoesThatItIsMissing() throws IOException {
        Path part = root.resolve("content/part.adoc");
        String missing = key("A page.", Set.of(part), SHOWS_A);
        write("content/part.adoc", "");
        String empty = key("A page.", Set.of(part), SHOWS_A);
        write("content/part.adoc", "é");
        assertThat(key("A page.", Set.of(part), SHOWS_A)).isNotIn(first, missing, empty);
        assertThat(empty).isNotIn(first, missing);
    }

    @Test
    void picturesCountWhereThePageHasAPicture() throws IOException {
        String with = key("image::cup.png[]", Set.of(), SHOWS_A);
        write("assets/cup.png", "one");
        String drawn = key("image::cup.png[]", Set.of(), SHOWS_A);
        assertThat(drawn).isNotEqualTo(with);
        assertThat(key("A page.", Set.of(), SHOWS_A)).isEqualTo(first);
        write("assets/CUP.PNG", "two");
        assertThat(key("image::cup.png[]", Set.of(), SHOWS_A)).isNotEqualTo(drawn);
    }

    @Test
    void anotherFileOfTheAssetsDoesNotCount() throws IOException {
        String with = key("image::cup.png[]", Set.of(), SHOWS_A);
        write("assets/css/a.css", "a {}");
        assertThat(key("image::cup.png[]", Set.of(), SHOWS_A)).isEqualTo(with);
    }

    @Test
    void theAddressOfThePageAndOfTheSiteCount() throws IOException {
        assertThat(keys(Optional.of("https://tea.example/")).early("A page."))
                .isNotEqualTo(keys(Optional.empty()).early("A page."));
        Conversions.Job other =
                new Conversions.Job(root.resolve("content/a.adoc"), "b.html", machine());
        assertThat(keys(Optional.empty()).of(other, "A page.", Set.of(), SHOWS_A))
                .isNotEqualTo(first);
    }

    @Test
    void bytesThatAreNoTextAreComparedToo() throws IOException {
        Files.write(root.resolve("a"), new byte[] {(byte) 0xFF});
        Files.write(root.resolve("b"), new byte[] {(byte) 0xFE});
        assertThat(PageKeys.text(root.resolve("a"))).isNotEqualTo(PageKeys.text(root.resolve("b")));
        assertThat(PageKeys.text(root.resolve("missing"))).isEmpty();
    }

    private String key(String text, Set<Path> included, Dependencies dependencies)
            throws IOException {
        Conversions.Job job =
                new Conversions.Job(root.resolve("content/a.adoc"), "a.html", machine());
        return keys(Optional.empty()).of(job, text, included, dependencies);
    }

    private PageKeys keys(Optional<String> site) throws IOException {
        Examples examples = new ExampleReader(root.resolve("examples"), new Problems()).read();
        return new PageKeys(new Project(root), new Evidence(examples, List.of(machine())), site);
    }

    private MachineRuns machine() {
        return SampleRuns.machine(
                "one", Map.of(A, SampleRuns.recorded(A, SampleRuns.run("", printed))));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }
}
