package evidoc.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.ExampleReader;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.Frame.Link;
import evidoc.page.Frame.MachineLink;
import evidoc.page.Page;
import evidoc.page.ShownLines;
import evidoc.page.SitePage;
import evidoc.problem.Problems;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tests with the pages about the runs of two examples on two machines.
final class RunPagesTest {
    private static final String A = "tea/A.java";
    private static final String B = "tea/B.java";

    @TempDir Path folder;
    private List<SitePage> pages = List.of();

    @BeforeEach
    void allPages() throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve(A), "void main() {\n    // <b>\n}\n");
        Files.writeString(folder.resolve(B), "void main() {}\n");
        Evidence evidence =
                new Evidence(
                        new ExampleReader(folder, new Problems()).read(),
                        List.of(
                                SampleRuns.machine("one", Map.of()),
                                SampleRuns.machine("two", Map.of())));
        pages =
                new RunPages(
                                evidence,
                                SharedFragments.get(),
                                (machine, examples) ->
                                        Optional.of(
                                                new Frame.RunsOn(
                                                        machine.name() + examples,
                                                        "",
                                                        "25",
                                                        Optional.empty(),
                                                        Optional.empty())))
                        .of(List.of(home(""), cup(""), home("on/two/"), cup("on/two/")));
    }

    @Test
    void everyExampleHasOneOnEveryMachine() {
        assertThat(pages)
                .extracting(SitePage::uri)
                .containsExactly(
                        "runs/one/tea/A.java.html",
                        "runs/one/tea/B.java.html",
                        "runs/two/tea/A.java.html",
                        "runs/two/tea/B.java.html");
        assertThat(pages.getFirst().title()).isEqualTo("Runs of A.java");
        assertThat(pages.getFirst().source()).isEqualTo(folder.resolve(A));
    }

    @Test
    void theWholeSourceIsThereWithThePartsThatPagesShow() {
        assertThat(
                        Jsoup.parse(pages.getFirst().body())
                                .select("pre.whole-source .shown-part")
                                .eachAttr("id"))
                .containsExactly("L1-2");
        assertThat(Jsoup.parse(pages.get(1).body()).select(".shown-part, b")).isEmpty();
    }

    @Test
    void aPageHangsBelowTheFirstOneThatUsesItsExample() {
        assertThat(trail(pages.get(0))).containsExactly("index.html", "tea/cup.html");
        assertThat(trail(pages.get(1))).containsExactly("index.html");
        assertThat(trail(pages.get(2))).containsExactly("index.html", "on/two/tea/cup.html");
    }

    @Test
    void itsMachinesLeadToTheSameRunsElsewhere() {
        assertThat(pages.getLast().frame().machines())
                .extracting(MachineLink::uri)
                .containsExactly("runs/one/tea/B.java.html", "runs/two/tea/B.java.html");
    }

    @Test
    void nothingLeadsThroughThemFromPageToPage() {
        for (SitePage page : pages) {
            assertThat(page.frame().previous()).isEmpty();
            assertThat(page.frame().next()).isEmpty();
            assertThat(page.frame().rootpath()).isEqualTo("../../../");
            assertThat(page.files()).containsExactly(page.uri());
            assertThat(page.frame().chapters()).noneMatch(Link::current);
        }
    }

    @Test
    void theFrameTellsOfThisExampleOnThisMachine() {
        assertThat(pages.getLast().frame().machine().orElseThrow().label())
                .isEqualTo("two[" + B + "]");
        assertThat(pages.getFirst().frame().canonical())
                .contains("https://tea.example/runs/one/tea/A.java.html");
        assertThat(pages.getLast().frame().pages()).isEqualTo("../../../on/two/");
    }

    private static List<String> trail(SitePage page) {
        return page.frame().trail().stream().map(Link::uri).toList();
    }

    private static SitePage home(String root) {
        return page(root, SamplePages.page(root + "index.html", 1));
    }

    private static SitePage cup(String root) {
        Page content =
                new Page(
                        "Cup",
                        Map.of(),
                        "",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        Set.of(A),
                        new Dependencies(Set.of(A), Set.of()),
                        List.of(new ShownLines(A, 1, 2)));
        return page(root, SamplePages.page(root + "tea/cup.html", 2, content));
    }

    private static SitePage page(String root, SitePage page) {
        List<MachineLink> machines = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            machines.add(
                    new MachineLink(
                            name, name, "", page.uri(), root.isEmpty() == name.equals("one")));
        }
        return page.with(
                new Frame(
                        "Tea",
                        "",
                        "",
                        List.of(),
                        List.of(new Link("Tea", "Tea", "index.html", "", false, true)),
                        1,
                        2,
                        machines,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("https://tea.example/"),
                        Frame.NONE.colophon()));
    }
}
