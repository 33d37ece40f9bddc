package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;
import evidoc.text.PlainText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site of this project, as `mvn package` has left it, and a copy of it that is built again.
class RealSiteIT {
    @TempDir Path folder;

    @Test
    void everyRecordedOutputIsTheTextOfItsRunFile() throws IOException {
        int compared = 0;
        for (Element output : select(".run > .run-output:not([data-part])")) {
            Run run = TestProject.run(ThisProject.site(), output);
            String printed =
                    run.output().stream()
                            .map(OutputLine::text)
                            .map(PlainText::of)
                            .map(line -> line + "\n")
                            .collect(Collectors.joining());
            assertThat(output.wholeText()).isEqualTo(printed);
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(10);
    }

    @Test
    void everyValueInProseIsInTheOutputOfItsRun() throws IOException {
        List<Element> values = select("data.run-value");
        assertThat(values).hasSizeGreaterThan(50);
        // What another machine showed is told before what this one did.
        values.removeIf(value -> value.parents().is("p:has(+ .claim-here)"));
        Map<String, List<String>> known = new HashMap<>();
        for (Element value : values) {
            if (!value.attr("data-label").matches("exit|elapsed")) {
                assertThat(lines(known, value))
                        .anyMatch(line ->
                                line.contains(value.text())
                                        || line.replace(",", "").contains(value.attr("value")));
            }
        }
    }

    @Test
    void everyExampleHasSourceOutputValueAndClaimOnAPage() throws IOException {
        List<String> kinds =
                List.of(
                        ".source, .schedules",
                        ".run-output, .schedules, .not-run",
                        ".run-value, .not-run",
                        ".claim");
        List<Element> all = select(String.join(", ", kinds));
        for (String kind : kinds) {
            List<String> shown =
                    all.stream()
                            .filter(element -> element.is(kind))
                            .map(element -> element.attr("data-example"))
                            .distinct()
                            .toList();
            assertThat(shown).as(kind).containsAll(examples());
        }
    }

    /// What is small is baked twice on each occasion; see `SmallSiteIT` and `KeptPagesIT`.
    @Test
    @Exhaustive
    void twoBakesOfTheSameRunsAreIdenticalToTheByte() throws Exception {
        TestProject copy = ThisProject.copy(folder);
        assertThat(copy.build()).contains("; examples: 0 run in 0.0 s, ");
        assertSame(TestProject.files(ThisProject.site()), TestProject.files(copy.site()));
    }

    @Test
    @Exhaustive
    void eachMachinesPartIsItsOwnSite() throws Exception {
        TestProject copy = ThisProject.copy(folder);
        Path here = copy.root().resolve("target/runs");
        RunFiles.rewrite(here, copy.recorded("green"));
        RunFiles.rewrite(
                here,
                copy.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line.replace("pid: ", "pid: 1")));
        assertThat(new MachineParts(copy).differences("green", "black")).isEmpty();
    }

    @Test
    void anAddressBringsWhatNeedsOne() throws IOException {
        Path site = RecordedSite.get().folder();
        String address = RecordedSite.get().address().toString();
        assertThat(Files.readString(site.resolve("sitemap.xml")))
                .contains("<loc>" + address + "</loc>")
                .contains("<loc>" + address + "thread/</loc>");
        Document notFound = Jsoup.parse(Files.readString(site.resolve("404.html")));
        assertThat(notFound.select("a[href], link[href], script[src]"))
                .extracting(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                .allMatch(link -> link.startsWith(RecordedSite.PATH) || link.startsWith("#"));
        assertThat(Files.readString(site.resolve("thread/index.html")))
                .contains("<link rel=\"canonical\" href=\"" + address + "thread/\">")
                .contains("\"og:image\" content=\"" + address + "evidoc/share/thread/index.png\"");
        assertThat(site.resolve("evidoc/share/thread/index.png")).exists();
        assertThat(ThisProject.site().resolve("evidoc/share")).doesNotExist();
        assertThat(ThisProject.site().resolve("sitemap.xml")).doesNotExist();
    }

    private static void assertSame(SortedMap<String, String> one, SortedMap<String, String> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((file, text) -> assertThat(other.get(file)).as(file).isEqualTo(text));
    }

    private static List<Element> select(String selector) throws IOException {
        List<Element> found = new ArrayList<>();
        for (Path page : TestProject.pages(ThisProject.site())) {
            found.addAll(Jsoup.parse(Files.readString(page)).select(selector));
        }
        return found;
    }

    /// What a run printed, read once for all values of it.
    private static List<String> lines(Map<String, List<String>> known, Element value)
            throws IOException {
        String run =
                value.root().expectFirst("html").attr("data-machine")
                        + " "
                        + value.attr("data-example")
                        + " "
                        + value.attr("data-variant");
        List<String> lines = known.get(run);
        if (lines == null) {
            lines = TestProject.lines(ThisProject.site(), value);
            known.put(run, lines);
        }
        return lines;
    }

    private static List<String> examples() throws IOException {
        Path published = ThisProject.site().resolve("examples");
        try (Stream<Path> files = Files.walk(published)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|py)"))
                    .map(file -> published.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
