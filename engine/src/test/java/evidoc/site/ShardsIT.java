package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.runner.RunSource;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/// Several jobs record a part of the examples each; what they bring is put together.
final class ShardsIT {
    @TempDir static Path places;
    private static TestProject project;
    private static TestProject spill;
    private static TestProject steep;

    @TempDir Path folder;
    private TestProject merged;

    @BeforeAll
    static void twoJobsRecordedOneExampleEach() throws Exception {
        project = TestProject.small(places.resolve("checkout"));
        spill = project.copyTo(places.resolve("one"));
        steep = project.copyTo(places.resolve("two"));
        assertThat(record(spill, "1/2")).contains("; examples: 1 run in ");
        assertThat(record(steep, "2/2")).contains("; examples: 1 run in ");
    }

    @BeforeEach
    void aFreshCheckoutIsThere() throws Exception {
        merged = project.copyTo(folder);
    }

    @Test
    void aPartIsItsExamplesAndAFileForItsMachine() throws Exception {
        assertThat(TestProject.files(spill.recorded("green")))
                .containsOnlyKeys("machine-1-of-2.json", "steep/Spill.java.json");
        assertThat(TestProject.files(steep.recorded("green")))
                .containsOnlyKeys("machine-2-of-2.json", "steep/Steep.java.json");
    }

    @Test
    void partsMakeTheSameSiteInWhateverOrderTheyArrive() throws Exception {
        merge(spill, merged);
        merge(steep, merged);
        merged.publish("green");
        TestProject other = project.copyTo(folder.resolve("target/other"));
        merge(steep, other);
        merge(spill, other);
        other.publish("green");
        SortedMap<String, String> site = TestProject.files(merged.site());
        assertThat(TestProject.files(other.site())).isEqualTo(site);
        assertThat(site)
                .containsKeys(
                        "runs/green/steep/Steep.java.json",
                        "runs/green/steep/Spill.java.json",
                        "runs/green/machine.json")
                // Both parts are of one machine, which is told once.
                .doesNotContainKey("runs/green/machine-2.json");
        assertThat(site.get("steep/index.html")).doesNotContain("ot recorded");
    }

    @Test
    void partsThatOneMachineRecordsOneAfterTheOtherAreAWhole() throws Exception {
        merge(spill, merged);
        assertThat(record(merged, "2/2")).contains("; examples: 1 run in ");
        assertThat(merged.read("target/site/steep/index.html")).doesNotContain("ot recorded");
        assertThat(merged.read("runs/green/steep/Spill.java.json"))
                .isEqualTo(spill.read("runs/green/steep/Spill.java.json"));
    }

    @Test
    void withoutAPartTheRestIsPublishedAndItsPlacesSayWhatIsMissing() throws Exception {
        merge(spill, merged);
        merged.publish("green");
        Document page = merged.page("steep/index.html");
        assertThat(page.select(".run-output").eachAttr("data-example"))
                .containsExactly("steep/Spill.java");
        assertThat(page.select("[data-example=steep/Steep.java].not-run").eachText())
                .isNotEmpty()
                .containsOnly("Not recorded on green yet.");
        assertThat(page.select(".claim").eachAttr("data-verdict"))
                .containsExactly("not-recorded", "not-recorded");
        assertThat(page.select("td .run-value").eachText()).containsExactly("not recorded yet");
        assertThat(page.select(".claim").text()).doesNotContain("stronger", "Only", "Many cups");
    }

    @Test
    void aPageWithoutAnyRunOfItsMachineTellsNothingOfAnotherMachines() throws Exception {
        merge(spill, merged);
        merged.write(
                "content/cups.adoc", "= Cups\n:jbake-order: 3\n\noutput::steep/Steep.java[]\n");
        RunFiles.rewrite(steep.recorded("green"), merged.recorded("black"));
        merged.publish("black,green");
        assertThat(merged.page("cups.html").text()).contains("Recorded 2");
        assertThat(merged.page("on/green/cups.html").text())
                .contains("Not recorded on green yet.")
                .doesNotContain("Recorded 2");
        assertThat(merged.page("on/green/steep/index.html").text()).contains("Recorded 2");
    }

    @Test
    void aPartDropsRecordingsOfExamplesThatAreGone() throws Exception {
        merge(spill, merged);
        merge(steep, merged);
        merged.replace("content/steep/index.adoc", "output::steep/Spill.java[]", "");
        Files.delete(merged.root().resolve("examples/steep/Spill.java"));
        record(merged, "1/2");
        assertThat(TestProject.files(merged.recorded("green")).keySet())
                .containsExactly(
                        "machine-1-of-2.json", "machine-2-of-2.json", "steep/Steep.java.json");
    }

    private static String record(TestProject job, String shard) throws Exception {
        return job.build(RunSource.of("", "green", "", shard));
    }

    /// What a job recorded comes into a checkout.
    private static void merge(TestProject job, TestProject checkout) throws IOException {
        for (String file : TestProject.files(job.recorded("green")).keySet()) {
            checkout.write("runs/green/" + file, job.read("runs/green/" + file));
        }
    }
}
