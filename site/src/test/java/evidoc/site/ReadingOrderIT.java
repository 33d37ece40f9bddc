package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The pages as _next_ leads through them: nothing is used before it is explained. The appendix
/// isn't on that way, so a term that only the appendix explains may not be used on it.
final class ReadingOrderIT {
    /// It says in a sentence each what the site is about, before any page can explain it.
    private static final String HOME = "index.html";

    private static final Path SITE = ThisProject.site();

    private final List<Document> pages = new ArrayList<>();

    @BeforeEach
    void readAllPages() throws IOException {
        Optional<Path> next = Optional.of(SITE.resolve(HOME));
        while (next.isPresent()) {
            Path file = next.get();
            Document page = read(file);
            pages.add(page);
            next =
                    Optional.ofNullable(page.selectFirst("a[rel=next]"))
                            .map(link -> file.resolveSibling(link.attr("href")).normalize());
        }
    }

    @Test
    void theThreeComeFirstAndWhatTestsThemComesLast() {
        assertThat(names().filter(name -> name.matches("(program|process|thread)/index.html")))
                .containsExactly("program/index.html", "process/index.html", "thread/index.html");
        assertThat(names())
                .containsSubsequence(
                        "thread/end.html",
                        "process/end.html",
                        "process/cost.html",
                        "choose/index.html",
                        "questions/index.html",
                        "misconceptions/index.html")
                .doesNotContain("glossary/index.html", "pages/index.html", "sources/index.html");
    }

    /// A page explains a term if the glossary leads there, or if the term stands there in bold.
    @Test
    void noTermIsUsedBeforeAPageExplainsIt() throws IOException {
        List<String> early = new ArrayList<>();
        var glossary = read(SITE.resolve("glossary/index.html"));
        for (Element term : glossary.select("dt:has([id])")) {
            String id = term.expectFirst("[id]").id();
            String page = glossary.select("dt:has(#" + id + ") + dd a").eachAttr("href").getLast();
            String explained = page.replaceFirst("^\\.\\./", "").replaceFirst("#.*", "");
            first(each -> uses(each, id))
                    .filter(use -> pages.indexOf(use) < place(explained))
                    .filter(use -> !introduces(use, term.text()))
                    .ifPresent(use -> early.add("%s: %s".formatted(name(use), term.text())));
        }
        assertThat(early).isEmpty();
    }

    @Test
    void anEarlyUseIsFound() {
        Element page = Jsoup.parse("<p>A <a class=term href=../g.html#term-x>lock</a></p>");
        assertThat(uses(page, "term-x")).isTrue();
        assertThat(uses(page, "term")).isFalse();
        assertThat(introduces(page, "lock; mutex")).isFalse();
        page.append("<p>Two <strong>Locks</strong></p>");
        assertThat(introduces(page, "mutex; lock")).isTrue();
    }

    private Optional<Document> first(Predicate<Document> page) {
        return pages.stream().filter(each -> !name(each).equals(HOME)).filter(page).findFirst();
    }

    private static boolean uses(Element page, String id) {
        return !page.select("a.term[href$=#" + id + "]").isEmpty();
    }

    private static boolean introduces(Element page, String term) {
        List<String> names = List.of(term.toLowerCase(Locale.ROOT).split(";\\s*", -1));
        return page.select("strong").eachText().stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.of(text, text.replaceFirst("s$", "")))
                .anyMatch(names::contains);
    }

    /// Where a page stands on the way; behind its end for one that isn't on it.
    private int place(String name) {
        int place = names().toList().indexOf(name);
        return place < 0 ? pages.size() : place;
    }

    private Stream<String> names() {
        return pages.stream().map(ReadingOrderIT::name);
    }

    private static String name(Document page) {
        return page.body().attr("data-page").replaceFirst("^on/[^/]+/", "");
    }

    private static Document read(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file));
    }
}
