package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.fragment.Placeholder;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The list of what a page cites.
class CitationsTest {
    private static final String MARK = new Placeholder("sources").html().markup();

    @TempDir Path project;
    private final Problems problems = new Problems();
    private final CurrentPage page = new CurrentPage(problems, SharedFragments.get());
    private Citations citations = new Citations(Sources.read(Path.of("none"), problems), page);

    @BeforeEach
    void twoSources() throws IOException {
        Files.writeString(
                project.resolve("sources.yaml"),
                """
                book:
                  label: The book
                  title: All <of> tea
                  url: https://tea.example/?a=1&b=2
                  says: "  Tea is a leaf.\\n"
                other:
                  label: The other
                  title: More tea
                  url: https://tea.example/more
                  says: Pour.
                """);
        citations = new Citations(Sources.read(project, problems), page);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void sourcesAreListedInTheOrderOfTheirCitations() {
        page.cited().add("other");
        page.cited().add("book");
        assertThat(citations.fill("<p>a</p>" + MARK + "<p>b</p>"))
                .isEqualTo(
                        """
                        <p>a</p><ul class="sources">
                        <li id="source-other"><p><a href="https://tea.example/more">More tea</a>: <q>Pour.</q></p></li>
                        <li id="source-book"><p><a href="https://tea.example/?a=1&amp;b=2">All &lt;of&gt; tea</a>: <q>Tea is a leaf.</q></p></li>
                        </ul><p>b</p>\
                        """);
    }

    @Test
    void aPageThatCitesWithoutTheListIsAProblemWithTheLineOfItsFirstSource() {
        page.begin("a.adoc", "a.html", page.machine(), List.of("", "A. cite:book[]"));
        page.cited().add("book");
        assertThat(citations.fill("<p>a</p>")).isEqualTo("<p>a</p>");
        assertThat(problems.all())
                .hasToString(
                        "[a.adoc:2: the page has no list of its sources. Write sources::[] under"
                                + " its last heading.]");
    }

    @Test
    void aPageThatCitesNothingHasAnEmptyList() {
        assertThat(citations.fill(MARK)).doesNotContain("<li").contains("<ul class=\"sources\">");
    }
}
