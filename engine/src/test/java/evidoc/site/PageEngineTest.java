package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.project.Project;

import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page puts into its document.
final class PageEngineTest {
    @ParameterizedTest
    @CsvSource({
        "index.adoc,        index.html",
        "tea/cup.adoc,      tea/cup.html",
        "tea.v2/green.adoc, tea.v2/green.html",
        "tea/a.b.adoc,      tea/a.b.html"
    })
    void thePathOfAFileIsTheAddressOfItsPage(String file, String uri) {
        Project project = new Project(Path.of("/site"));
        assertThat(PageEngine.uri(project, project.content().resolve(file))).isEqualTo(uri);
    }

    @Test
    void theShortNameIsTheTitleUnlessThePageHasOne() {
        assertThat(filled(Map.of())).containsEntry("nav", "A long title");
        assertThat(filled(Map.of("nav", "Short"))).containsEntry("nav", "Short");
    }

    @Test
    void aDocumentTellsWhatItsPageSays() {
        DocumentModel document = filled(Map.of());
        assertThat(document.getTitle()).isEqualTo("A long title");
        assertThat(document.getBody()).isEqualTo("<p>Tea</p>");
        assertThat(document).containsEntry("description", "About tea.");
        assertThat(document.get(PageEngine.PAGE)).isInstanceOf(Page.class);
    }

    @Test
    void headingsComeBackAsTheyWere() {
        assertThat(PageEngine.headings(filled(Map.of())))
                .containsExactly(new Heading("hot", "Hot <tea>"), new Heading("cold", "Cold"));
        assertThat(PageEngine.headings(new DocumentModel())).isEmpty();
    }

    private static DocumentModel filled(Map<String, String> settings) {
        return SamplePages.page(
                "tea.html",
                1,
                new Page(
                        "A long title",
                        settings,
                        "About tea.",
                        List.of(new Heading("hot", "Hot <tea>"), new Heading("cold", "Cold")),
                        "<p>Tea</p>",
                        List.of(),
                        List.of(),
                        Set.of()));
    }
}
