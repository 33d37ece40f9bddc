package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The text of the guide.
class GuideProseIT {
    @Test
    void everyWordIsBritishOrOneOfOurOwn() throws Exception {
        Guide guide = Guide.get();
        Spelling spelling = Spelling.ofGuide();
        // The machine that builds is called by what it is.
        Set<String> names =
                Set.copyOf(Prose.words(guide.project().page("index.html").expectFirst("footer")));
        Map<String, String> unknown = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (Path file : pages(guide.folder())) {
            String page = guide.folder().relativize(file).toString();
            Element text = guide.project().page(page).expectFirst("main");
            List<String> words = Prose.words(text);
            all.addAll(words);
            words.stream()
                    .filter(word -> !spelling.knows(word) && !names.contains(word))
                    .forEach(word -> unknown.putIfAbsent(word, page));
        }
        assertThat(all).hasSizeGreaterThan(1_000);
        assertThat(unknown).isEmpty();
        assertThat(spelling.unused(all)).as("words of the list that no page uses").isEmpty();
    }

    /// Those about runs show outputs and no prose.
    private static List<Path> pages(Path site) throws Exception {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(site.resolve("runs")))
                    .toList();
        }
    }
}
