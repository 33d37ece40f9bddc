package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// This site on a machine with one core, which `taskset` makes of any other.
@EnabledOnOs(OS.LINUX)
final class OneCoreIT {
    private static final Pattern FIRST_CORE = Pattern.compile("Cpus_allowed_list:\\s*(\\d+)");

    @TempDir Path folder;

    @Test
    void onOneCoreTheSiteBuildsAndTellsWhatOneCoreShows() throws Exception {
        TestProject project = TestProject.real(folder);
        EngineProcess.Ended ended =
                EngineProcess.Call.of(project.root()).by(List.of("taskset", "-c", core())).run();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains(" s, 0 reused; ");

        Element two = claim(project, "multithreading", "max[\"two threads\"] > 1.05");
        assertThat(two.attr("data-verdict")).isEqualTo("not-held");
        assertThat(two.text()).contains("there was no second core");
        assertThat(two.select("data[data-label=cores]").text()).isEqualTo("1");
        assertThat(Double.parseDouble(two.select("data[data-label^=max]").text()))
                .isBetween(0.1, 1.05);

        Element digest = claim(project, "python", "cores_busy[\"digest by threads\"] > 1.15");
        assertThat(digest.attr("data-verdict")).isIn("not-held", "not-run");
        assertThat(digest.select("data.run-value, .not-run")).isNotEmpty();

        Element four = claim(project, "multithreading", "cores == 1 && different_answers == 1");
        assertThat(four.attr("data-verdict")).isEqualTo("held");
        assertThat(page(project, "machine").select(".facts").text())
                .contains("Usable by this build 1");
    }

    /// The block of a claim, by the start of its expression.
    private static Element claim(TestProject project, String chapter, String expression)
            throws IOException {
        return page(project, chapter).select(".claim").stream()
                .filter(claim -> claim.attr("data-claim").startsWith(expression))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim " + expression));
    }

    private static Document page(TestProject project, String chapter) throws IOException {
        return Jsoup.parse(project.read("target/site/" + chapter + "/index.html"));
    }

    /// The first core that this process may use.
    private static String core() throws IOException {
        Matcher core = FIRST_CORE.matcher(Files.readString(Path.of("/proc/self/status")));
        assertThat(core.find()).isTrue();
        return core.group(1);
    }
}
