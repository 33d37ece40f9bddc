package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.fragment.Fragments;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A long glossary from A to Z.
class GlossaryLettersTest {
    @TempDir Path folder;

    @Test
    void termsAreSortedAndStandByTheirLetters() {
        Document page = filled(20, "zebra", "Élan", "I/O-bound", "immutable", "2 cups", "echo");
        assertThat(page.select(".glossary dt").eachText())
                .containsSubsequence("echo", "Élan", "I/O-bound", "immutable", "term 1", "zebra");
        assertThat(page.select("h2").eachAttr("id"))
                .containsExactly("letter-other", "letter-e", "letter-i", "letter-t", "letter-z");
        assertThat(page.select(".glossary").eachText()).endsWith("zebra About zebra.");
    }

    @Test
    void onlyLettersWithTermsAreLinks() {
        Document page = filled(20, "zebra");
        assertThat(page.select(".letters li")).hasSize(26);
        assertThat(page.select(".letters a").eachAttr("href"))
                .containsExactly("#letter-t", "#letter-z");
        assertThat(page.select(".filter")).hasSize(1);
    }

    @Test
    void aShortGlossaryStaysAsItWasWritten() {
        String body = body(Stream.of("tea", "cup"));
        assertThat(GlossaryLetters.fill(body, page())).isEqualTo(body);
        assertThat(GlossaryLetters.fill("<p>text</p>", page())).isEqualTo("<p>text</p>");
    }

    private Document filled(int terms, String... more) {
        Stream<String> names =
                Stream.concat(
                        List.of(more).stream(),
                        IntStream.rangeClosed(1, terms).mapToObj(i -> "term " + i));
        return Jsoup.parse(GlossaryLetters.fill("<p>Words.</p>\n" + body(names), page()));
    }

    private static String body(Stream<String> names) {
        return names.map(name ->
                        "<dt><a id=\"%1$s\"></a>%1$s</dt>\n<dd>\n<p>About %1$s.</p>\n</dd>"
                                .formatted(name))
                .collect(
                        Collectors.joining(
                                "\n",
                                "<div class=\"dlist glossary\">\n<dl>\n",
                                "\n</dl>\n</div>\n"));
    }

    private CurrentPage page() {
        CurrentPage page = new CurrentPage(new Problems(), new Fragments(folder));
        page.begin(
                "content/words.adoc",
                "words.html",
                new MachineRuns("one", List.of(), Map.of(), Set.of()),
                List.of());
        return page;
    }
}
