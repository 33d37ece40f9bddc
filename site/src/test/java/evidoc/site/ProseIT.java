package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of this site, as a reader gets it who looks at one of the machines whose recordings it
/// brings with it: what it says of the machine that builds it may differ with each build.
class ProseIT {
    /// Longer than this, a page is two pages.
    private static final double MINUTES = 8;

    /// Nobody reads it from end to end.
    private static final String GLOSSARY = "glossary/index.html";

    private static final Pattern NOT_OURS =
            Pattern.compile(
                    "(?i)\\b(for ever|dear|memory of (its|their) own|memory space|surroundings"
                            + "|working folder|whoever|tempts)\\b");

    private static final Path SITE = ThisProject.site();

    @Test
    void noPageTakesLongerThanEightMinutes() throws IOException {
        Map<String, Double> minutes = new TreeMap<>();
        Map<String, Element> articles = articles();
        assertThat(articles).hasSizeGreaterThan(20);
        articles.keySet().removeIf(page -> page.endsWith(GLOSSARY));
        for (Map.Entry<String, Element> page : articles.entrySet()) {
            double needed = Prose.of(page.getValue()).minutes();
            if (needed > MINUTES) {
                minutes.put(page.getKey(), needed);
            }
        }
        assertThat(minutes).isEmpty();
    }

    @Test
    void everyWordIsBritishOrOneOfOurOwn() throws Exception {
        Spelling spelling = Spelling.british();
        // The machine that builds is called by what it is.
        Set<String> names =
                Set.copyOf(Prose.words(document("index.html").expectFirst(".machine-here")));
        Map<String, String> unknown = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        articles()
                .forEach((page, article) -> {
                    List<String> words = Prose.words(article);
                    all.addAll(words);
                    words.stream()
                            .filter(word -> !spelling.knows(word) && !names.contains(word))
                            .forEach(word -> unknown.putIfAbsent(word, page));
                });
        assertThat(unknown).isEmpty();
        assertThat(spelling.unused(all)).as("words of the list that no page uses").isEmpty();
    }

    /// Words for which the field has better ones, or which say nothing. The glossary names what
    /// other texts say, and the cards of examples show comments.
    @Test
    void noWordStandsInForTheStandardTerm() throws IOException {
        Map<String, String> found = new TreeMap<>();
        articles()
                .forEach((page, article) -> {
                    if (!page.endsWith(GLOSSARY) && !page.endsWith("examples/index.html")) {
                        NOT_OURS.matcher(article.text())
                                .results()
                                .forEach(word -> found.put(page, word.group()));
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void aMistakeIsFound() throws Exception {
        Spelling spelling = Spelling.british();
        assertThat(spelling.knows("colour")).isTrue();
        assertThat(spelling.knows("color")).isFalse();
        assertThat(spelling.knows("proces")).isFalse();
    }

    @Test
    void everySourceIsCited() throws IOException {
        StringBuilder written = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".adoc")).toList()) {
                written.append(Files.readString(file));
            }
        }
        assertThat(page("sources/index.html").select("li[id]").eachAttr("id"))
                .isNotEmpty()
                .allMatch(id ->
                        written.indexOf("cite:" + id.substring("source-".length()) + "[]") > 0);
    }

    @Test
    void everyTermIsLinked() throws IOException {
        Set<String> uses =
                articles().values().stream()
                        .flatMap(article -> article.select("a.term").stream())
                        .map(link -> link.attr("href").replaceFirst("^.*#", ""))
                        .collect(Collectors.toSet());
        assertThat(uses).containsAll(page("glossary/index.html").select("dt [id]").eachAttr("id"));
    }

    private static Map<String, Element> articles() throws IOException {
        Set<String> machines = recordedMachines();
        Map<String, Element> articles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                String name = SITE.relativize(file).toString().replace('\\', '/');
                if (machines.contains(page.expectFirst("html").attr("data-machine"))
                        && !name.equals("404.html")
                        && !name.startsWith("runs/")) {
                    articles.put(name, page.expectFirst("article"));
                }
            }
        }
        return articles;
    }

    /// Those whose recordings are files of this project.
    private static Set<String> recordedMachines() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("runs"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static Element page(String name) throws IOException {
        return document(name).expectFirst("article");
    }

    private static Document document(String name) throws IOException {
        return Jsoup.parse(Files.readString(SITE.resolve(name)));
    }
}
