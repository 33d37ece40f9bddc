package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.console.Console;
import evidoc.conversion.Converters;
import evidoc.project.Project;
import evidoc.recording.MachineName;
import evidoc.runner.KnownHost;
import evidoc.runner.RunSource;

import org.asciidoctor.Asciidoctor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which pages a build converts again, and that it doesn't show.
final class KeptPagesIT {
    private static final int EDITS = Exhaustive.IS_WANTED ? 200 : 15;

    private static final String STEEP = "kettle/steep/index.adoc.json";

    @TempDir static Path first;
    private static TestProject built;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void aSiteIsThere() throws Exception {
        built = RandomEdits.project(first);
        built.publish("all");
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = built.copyTo(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    content/index.adoc      | Tea takes time,  | Tea needs time,  | index.adoc
                    content/part.txt        | included         | taken in         | parts.adoc
                    content/cup.svg         | circle           | ellipse          | parts.adoc
                    examples/steep/Spill.java | //EXPECT       | // 1\\n//EXPECT  | steep/index.adoc,table.adoc
                    sources.yaml            | label: ISO 3103  | label: ISO 3104  | index.adoc,parts.adoc,steep/index.adoc,table.adoc
                    templates/page.ftl      | <nav>            | <nav class="x">  |
                    assets/tea.css          | {                | { --x: 1;        |
                    """)
    void onlyPagesThatDependOnAChangeAreConvertedAgain(
            String file, String old, String with, String pages) throws Exception {
        Map<String, FileTime> before = kept();
        project.replace(file, old, with.replace("\\n", "\n"));
        project.publish("all");
        List<String> converted =
                kept().entrySet().stream()
                        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                        .map(Map.Entry::getKey)
                        .filter(name -> name.startsWith("kettle/"))
                        .map(name -> name.substring("kettle/".length()).replace(".json", ""))
                        .sorted()
                        .toList();
        assertThat(String.join(",", converted)).isEqualTo(pages == null ? "" : pages);
    }

    @Test
    void aTemplateAndAStyleNeedNoAsciidoctor() throws Exception {
        project.replace("templates/page.ftl", "<nav>", "<nav class=\"x\">");
        project.replace("assets/tea.css", "{", "{ --x: 1;");
        SiteBuilder.Services without =
                new SiteBuilder.Services(
                        _ -> Converters.of(List.<Asciidoctor>of()), KnownHost::get);
        new SiteBuilder(new Project(project.root()), Console.ofProcess(), without)
                .build(
                        new BuildRequest(
                                new RunSource.Published(List.<MachineName>of()),
                                false,
                                Optional.empty()));
        assertThat(project.page("index.html").select("nav.x")).hasSize(1);
    }

    @Test
    void whenAStyleAloneHasChangedNoPageIsWrittenAgain() throws Exception {
        Path page = project.site().resolve("index.html");
        FileTime written = Files.getLastModifiedTime(page);
        project.replace("assets/tea.css", "{", "{ --x: 1;");
        project.publish("all");
        assertThat(project.site().resolve("tea.css")).content().contains("--x: 1;");
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(written);
    }

    @Test
    void aStyleThatAPageIncludesIsShownAsItIsNow() throws Exception {
        String page = Files.readString(project.root().resolve("content/parts.adoc"));
        project.write("content/parts.adoc", page + "\n----\ninclude::../assets/tea.css[]\n----\n");
        project.publish("all");
        project.replace("assets/tea.css", "{", "{ --x: 1;");
        project.publish("all");
        assertThat(project.page("parts.html").text()).contains("--x: 1;");
    }

    @Test
    void aDamagedPageIsConvertedAgain() throws Exception {
        SortedMap<String, String> good = TestProject.files(project.site());
        Path kept = project.root().resolve("target/pages").resolve(STEEP);
        String text = Files.readString(kept);
        for (String damaged :
                List.of("", text.substring(0, text.length() / 2), text.replace("stronger", "w"))) {
            Files.writeString(kept, damaged);
            Files.delete(project.root().resolve("target/bake.stamp"));
            project.publish("all");
            assertThat(TestProject.files(project.site())).isEqualTo(good);
            assertThat(Files.readString(kept)).isEqualTo(text);
        }
    }

    @Test
    void pagesThatNoLongerExistAreNotKept() throws Exception {
        Files.delete(project.root().resolve("content/parts.adoc"));
        TestProject.delete(project.recorded("pot"));
        project.publish("all");
        assertThat(kept().keySet())
                .containsExactlyInAnyOrder(
                        "kettle/index.adoc.json", STEEP, "kettle/table.adoc.json");
    }

    @Test
    void afterEachEditTheSiteIsThatOfACleanBuild(@TempDir Path other) throws Exception {
        long seed = new Random().nextLong();
        RandomEdits edits = new RandomEdits(project, new Random(seed));
        int failed = 0;
        for (int i = 0; i < EDITS; i++) {
            String edit = edits.next();
            List<String> problems = problems(project);
            TestProject clean = edits.copyTo(other.resolve(String.valueOf(i)));
            assertThat(problems(clean))
                    .as("problems after edit %d of seed %d: %s", i, seed, edit)
                    .isEqualTo(problems);
            if (problems.isEmpty()) {
                assertThat(differences(clean.site(), project.site()))
                        .as("after edit %d of seed %d: %s", i, seed, edit)
                        .isEmpty();
            } else {
                failed++;
                edits.undo();
            }
            TestProject.delete(clean.root());
        }
        assertThat(failed).isLessThan(EDITS / 2);
    }

    /// Without the folder of the project, which some of them name.
    private static List<String> problems(TestProject project) throws Exception {
        return project.problems(() -> project.publish("all")).stream()
                .map(problem -> problem.replace(project.root().toString(), "ROOT"))
                .toList();
    }

    private static List<String> differences(Path one, Path other) throws IOException {
        SortedMap<String, String> left = TestProject.files(one);
        SortedMap<String, String> right = TestProject.files(other);
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .filter(file -> !Objects.equals(left.get(file), right.get(file)))
                .toList();
    }

    private Map<String, FileTime> kept() throws IOException {
        Path store = project.root().resolve("target/pages");
        return TestProject.files(store).keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> time(store.resolve(name))));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
