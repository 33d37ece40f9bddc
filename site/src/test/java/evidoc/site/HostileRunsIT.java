package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Run files come from elsewhere: whatever stands in them is text.
final class HostileRunsIT {
    private static final String HOSTILE =
            "</script><img src=x onerror=alert(1)> \"'& {attribute} ${title} <#if x> *b* _i_ `c`"
                    + " <<xref>> xref:x[y] image:x.png[] link:x.html[y] javascript:alert(1)"
                    + " https://evil.example/?a=b me@evil.example footnote:[x] [[id]] anchor:id[]"
                    + " ((term)) (C) +++<b>+++ pass:[<b>] include::/etc/passwd[] kbd:[F1] icon:x[]"
                    + " value:steep/Steep.java[cups] -- ... \\ +";
    private static final String INVISIBLE = " \u202E\u0000\u001B[31mred\u001B[0m\u009B\uFFFF";

    private static final String PAGE =
            """
            = Hostile
            :description: Hostile.
            :jbake-order: 3

            output::steep/Two.java[variant=slow]

            output::steep/Two.java[variant=fast]

            output::steep/Old.java[]

            value:steep/Two.java[word, variant=slow]
            value:steep/Two.java[word, variant=fast] *value:steep/Old.java[word]*

            [cols="1,a"]
            |===
            |value:steep/Two.java[word, variant=slow]
            |value:steep/Two.java[word, variant=slow]
            |===

            claim::steep/Two.java[word != 1, variant=slow]
            It was value:steep/Two.java[word, variant=slow].

            claim::steep/Two.java[word != 1, variant=fast]
            Was it?

            claim::steep/Old.java[word != 1]
            Was it?

            machine::[]

            calibration::[]

            run-report::[]
            """;

    @TempDir Path folder;

    @Test
    void whateverStandsInARunFileIsTextAndAddsNoElementAndNoAttribute() throws Exception {
        TestProject project = MachineSites.dressed(folder);
        project.write("content/hostile.adoc", PAGE)
                .write(
                        "examples/steep/Two.java",
                        "//VARIANT slow ARGS 1\n//VARIANT fast ARGS 2\n\nvoid main() {}\n")
                .write("examples/steep/Old.java", "void main() {}\n");
        WordRuns.of("word").write(project, "plain");
        WordRuns.of("word").write(project, "evil");
        project.publish("plain,evil");
        SortedMap<String, String> plain = skeletons(project);
        WordRuns.of(HOSTILE + INVISIBLE).write(project, "evil");
        project.publish("plain,evil");
        skeletons(project)
                .forEach((page, elements) ->
                        assertThat(elements).as(page).isEqualTo(plain.get(page)));
        Document plainly = project.page("hostile.html");
        Document evil = project.page("on/evil/hostile.html");
        assertThat(evil.select("data.run-value").eachText())
                .hasSize(5)
                .allMatch(text -> text.startsWith(HOSTILE) && text.endsWith("␀red\uFFFD\uFFFD"));
        assertThat(evil.select("data.run-value").eachAttr("title"))
                .allMatch(title -> title.contains(HOSTILE));
        for (String place :
                List.of(
                        ".run-output",
                        ".run-exit",
                        ".run-jdk",
                        ".run-report",
                        ".not-run",
                        ".facts",
                        ".claim-where",
                        ".machine-summary",
                        ".site-footer")) {
            assertThat(evil.select(place).text()).as(place).contains(HOSTILE);
        }
        for (String place : List.of(".machine-summary", ".elsewhere-facts")) {
            assertThat(plainly.select(place).text()).as(place).contains(HOSTILE);
        }
        assertThat(project.read("target/site/on/evil/hostile.html"))
                .doesNotContainPattern("[\u0000-\b\u000B-\u001F\u007F-\u009F\uFFFF]");
    }

    /// Elements of each page with the names of their attributes, in order.
    private static SortedMap<String, String> skeletons(TestProject project) throws IOException {
        SortedMap<String, String> skeletons = new TreeMap<>();
        for (String uri : TestProject.files(project.site()).keySet()) {
            if (uri.endsWith(".html")) {
                skeletons.put(
                        uri,
                        project.page(uri).getAllElements().stream()
                                .map(HostileRunsIT::skeleton)
                                .collect(Collectors.joining("\n")));
            }
        }
        return skeletons;
    }

    private static String skeleton(Element element) {
        return element.parents().size()
                + " "
                + element.normalName()
                + element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .collect(Collectors.joining(" ", " ", ""));
    }
}
