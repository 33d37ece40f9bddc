package evidoc.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Colophon;
import evidoc.page.Dependencies;
import evidoc.page.Frame;
import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.site.SamplePages;

import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a template can ask a page for.
final class DocumentsTest {
    private static final Frame.Link NEXT =
            new Frame.Link("A cup of tea", "Cup", "tea/cup.html", "Cups", true, false);

    @Test
    void aDocumentTellsWhatItsPageSays() {
        DocumentModel document = Documents.of(page(Map.of()));
        assertThat(document.getTitle()).isEqualTo("A long title");
        assertThat(document.getBody()).isEqualTo("<p>Tea</p>");
        assertThat(document).containsEntry("description", "About tea.");
        assertThat(document.get("toc"))
                .isEqualTo(List.of(Map.of("id", "hot", "title", "Hot <tea>")));
    }

    @Test
    void theShortNameIsTheTitleUnlessThePageHasOne() {
        assertThat(Documents.of(page(Map.of()))).containsEntry("nav", "A long title");
        assertThat(Documents.of(page(Map.of("nav", "Short")))).containsEntry("nav", "Short");
    }

    @Test
    void whatStandsAroundIsThereAsMapsAndWhatIsAbsentHasNoKey() {
        Frame frame =
                new Frame(
                        "Tea",
                        "../",
                        "",
                        List.of(),
                        List.of(NEXT),
                        1,
                        2,
                        List.of(),
                        Optional.empty(),
                        Optional.of(NEXT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Colophon.NONE);
        DocumentModel document = Documents.of(page(Map.of()).with(frame));
        Map<String, Object> next =
                Map.of(
                        "title", "A cup of tea",
                        "nav", "Cup",
                        "uri", "tea/cup.html",
                        "group", "Cups",
                        "part", true,
                        "current", false);
        assertThat(document)
                .containsEntry("siteName", "Tea")
                .containsEntry("place", 1)
                .containsEntry("next", next)
                .containsEntry("chapters", List.of(next))
                .containsEntry("groups", List.of(Map.of("name", "Cups", "chapters", List.of(next))))
                .doesNotContainKeys("previous", "allPages", "machine", "canonical", "base");
        assertThat(document.getRootPath()).isEqualTo("../");
    }

    @Test
    void theSitemapHasTheAddressOfEveryPageAndTheDayOfItsText() {
        SitePage home = page(Map.of());
        DocumentModel sitemap =
                Documents.sitemap(home, List.of(home.with(at("")), home.with(at("cup.html"))));
        assertThat(sitemap.getUri()).isEqualTo("sitemap.xml");
        assertThat(sitemap.getType()).isEqualTo("sitemap");
        assertThat(sitemap.get("pages"))
                .isEqualTo(
                        List.of(
                                Map.of("address", "https://tea.example/site/"),
                                Map.of(
                                        "address",
                                        "https://tea.example/site/cup.html",
                                        "lastModified",
                                        "2026-01-02")));
    }

    @Test
    void whatAPageSaysOfItselfStandsBesideTheRest() {
        DocumentModel document = Documents.of(page(Map.of()).with(at("cup.html")));
        assertThat(document)
                .containsEntry("changedIso", "2026-01-02")
                .containsEntry("canonical", "https://tea.example/site/cup.html")
                .doesNotContainKeys("colophon", "edit", "picture");
    }

    private static Frame at(String uri) {
        Optional<String> day = uri.isEmpty() ? Optional.empty() : Optional.of("2026-01-02");
        return new Frame(
                "Tea",
                "",
                "",
                List.of(),
                List.of(),
                1,
                2,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://tea.example/site/" + uri),
                Optional.of("https://tea.example/site/"),
                new Colophon(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        day,
                        day,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static SitePage page(Map<String, String> settings) {
        return SamplePages.page(
                "tea.html",
                1,
                new Page(
                        "A long title",
                        settings,
                        "About tea.",
                        List.of(new Heading("hot", "Hot <tea>")),
                        "<p>Tea</p>",
                        List.of(),
                        List.of(),
                        Set.of(),
                        Dependencies.NONE));
    }
}
