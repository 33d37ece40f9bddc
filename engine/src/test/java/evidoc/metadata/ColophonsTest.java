package evidoc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Examples;
import evidoc.page.Colophon;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.SitePage;
import evidoc.project.Project;
import evidoc.project.TextHistory;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tests for the facts at the foot of pages, on two machines.
final class ColophonsTest {
    private static final Evidence EVIDENCE =
            new Evidence(
                    new Examples(List.of()),
                    List.of(
                            SampleRuns.machine("one", Map.of()),
                            SampleRuns.machine("two", Map.of())));

    private static final Repository REPOSITORY =
            new Repository("https://github.com/ann/tea", "main", Optional.empty());

    @TempDir Path folder;

    @Test
    void thePageIsEditedWhereItsSourceIsInTheRepository() {
        Colophon colophon = colophons(Optional.of(REPOSITORY), Optional.empty()).getFirst();
        assertThat(colophon.edit())
                .contains(
                        "https://github.com/ann/tea/edit/main/docs/content/tea/gr%C3%B6%C3%9Fe.adoc");
        assertThat(colophon.report().orElseThrow())
                .startsWith("https://github.com/ann/tea/issues/new?")
                .contains("tea%2Fgr%C3%B6%C3%9Fe.html")
                .doesNotContain("Runs");
    }

    @Test
    void withoutARepositoryThereIsNothingToEditAndToReport() {
        Colophon colophon = colophons(Optional.empty(), Optional.empty()).getFirst();
        assertThat(colophon.edit()).isEmpty();
        assertThat(colophon.report()).isEmpty();
        assertThat(colophon.guide()).contains("https://guide.example/");
    }

    @Test
    void theDayIsThatOfTheLastChangeOfThePageOrOfWhatItIncludes() {
        Colophon colophon = colophons(Optional.empty(), Optional.empty()).getFirst();
        assertThat(colophon.changed()).contains("2 November 2026");
        assertThat(colophon.changedIso()).contains("2026-11-02");
    }

    @Test
    void aPageThatWasNeverCommittedHasNoDay() {
        Colophon colophon =
                new Colophons(
                                project(),
                                EVIDENCE,
                                Optional.empty(),
                                facts(Optional.empty()),
                                TextHistory.NONE)
                        .addTo(pages())
                        .getFirst()
                        .frame()
                        .colophon();
        assertThat(colophon.changed()).isEmpty();
        assertThat(colophon.changedIso()).isEmpty();
    }

    @Test
    void onlyThePageOfTheFirstMachineHasAPlainText() {
        assertThat(colophons(Optional.empty(), Optional.empty()))
                .extracting(Colophon::plain)
                .containsExactly(Optional.of("tea/größe.md"), Optional.empty());
    }

    @Test
    void aPictureIsThereWhereTheAddressIsKnownAndTheSameForAllMachines() {
        assertThat(colophons(Optional.empty(), Optional.empty()))
                .allMatch(colophon -> colophon.picture().isEmpty());
        assertThat(colophons(Optional.empty(), Optional.of(SiteAddress.of("https://tea.example/"))))
                .extracting(Colophon::picture)
                .containsOnly(Optional.of("evidoc/share/tea/größe.png"));
    }

    @Test
    void anErrorIsReportedWithTheAddressAndTheMachine() {
        SitePage page = pages().getFirst();
        Frame.RunsOn runs =
                new Frame.RunsOn("one", "", "25", Optional.of("2026-11-02"), Optional.empty());
        Colophon colophon =
                new Colophons(
                                project(),
                                EVIDENCE,
                                Optional.of(SiteAddress.of("https://tea.example/")),
                                facts(Optional.of(REPOSITORY)),
                                TextHistory.NONE)
                        .addTo(List.of(page.with(page.frame().with(Optional.of(runs))), page))
                        .getFirst()
                        .frame()
                        .colophon();
        assertThat(colophon.report().orElseThrow())
                .contains(
                        "https%3A%2F%2Ftea.example%2Ftea%2F", "one%2C%20JDK%2025%2C%202026-11-02");
    }

    private List<Colophon> colophons(
            Optional<Repository> repository, Optional<SiteAddress> address) {
        TextHistory history =
                new TextHistory(
                        "docs/",
                        Map.of(
                                "content/tea/größe.adoc", Instant.parse("2026-01-31T23:59:59Z"),
                                "content/tea/part.adoc", Instant.parse("2026-11-02T00:00:00Z")));
        return new Colophons(project(), EVIDENCE, address, facts(repository), history)
                .addTo(pages()).stream().map(page -> page.frame().colophon()).toList();
    }

    private List<SitePage> pages() {
        SitePage page =
                new SitePage(
                        folder.resolve("content/tea/größe.adoc"),
                        "tea/größe.html",
                        "page",
                        1,
                        SamplePages.content(
                                "Größe",
                                Map.of(),
                                Dependencies.NONE.including(
                                        Set.of(folder.resolve("content/tea/part.adoc")))),
                        Frame.NONE);
        return List.of(page, page.at("on/two/tea/größe.html"));
    }

    private Project project() {
        return new Project(folder);
    }

    private static SiteFacts facts(Optional<Repository> repository) {
        return new SiteFacts(
                "Tea",
                repository,
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://guide.example/"),
                true);
    }
}
