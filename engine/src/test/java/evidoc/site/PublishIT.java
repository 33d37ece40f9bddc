package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.runner.KnownHost;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/// What was recorded under names becomes a site, and nothing is run for it.
final class PublishIT {
    @TempDir static Path first;
    private static TestProject recorded;

    /// Is there when an example has run.
    private static Path mark;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void twoMachinesRecorded() throws Exception {
        mark = first.resolve("mark");
        recorded = TestProject.small(first.resolve("project"));
        recorded.write(
                "examples/steep/Mark.java",
                """
                void main() throws Exception {
                    Files.createFile(Path.of(java.net.URI.create("%s")));
                }
                """
                        .formatted(mark.toUri()));
        recorded.record("green");
        Files.delete(mark);
        RunFiles.rewrite(
                recorded.recorded("green"),
                recorded.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line.replace("cups: 2", "cups: 9")));
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = recorded.copyTo(folder);
    }

    @Test
    void theFirstNameStandsAtPlainAddressesAndTheOthersBelowOn() throws Exception {
        assertThat(project.publish("green,black").lines().toList().getLast())
                .startsWith("2 pages for each of 2 machines; ");
        assertThat(machine("index.html")).isEqualTo("green");
        assertThat(machine("on/black/index.html")).isEqualTo("black");
        assertThat(cups("steep/index.html")).isEqualTo("2");
        assertThat(cups("on/black/steep/index.html")).isEqualTo("9");
        project.publish("black,green");
        assertThat(machine("index.html")).isEqualTo("black");
        assertThat(machine("on/green/index.html")).isEqualTo("green");
        assertThat(cups("steep/index.html")).isEqualTo("9");
        assertThat(cups("on/green/steep/index.html")).isEqualTo("2");
        assertThat(project.site().resolve("on/black")).doesNotExist();
    }

    @Test
    void allMeansEveryMachineByNameAndTheSameFilesMakeTheSameBytes() throws Exception {
        Files.createDirectories(project.root().resolve("runs/green.new"));
        Files.createDirectories(project.root().resolve("runs/mauve.old"));
        project.publish("all");
        SortedMap<String, String> all = TestProject.files(project.site());
        assertThat(machine("index.html")).isEqualTo("black");
        project.publish("black,green");
        assertThat(TestProject.files(project.site())).isEqualTo(all);
        assertThat(String.join("\n", all.values())).doesNotContain("mauve");
    }

    @Test
    void nothingIsCompiledOrRun() throws Exception {
        assertThat(project.publish("all")).contains("; no example was run; ");
        project.write("examples/steep/Mark.java", "no program");
        project.publish("all");
        assertThat(mark).doesNotExist();
        assertThat(project.root().resolve("target/runs")).doesNotExist();
        assertThat(project.read("target/site/examples/steep/Mark.java")).isEqualTo("no program\n");
    }

    @Test
    void aBuildThatRunsHereShowsTheNamedMachinesBesideIt() throws Exception {
        String printed = project.build();
        assertThat(printed).contains("2 pages for each of 3 machines; examples: 3 run in ");
        assertThat(mark).exists();
        Files.delete(mark);
        assertThat(machine("index.html")).isEqualTo(KnownHost.get().machine().description());
        assertThat(machine("on/black/index.html")).isEqualTo("black");
        assertThat(machine("on/green/index.html")).isEqualTo("green");
        assertThat(project.build()).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        project.publish("green");
        assertThat(machine("index.html")).isEqualTo("green");
        assertThat(project.site().resolve("on")).doesNotExist();
    }

    @Test
    void whatCannotBeUsedIsToldAllAtOnceAndTheLastGoodSiteStays() throws Exception {
        SortedMap<String, String> site = TestProject.files(project.site());
        RunFiles.rewrite(project.recorded("green"), project.recorded("mixed"));
        Files.copy(
                project.root().resolve("runs/black/machine.json"),
                Files.createDirectories(project.recorded("white")).resolve("machine.json"));
        Files.delete(project.root().resolve("runs/mixed/machine.json"));
        project.write("runs/Earl Grey/machine.json", "{}")
                .write("runs/black/steep/Mark.java.json", "{")
                .write("runs/white/steep/Mark.java.json", greens("Mark.java.json"))
                .replace("runs/green/steep/Steep.java.json", "cups: 2", "cups: 3")
                .replace("runs/green/steep/Spill.java.json", "\"schema\" : 3", "\"schema\" : 7");
        assertThat(project.problems(() -> project.publish("all")))
                .containsExactly(
                        "runs/Earl Grey: invalid machine name 'Earl Grey'. Rename the" + " folder.",
                        unusable("black/steep/Mark.java.json", "the recording is damaged"),
                        unusable(
                                "green/steep/Spill.java.json",
                                "the recording has schema 7, but this engine reads 3"),
                        unusable("green/steep/Steep.java.json", "the recording was edited"),
                        unusable("mixed", "machine.json is missing"),
                        unusable(
                                "white/steep/Mark.java.json",
                                "the recording was made on a machine that no machine.json"
                                        + " describes"));
        assertThat(TestProject.files(project.site())).isEqualTo(site);
    }

    @Test
    void namesThatNobodyRecordedUnderAreToldWithTheNearest() throws Exception {
        SortedMap<String, String> site = TestProject.files(project.site());
        assertThat(project.problems(() -> project.publish("gren,green,whte")))
                .containsExactly(
                        "no recordings named 'gren'. Did you mean 'green'?",
                        "no recordings named 'whte'. Known: black, green.");
        assertThat(TestProject.files(project.site())).isEqualTo(site);
    }

    @Test
    void whereNothingWasRecordedAllIsAProblemAndABuildIsNone() throws Exception {
        TestProject bare = TestProject.small(folder.resolve("target/bare"));
        assertThat(bare.problems(() -> bare.publish("all")))
                .containsExactly(
                        "no recordings yet. Record on this machine: mvn package -Drecord=NAME.");
        assertThat(bare.problems()).isEmpty();
    }

    private String greens(String file) throws IOException {
        return project.read("runs/green/steep/" + file);
    }

    private static String unusable(String file, String message) {
        return "runs/%s: %s. Restore the file, or record again with -Drecord=%s."
                .formatted(file, message, file.replaceFirst("/.*", ""));
    }

    /// The machine that a page is about, by what it says under its text or at its outputs.
    private String machine(String page) throws IOException {
        String steep = page.replace("index.html", "steep/index.html");
        assertThat(project.site().resolve(page)).exists();
        return project.page(steep).expectFirst(".run-machine").text().replaceFirst(" \\(.*", "");
    }

    private String cups(String page) throws IOException {
        return project.page(page).expectFirst("data[data-label=cups]").text();
    }
}
