package evidoc.plain;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Dependencies;
import evidoc.page.Page;
import evidoc.page.SitePage;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The list of pages for language models.
final class LlmsFileTest {
    @Test
    void pagesAreInTheirGroupsWithALineEach() {
        List<SitePage> pages =
                List.of(page("index.html", ""), page("a.html", "Cups"), page("b.html", "Cups"));
        assertThat(
                        new LlmsFile(pages, uri -> "https://tea.example/" + uri)
                                .text(Map.of("claims.json", "Every claim.")))
                .isEqualTo(
                        """
                        #\s

                        > About index.html.

                        Each page is plain text, with what its programs printed in place.

                        ## Pages

                        - [Of index.html](https://tea.example/index.md): About index.html.

                        ## Cups

                        - [Of a.html](https://tea.example/a.md): About a.html.
                        - [Of b.html](https://tea.example/b.md): About b.html.

                        ## Data

                        - [claims.json](https://tea.example/claims.json): Every claim.
                        """);
    }

    private static SitePage page(String uri, String group) {
        return SamplePages.page(
                uri,
                1,
                new Page(
                        "Of " + uri,
                        Map.of("group", group),
                        "About " + uri + ".",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        Set.of(),
                        Dependencies.NONE));
    }
}
