package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.SampleRuns;

import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What stands around the pages of one machine.
final class NavigationTest {
    private static final MachineRuns HERE = machine("one");
    private static final MachineRuns OTHER = machine("two");
    private static final Evidence EVIDENCE =
            new Evidence(new Examples(List.of()), List.of(HERE, OTHER));

    @Test
    void pagesStandInTheirOrderAndThoseOfOneOrderByTheirAddresses() {
        assertThat(
                        arranged(
                                SamplePages.page("b.html", 20),
                                SamplePages.page("c.html", 3),
                                SamplePages.page("a.html", 20)))
                .extracting(DocumentModel::getUri)
                .containsExactly("c.html", "a.html", "b.html");
    }

    @Test
    void aPageLeadsToTheOnesBeforeAndBehindItAndKnowsItsPlace() {
        List<DocumentModel> pages = site();
        assertThat(pages.getFirst()).doesNotContainKey("previous").containsEntry("place", 1);
        assertThat(uri(pages.getFirst(), "next")).isEqualTo("tea/index.html");
        assertThat(uri(pages.get(1), "previous")).isEqualTo("index.html");
        assertThat(pages.getLast()).doesNotContainKey("next").containsEntry("place", 4);
        assertThat(pages).allMatch(page -> Integer.valueOf(4).equals(page.get("places")));
    }

    @Test
    void theOnlyPageHasNoNeighbours() {
        assertThat(arranged(SamplePages.page("index.html", 1)).getFirst())
                .doesNotContainKeys("previous", "next")
                .containsEntry("trail", List.of());
    }

    @Test
    void aSiteWithoutPagesHasNothingToArrange() {
        assertThat(arranged()).isEmpty();
    }

    @Test
    void theTrailLeadsFromTheHomePageByTheChapterToAPart() {
        List<DocumentModel> pages = site();
        assertThat(trail(pages.get(0))).isEmpty();
        assertThat(trail(pages.get(1))).containsExactly("index.html");
        assertThat(trail(pages.get(2))).containsExactly("index.html", "tea/index.html");
    }

    @Test
    void aPartOfNoChapterHangsBelowTheHomePage() {
        assertThat(trail(site().get(3))).containsExactly("index.html");
    }

    @Test
    void onlyThePageItselfIsTheCurrentChapter() {
        for (DocumentModel page : site()) {
            List<Object> uris = values(page, "chapters", "uri");
            List<Object> current = values(page, "chapters", "current");
            assertThat(uris).hasSize(4);
            assertThat(current).containsOnlyOnce(true);
            assertThat(uris.get(current.indexOf(true))).isEqualTo(page.getUri());
        }
    }

    @Test
    void theFirstPageWithTheListOfAllIsKnownToEveryPage() {
        List<DocumentModel> pages =
                arranged(
                        SamplePages.page("index.html", 1),
                        SamplePages.page("all.html", 2, "<div data-pages=\"all\"></div>"));
        assertThat(pages).allMatch(page -> uri(page, Navigation.ALL_PAGES).equals("all.html"));
        assertThat(site()).noneMatch(page -> page.containsKey(Navigation.ALL_PAGES));
    }

    @Test
    void aPageOfAnotherMachineLeadsToItsPagesAndToTheSamePageOfEachMachine() {
        DocumentModel page =
                new Navigation(EVIDENCE, OTHER, Optional.empty(), "Tea")
                        .arrange(List.of(SamplePages.page("on/two/tea/cup.html", 1)))
                        .getFirst();
        assertThat(page.get("pages")).isEqualTo("../");
        assertThat(values(page, "machines", "uri"))
                .containsExactly("tea/cup.html?machine=one", "on/two/tea/cup.html");
        assertThat(values(page, "machines", "current")).containsExactly(false, true);
    }

    @Test
    void absoluteAddressesAreThereOnlyWhereTheSitesIsKnown() {
        assertThat(site().getFirst()).doesNotContainKeys("canonical", "base");
        SiteAddress address = new SiteAddress(URI.create("https://tea.example/site/"));
        DocumentModel page =
                new Navigation(EVIDENCE, OTHER, Optional.of(address), "Tea")
                        .arrange(List.of(SamplePages.page("on/two/tea/index.html", 1)))
                        .getFirst();
        assertThat(page)
                .containsEntry("canonical", "https://tea.example/site/tea/")
                .containsEntry("base", "https://tea.example/site/");
    }

    @Test
    void aPageSaysWhatItsRunsWereMadeOnAndWhenTheNewestWas() {
        DocumentModel page =
                arranged(SamplePages.page("index.html", 1, "", "tea/Steep.java", "tea/Pour.java"))
                        .getFirst();
        assertThat((Map<?, ?>) page.get("machine"))
                .isEqualTo(
                        Map.of(
                                "label",
                                "one",
                                "recorded",
                                "2026-01-02 03:04 UTC",
                                "recordedIso",
                                "2026-01-02T03:04:05Z",
                                "jdk",
                                "25.0.1+8",
                                "summary",
                                SampleRuns.MACHINE.summary()));
    }

    @Test
    void aPageOfWhatDidNotRunHasNoTimeAndAPageWithoutRunsNoMachine() {
        List<DocumentModel> pages =
                arranged(
                        SamplePages.page("index.html", 1, "", "tea/Pour.java"),
                        SamplePages.page("plain.html", 2),
                        SamplePages.page("unknown.html", 3, "", "tea/Missing.java"));
        assertThat(String.valueOf(pages.getFirst().get("machine"))).doesNotContain("recorded");
        assertThat(pages.get(1)).doesNotContainKey("machine");
        assertThat(pages.get(2)).doesNotContainKey("machine");
    }

    private static List<DocumentModel> site() {
        return arranged(
                SamplePages.page("tea/cup.html", 30),
                SamplePages.page("index.html", 10),
                SamplePages.page("other/part.html", 40),
                SamplePages.page("tea/index.html", 20));
    }

    private static List<DocumentModel> arranged(DocumentModel... pages) {
        return new Navigation(EVIDENCE, HERE, Optional.empty(), "Tea").arrange(List.of(pages));
    }

    private static List<Object> trail(DocumentModel page) {
        return values(page, "trail", "uri");
    }

    private static String uri(DocumentModel page, String key) {
        return String.valueOf(((Map<?, ?>) valueOf(page, key)).get("uri"));
    }

    /// What the entries of a list have under a key.
    private static List<Object> values(DocumentModel page, String list, String key) {
        return ((List<?>) valueOf(page, list))
                .stream()
                        .<Object>map(entry -> Objects.requireNonNull(((Map<?, ?>) entry).get(key)))
                        .toList();
    }

    private static Object valueOf(DocumentModel page, String key) {
        return Objects.requireNonNull(page.get(key), key);
    }

    private static MachineRuns machine(String name) {
        return new MachineRuns(
                name,
                List.of(SampleRuns.RECORD),
                Map.of(
                        "tea/Steep.java",
                        SampleRuns.recorded("tea/Steep.java", SampleRuns.run("", "cups: 2")),
                        "tea/Pour.java",
                        SampleRuns.recorded("tea/Pour.java", new NotRun("", "it needs Linux"))),
                Set.of());
    }
}
