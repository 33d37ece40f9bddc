package evidoc.edition;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Examples;
import evidoc.fragment.Placeholder;
import evidoc.metadata.SiteAddress;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.Frame.Link;
import evidoc.page.Frame.MachineLink;
import evidoc.page.SitePage;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
                .extracting(SitePage::uri)
                .containsExactly("c.html", "a.html", "b.html");
    }

    @Test
    void aPageLeadsToTheOnesBeforeAndBehindItAndKnowsItsPlace() {
        List<SitePage> pages = site();
        assertThat(pages.getFirst().frame().previous()).isEmpty();
        assertThat(pages.getFirst().frame().next()).map(Link::uri).contains("tea/index.html");
        assertThat(pages.get(1).frame().previous()).map(Link::uri).contains("index.html");
        assertThat(pages.getLast().frame().next()).isEmpty();
        assertThat(pages).extracting(page -> page.frame().place()).containsExactly(1, 2, 3, 4);
        assertThat(pages).allMatch(page -> page.frame().places() == 4);
    }

    @Test
    void pagesOfTheAppendixAreOffTheWayThatLeadsFromPageToPage() {
        Map<String, String> appendix = Map.of("appendix", "");
        List<SitePage> pages =
                arranged(
                        SamplePages.page("index.html", 1),
                        SamplePages.page("words.html", 2, appendix),
                        SamplePages.page("tea.html", 3),
                        SamplePages.page("sources.html", 4, appendix));
        assertThat(pages)
                .extracting(page -> page.frame().next().map(Link::uri).orElse(""))
                .containsExactly("tea.html", "", "", "");
        assertThat(pages)
                .extracting(page -> page.frame().previous().map(Link::uri).orElse(""))
                .containsExactly("", "", "index.html", "");
        assertThat(pages).allMatch(page -> page.frame().chapters().size() == 4);
    }

    @Test
    void pagesThatStandBesideEachOtherAndNameOneGroupAreShownTogether() {
        List<Frame.Group> groups =
                arranged(
                                SamplePages.page("index.html", 1),
                                SamplePages.page("tea.html", 2, Map.of("group", "Basics")),
                                SamplePages.page("cup.html", 3, Map.of("group", "Basics")),
                                SamplePages.page("words.html", 4, Map.of("group", "Reference")))
                        .getFirst()
                        .frame()
                        .groups();
        assertThat(groups).extracting(Frame.Group::name).containsExactly("", "Basics", "Reference");
        assertThat(groups)
                .extracting(group -> group.chapters().stream().map(Link::uri).toList())
                .containsExactly(
                        List.of("index.html"),
                        List.of("tea.html", "cup.html"),
                        List.of("words.html"));
        assertThat(arranged(SamplePages.page("a.html", 1)).getFirst().frame().groups()).hasSize(1);
        assertThat(Frame.NONE.groups()).isEmpty();
    }

    @Test
    void theOnlyPageHasNoNeighbours() {
        Frame frame = arranged(SamplePages.page("index.html", 1)).getFirst().frame();
        assertThat(frame.previous()).isEmpty();
        assertThat(frame.next()).isEmpty();
        assertThat(frame.trail()).isEmpty();
    }

    @Test
    void aSiteWithoutPagesHasNothingToArrange() {
        assertThat(arranged()).isEmpty();
    }

    @Test
    void theTrailLeadsFromTheHomePageByTheChapterToAPart() {
        List<SitePage> pages = site();
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
        for (SitePage page : site()) {
            List<Link> chapters = page.frame().chapters();
            assertThat(chapters).hasSize(4);
            assertThat(chapters)
                    .filteredOn(Link::current)
                    .extracting(Link::uri)
                    .containsExactly(page.uri());
        }
    }

    @Test
    void theFirstPageWithTheListOfAllIsKnownToEveryPage() {
        List<SitePage> pages =
                arranged(
                        SamplePages.page("index.html", 1),
                        SamplePages.page("all.html", 2, new Placeholder("pages").html().markup()));
        assertThat(pages)
                .extracting(page -> page.frame().allPages().map(Link::uri))
                .containsOnly(Optional.of("all.html"));
        assertThat(site()).allMatch(page -> page.frame().allPages().isEmpty());
    }

    @Test
    void aPageOfAnotherMachineLeadsToItsPagesAndToTheSamePageOfEachMachine() {
        Frame frame =
                new Navigation(EVIDENCE, OTHER, Optional.empty(), "Tea")
                        .arrange(List.of(SamplePages.page("on/two/tea/cup.html", 1)))
                        .getFirst()
                        .frame();
        assertThat(frame.pages()).isEqualTo("../");
        assertThat(frame.rootpath()).isEqualTo("../../../");
        assertThat(frame.machines())
                .extracting(MachineLink::uri)
                .containsExactly("tea/cup.html?machine=one", "on/two/tea/cup.html");
        assertThat(frame.machines()).extracting(MachineLink::current).containsExactly(false, true);
    }

    @Test
    void absoluteAddressesAreThereOnlyWhereTheSitesIsKnown() {
        assertThat(site().getFirst().frame().canonical()).isEmpty();
        assertThat(site().getFirst().frame().base()).isEmpty();
        SiteAddress address = new SiteAddress(URI.create("https://tea.example/site/"));
        Frame frame =
                new Navigation(EVIDENCE, OTHER, Optional.of(address), "Tea")
                        .arrange(List.of(SamplePages.page("on/two/tea/index.html", 1)))
                        .getFirst()
                        .frame();
        assertThat(frame.canonical()).contains("https://tea.example/site/tea/");
        assertThat(frame.base()).contains("https://tea.example/site/");
    }

    @Test
    void aPageSaysWhatItsRunsWereMadeOnAndWhenTheNewestWas() {
        SitePage page =
                arranged(SamplePages.page("index.html", 1, "", "tea/Steep.java", "tea/Pour.java"))
                        .getFirst();
        assertThat(page.frame().machine())
                .contains(
                        new Frame.RunsOn(
                                "one",
                                SampleRuns.MACHINE.summary(),
                                "25.0.1+8",
                                Optional.of("2026-01-02 03:04 UTC"),
                                Optional.of("2026-01-02T03:04:05Z")));
    }

    @Test
    void aPageOfWhatDidNotRunHasNoTimeAndAPageWithoutRunsNoMachine() {
        List<SitePage> pages =
                arranged(
                        SamplePages.page("index.html", 1, "", "tea/Pour.java"),
                        SamplePages.page("plain.html", 2),
                        SamplePages.page("unknown.html", 3, "", "tea/Missing.java"));
        assertThat(pages.getFirst().frame().machine().orElseThrow().recorded()).isEmpty();
        assertThat(pages.get(1).frame().machine()).isEmpty();
        assertThat(pages.get(2).frame().machine()).isEmpty();
    }

    private static List<SitePage> site() {
        return arranged(
                SamplePages.page("tea/cup.html", 30),
                SamplePages.page("index.html", 10),
                SamplePages.page("other/part.html", 40),
                SamplePages.page("tea/index.html", 20));
    }

    private static List<SitePage> arranged(SitePage... pages) {
        return new Navigation(EVIDENCE, HERE, Optional.empty(), "Tea").arrange(List.of(pages));
    }

    private static List<String> trail(SitePage page) {
        return page.frame().trail().stream().map(Link::uri).toList();
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
