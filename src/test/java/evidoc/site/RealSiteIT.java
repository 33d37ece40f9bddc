package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.run.OutputLine;
import evidoc.run.PlainText;
import evidoc.run.Run;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site of this project, as `mvn package` has left it, and copies of it that are built again.
class RealSiteIT {
    /// Shows every run of the site, so it changes with each of them.
    private static final String RUN_REPORT = ".run-report";

    @TempDir Path folder;

    @Test
    void everyRecordedOutputIsTheTextOfItsRunFile() throws IOException {
        int compared = 0;
        for (Element output : select(".run > .run-output:not([data-part])")) {
            Run run = TestProject.run(output);
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
        for (Element value : values) {
            if (!value.attr("data-label").matches("exit|elapsed")) {
                assertThat(TestProject.run(value).output())
                        .extracting(OutputLine::text)
                        .anyMatch(line -> line.contains(value.text()));
            }
        }
    }

    @Test
    void everyExampleHasSourceOutputValueAndClaimOnAPage() throws IOException {
        for (String kind :
                List.of(".source", ".run-output, .not-run", ".run-value, .not-run", ".claim")) {
            List<String> shown =
                    select(kind).stream().map(e -> e.attr("data-example")).distinct().toList();
            assertThat(shown).as(kind).containsAll(examples());
        }
    }

    @Test
    void twoBakesOfTheSameRunsAreIdenticalToTheByte() throws Exception {
        TestProject copy = TestProject.real(folder);
        assertThat(copy.build()).contains("; examples: 0 run in 0.0 s, ");
        assertSame(TestProject.files(TestProject.builtSite()), TestProject.files(copy.site()));
    }

    @Test
    void anEditedLineOfAnExampleChangesItsOwnPagesAndNoOther() throws Exception {
        TestProject copy = TestProject.real(folder);
        copy.replace(
                "examples/process/TwoKitchens.java", "\"process here: \"", "\"process  here: \"");
        copy.replace(
                "examples/process/TwoKitchens.java", "\"process there: \"", "\"process  there: \"");
        assertThat(copy.build())
                .contains("[1/1] process/TwoKitchens.java")
                .contains("; examples: 1 run in ");
        assertThat(changedPages(copy))
                .isSubsetOf(pagesWith("process/TwoKitchens.java"))
                .contains("process/index.html", "on/debian-1-core/process/index.html");
    }

    @Test
    void anEditOfProseRunsNoExample() throws Exception {
        TestProject copy = TestProject.real(folder);
        copy.replace("content/process/index.adoc", "== Sources", "A new sentence.\n\n== Sources");
        assertThat(copy.build()).contains("; examples: 0 run in 0.0 s, ");
        assertThat(changedPages(copy))
                .allMatch(page -> page.endsWith("process/index.html"))
                .contains("process/index.html");
    }

    @Test
    void aRefreshMeetsOtherProcesses() throws Exception {
        TestProject copy = TestProject.real(folder);
        copy.build(true, Optional.empty());
        for (String example : examples()) {
            for (int i = 0;
                    i
                            < TestProject.recorded(
                                            TestProject.runs(TestProject.builtSite()), example)
                                    .recordings()
                                    .size();
                    i++) {
                if (TestProject.recorded(TestProject.runs(TestProject.builtSite()), example)
                                .recordings()
                                .get(i)
                        instanceof Run first) {
                    Run second =
                            (Run)
                                    TestProject.recorded(TestProject.runs(copy.site()), example)
                                            .recordings()
                                            .get(i);
                    assertThat(second.pid()).as(example).isNotEqualTo(first.pid());
                    assertThat(second.startedAt()).isAfter(first.startedAt());
                }
            }
        }
        assertThat(copy.read("target/site/process/index.html"))
                .isNotEqualTo(
                        Files.readString(TestProject.builtSite().resolve("process/index.html")));
    }

    @Test
    void anAddressBringsWhatNeedsOne() throws Exception {
        TestProject copy = TestProject.real(folder);
        copy.build(false, Optional.of(SiteAddress.of("https://user.github.io/repo")));
        assertThat(copy.read("target/site/sitemap.xml"))
                .contains("<loc>https://user.github.io/repo/</loc>")
                .contains("<loc>https://user.github.io/repo/thread/</loc>");
        Document notFound = Jsoup.parse(copy.read("target/site/404.html"));
        assertThat(notFound.select("a[href], link[href], script[src]"))
                .extracting(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                .allMatch(link -> link.startsWith("/repo/") || link.startsWith("#"));
        assertThat(copy.read("target/site/thread/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://user.github.io/repo/thread/\">")
                .contains("\"og:image\" content=\"https://user.github.io/repo/share.png\"");
        assertThat(copy.site().resolve("share.png")).exists();
        assertThat(TestProject.builtSite().resolve("sitemap.xml")).doesNotExist();
    }

    private static void assertSame(SortedMap<String, String> one, SortedMap<String, String> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((file, text) -> assertThat(other.get(file)).as(file).isEqualTo(text));
    }

    private static List<String> changedPages(TestProject copy) throws IOException {
        SortedMap<String, String> before = TestProject.files(TestProject.builtSite());
        List<String> changed = new ArrayList<>();
        TestProject.files(copy.site())
                .forEach((file, text) -> {
                    if (file.endsWith(".html") && !text.equals(before.get(file))) {
                        changed.add(file);
                    }
                });
        return changed;
    }

    private static List<String> pagesWith(String example) throws IOException {
        TreeSet<String> pages = new TreeSet<>();
        for (Path page : TestProject.pages()) {
            if (!Jsoup.parse(Files.readString(page))
                    .select("[data-example=" + example + "], " + RUN_REPORT)
                    .isEmpty()) {
                pages.add(TestProject.builtSite().relativize(page).toString().replace('\\', '/'));
            }
        }
        return List.copyOf(pages);
    }

    private static List<Element> select(String selector) throws IOException {
        List<Element> found = new ArrayList<>();
        for (Path page : TestProject.pages()) {
            found.addAll(Jsoup.parse(Files.readString(page)).select(selector));
        }
        return found;
    }

    private static List<String> examples() throws IOException {
        Path published = TestProject.builtSite().resolve("examples");
        try (Stream<Path> files = Files.walk(published)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|py)"))
                    .map(file -> published.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
