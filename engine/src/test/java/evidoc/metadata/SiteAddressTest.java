package evidoc.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.edition.Navigation;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.page.Frame;
import evidoc.page.Frame.Link;
import evidoc.page.SitePage;
import evidoc.problem.ProblemException;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            strings = {
                "",
                "tea.example",
                "ftp://tea.example/",
                "file:///tea",
                "https://",
                "a b",
                "https://tea.example/r?x=1",
                "https://tea.example/r?",
                "https://tea.example/r#x",
                "https://ann:secret@tea.example/",
                "https://ann@tea.example/"
            })
    void onlyAWebAddressIsOne(String text) {
        assertThatThrownBy(() -> SiteAddress.of(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("invalid site address '" + text + "'. ")
                .hasMessageContaining(
                        "Use host and path, such as -Dsite.url=https://user.github.io/repo/.");
    }

    @Test
    void thePageForLostReadersStandsByItselfAndWorksAtAnyDepth() {
        SitePage notFound = ADDRESS.notFound(home());
        assertThat(notFound.uri()).isEqualTo("404.html");
        Frame frame = notFound.frame();
        assertThat(frame.rootpath()).isEqualTo("/site/");
        assertThat(frame.pages()).isEqualTo("/site/");
        assertThat(frame.trail()).isEmpty();
        assertThat(List.of(frame.canonical(), frame.next(), frame.previous(), frame.machine()))
                .containsOnly(Optional.empty());
        assertThat(frame.chapters()).extracting(Link::uri).containsExactly("index.html");
        assertThat(frame.chapters()).noneMatch(Link::current);
    }

    private static SitePage home() {
        Evidence evidence =
                new Evidence(new Examples(List.of()), List.of(SampleRuns.machine("one", Map.of())));
        return new Navigation(evidence, evidence.first(), Optional.of(ADDRESS), "Tea")
                .arrange(List.of(SamplePages.page("index.html", 1)))
                .getFirst();
    }
}
