package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;
import evidoc.Checkout;
import evidoc.Exhaustive;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What this site says on a machine with one core, which `taskset` makes of any other: some of its
/// claims, with their examples, on a site of their own.
@Alone
@EnabledOnOs(OS.LINUX)
final class OneCoreIT {
    private static final Pattern FIRST_CORE = Pattern.compile("Cpus_allowed_list:\\s*(\\d+)");
    private static final String TWO = "max[\"two threads\"] > 1.05";
    private static final String FOUR = "cores == 1 && different_answers == 1";
    private static final String DIGEST = "cores_busy[\"digest by threads\"] > 1.15";

    /// The start of a claim's expression, and the page that makes it.
    private static final Map<String, String> CLAIMS =
            Map.of(TWO, "multithreading", FOUR, "multithreading", DIGEST, "python");

    @TempDir Path folder;

    @Test
    void whatOneCoreHasRecordedIsToldOnItsPages() throws Exception {
        Path pages = RecordedSite.get().folder().resolve("on/debian-1-core");
        for (Map.Entry<String, String> claim : CLAIMS.entrySet()) {
            Path page = pages.resolve(claim.getValue()).resolve("index.html");
            assertTold(Jsoup.parse(page), claim.getKey());
        }
        assertThat(Jsoup.parse(pages.resolve("machine/index.html")).select(".facts").text())
                .contains("Usable by this build 1");
    }

    /// The same of runs that are made now.
    @Test
    @Exhaustive
    void onOneCoreClaimsTellWhatOneCoreShows() throws Exception {
        TestProject project = MachineSites.dressed(folder);
        for (String example : List.of("multithreading/CpuVersusWall.java", "python/gil.py")) {
            Path copy = project.root().resolve("examples").resolve(example);
            Files.createDirectories(copy.getParent());
            Files.copy(Checkout.ROOT.resolve("examples").resolve(example), copy);
        }
        StringBuilder page =
                new StringBuilder("= One core\n:description: One.\n:jbake-order: 3\n\n");
        for (Map.Entry<String, String> claim : CLAIMS.entrySet()) {
            page.append(block(claim.getValue(), claim.getKey())).append("\n\n");
        }
        project.write("content/one.adoc", page.toString());

        EngineProcess.Ended ended =
                EngineProcess.Call.of(project.root()).by(List.of("taskset", "-c", core())).run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();

        Document site = project.page("one.html");
        CLAIMS.keySet().forEach(expression -> assertTold(site, expression));
        assertThat(project.page("machine/index.html").select(".facts").text())
                .contains("Usable by this build 1");
    }

    private static void assertTold(Document page, String expression) {
        Element claim = claim(page, expression);
        if (!isJudged(claim)) {
            return;
        }
        String verdict = claim.attr("data-verdict");
        switch (expression) {
            case TWO -> {
                assertThat(verdict).isEqualTo("not-held");
                Element here = claim.expectFirst(".claim-here");
                assertThat(here.text()).contains("there was no second core");
                assertThat(here.select("data[data-label=cores]").text()).isEqualTo("1");
                assertThat(
                                Double.parseDouble(
                                        here.select("data[data-label='max, two threads']").text()))
                        .isBetween(0.1, 1.05);
            }
            case FOUR -> assertThat(verdict).isEqualTo("held");
            default -> assertThat(verdict).isIn("not-held", "not-run");
        }
    }

    /// Other work on that core leaves a claim unjudged, which is right, too.
    private static boolean isJudged(Element claim) {
        boolean busy = claim.attr("data-verdict").equals("busy");
        if (busy) {
            IO.println(
                    "OneCoreIT: the machine is busy; '%s' was not judged."
                            .formatted(claim.attr("data-claim")));
        }
        return !busy;
    }

    /// A claim with its paragraphs, as the page has them, without its sources.
    private static String block(String chapter, String expression) throws IOException {
        String page = Files.readString(Checkout.ROOT.resolve("content/" + chapter + "/index.adoc"));
        Matcher block =
                Pattern.compile(
                                "claim::[^\\n]*\\["
                                        + Pattern.quote(expression)
                                        + ".*?\\n\\n(\\[otherwise].*?\\n\\n)?",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(block.find()).as(expression).isTrue();
        return block.group().replaceAll(" cite:[^\\]]*]", "");
    }

    /// The block of a claim, by the start of its expression.
    private static Element claim(Document page, String expression) {
        return page.select(".claim").stream()
                .filter(claim -> claim.attr("data-claim").startsWith(expression))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim " + expression));
    }

    /// The first core that this process may use.
    private static String core() throws IOException {
        Matcher core = FIRST_CORE.matcher(Files.readString(Path.of("/proc/self/status")));
        assertThat(core.find()).isTrue();
        return core.group(1);
    }
}
