package evidoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.check.PageLinks.Link;
import evidoc.project.ResultStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a page offers to links, and what it leads to.
final class PageLinksTest {
    private static final String PAGE =
            """
            <body><a id="top" href="#main">Skip</a>
            <main id="main"><p id="top"><a href="tea.html#hot">tea</a></p></main>
            <a href="%s">On</a></body>
            """;

    @Test
    void linksOfAPageAreTheSameWhenTheyAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("links.json");
        String html =
                """
                <h2 id="a">A</h2><p id="a"><a href="b.html#c">b</a><img src="data:image/png,">
                <style>p { color: red }</style></p>\
                """;
        ResultStore<PageLinks> first = ResultStore.open(file, PageLinks.class, PageLinks::of);
        PageLinks links = first.get(html);
        first.save();
        ResultStore<PageLinks> second =
                ResultStore.open(
                        file,
                        PageLinks.class,
                        text -> new PageLinks(Set.of(), Set.of(), Set.of(), Set.of()));
        assertThat(second.get(html)).isEqualTo(links);
        assertThat(second.get(html).links()).containsExactlyElementsOf(links.links());
        assertThat(links.links()).hasSize(2);
        assertThat(links.refused()).isNotEmpty();
    }

    @Test
    void aPageReadInPartsHasTheSameLinksAndIds() {
        String html = PAGE.formatted("cup.html");
        PageLinks parts = PageLinks.of(html, PageLinks::of);
        PageLinks whole = PageLinks.of(html);
        assertThat(parts.ids()).isEqualTo(whole.ids()).containsOnly("top", "main");
        assertThat(parts.twice()).isEqualTo(whole.twice()).containsExactly("top");
        assertThat(parts.links()).isEqualTo(whole.links());
        assertThat(parts.links())
                .extracting(Link::address)
                .containsOnly("#main", "tea.html#hot", "cup.html");
    }

    @Test
    void theMainContentIsReadSeparately() {
        assertThat(parts(PAGE.formatted("cup.html")).getLast())
                .isEqualTo(parts(PAGE.formatted("pot.html")).getLast())
                .startsWith("<main id=\"main\">");
    }

    @Test
    void aPageWithoutOneMainElementIsReadAsAWhole() {
        assertThat(parts("<p>Tea.</p>")).containsExactly("<p>Tea.</p>");
        String two = "<main></main><main></main>";
        assertThat(parts(two)).containsExactly(two);
    }

    private static List<String> parts(String html) {
        List<String> parts = new ArrayList<>();
        PageLinks.of(
                html,
                part -> {
                    parts.add(part);
                    return PageLinks.of(part);
                });
        return parts;
    }
}
