package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;

import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// Where a site is hosted, and what is made of that.
final class SiteAddressTest {
    private static final SiteAddress ADDRESS = SiteAddress.of("https://tea.example/site");

    @ParameterizedTest
    @CsvSource({
        "index.html,            https://tea.example/site/",
        "tea/index.html,        https://tea.example/site/tea/",
        "tea/cup.html,          https://tea.example/site/tea/cup.html",
        "tea/the-index.html,    https://tea.example/site/tea/the-index.html"
    })
    void aPageThatHeadsAFolderHasTheFoldersAddress(String uri, String address) {
        assertThat(ADDRESS.page(uri)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tea.example", "ftp://tea.example/", "file:///tea", "https://", "a b"})
    void onlyAWebAddressIsOne(String text) {
        assertThatThrownBy(() -> SiteAddress.of(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'" + text + "' ")
                .hasMessageContaining("Write for example -Dsite.url=https://user.github.io/repo/.");
    }

    @Test
    void thePageForLostReadersStandsByItselfAndWorksAtAnyDepth() {
        DocumentModel notFound = ADDRESS.documents(List.of(home())).getFirst();
        assertThat(notFound.getUri()).isEqualTo("404.html");
        assertThat(notFound.getRootPath()).isEqualTo("/site/");
        assertThat(notFound)
                .containsEntry("pages", "/site/")
                .containsEntry("trail", List.of())
                .doesNotContainKeys("canonical", "next", "previous", "machine");
        assertThat(notFound.get("chapters"))
                .isEqualTo(List.of(Map.of("uri", "index.html", "current", false)));
    }

    @Test
    void theSitemapHasEveryPageAndTheHomePageStaysAsItWas() {
        DocumentModel home = home();
        DocumentModel sitemap =
                ADDRESS.documents(List.of(home, SamplePages.page("tea/cup.html", 2))).getLast();
        assertThat(sitemap.getUri()).isEqualTo("sitemap.xml");
        assertThat(sitemap.get("pages"))
                .isEqualTo(
                        List.of(
                                Map.of("address", "https://tea.example/site/"),
                                Map.of("address", "https://tea.example/site/tea/cup.html")));
        assertThat(home).containsKeys("canonical", "next");
        assertThat(home.get("chapters"))
                .isEqualTo(List.of(Map.of("uri", "index.html", "current", true)));
    }

    private static DocumentModel home() {
        DocumentModel home = SamplePages.page("index.html", 1);
        home.put("canonical", "https://tea.example/site/");
        home.put("next", Map.of("uri", "tea/cup.html"));
        home.put("chapters", List.of(Map.of("uri", "index.html", "current", true)));
        return home;
    }
}
