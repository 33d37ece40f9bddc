package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.Run;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Which edits make an example run again, and what the user is told of it.
final class ReuseIT {
    private static final BuildRequest ASKING_WHY =
            new BuildRequest(new RunSource.Here(Refresh.NONE), true, Optional.empty());
    private static final List<String> EXAMPLES =
            List.of("steep/Cup.java", "steep/Spill.java", "steep/Steep.java");
    private static final String REUSED = " reused: nothing it depends on has changed";

    @TempDir static Path first;
    private static TestProject built;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void everythingHasRunOnce() throws Exception {
        built = TestProject.small(first);
        built.write("examples/steep/Cup.java", "void main() {\n    IO.println(\"cups: 3\");\n}\n");
        built.write(
                "content/cup.adoc",
                "= A cup\n:description: Of tea.\n:jbake-order: 7\n\noutput::steep/Cup.java[]\n");
        assertThat(built.build()).contains("; examples: 3 run in ");
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = built.copyTo(folder);
    }

    @Test
    void anEditOfAPageATemplateOrTheSitesNameIsNoReasonToRun() throws Exception {
        project.replace("content/index.adoc", "Tea takes time,", "Tea takes patience,")
                .replace("templates/page.ftl", "<p>Recorded", "<p>Recorded on")
                .replace("jbake.properties", "site.name=Tea", "site.name=Coffee");
        assertThat(project.build()).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        assertThat(project.read("target/site/index.html"))
                .contains("<title>Tea · Coffee</title>")
                .contains("Tea takes patience,");
        assertThat(project.read("target/site/steep/index.html")).contains("<p>Recorded on");
        assertThat(TestProject.files(project.root().resolve("target/runs")))
                .isEqualTo(TestProject.files(built.root().resolve("target/runs")));
    }

    @Test
    void anEditOfASourceOrADirectiveIsAReasonAndNamed() throws Exception {
        project.replace("examples/steep/Steep.java", "int cups = 2", "int cups = 4")
                .replace("examples/steep/Spill.java", "//EXPECT", "//TIMEOUT 20s\n//EXPECT");
        String printed = project.build(ASKING_WHY);
        String[] reasons = {
            "steep/Cup.java" + REUSED,
            "steep/Spill.java run: changed: source, settings",
            "steep/Steep.java run: changed: source"
        };
        assertThat(printed.lines()).startsWith(reasons);
        assertThat(printed).contains("; examples: 2 run in ").contains(" s, 1 reused; ");
        assertThat(project.read("target/why.txt").lines()).containsExactly(reasons);
        assertThat(project.read("target/site/steep/index.html")).contains("cups: 4");
    }

    @Test
    void anEditOfAnExampleChangesThePagesThatShowItAndNoOther() throws Exception {
        project.replace("examples/steep/Cup.java", "cups: 3", "cups: 30");
        assertThat(project.build())
                .contains("[1/1] steep/Cup.java ")
                .contains("; examples: 1 run in ");
        // The home page lists all examples, each with its first lines of output.
        assertThat(changedPages())
                .containsExactly("cup.html", "index.html", "runs/this-machine/steep/Cup.java.html");
    }

    @Test
    void anEditOfProseChangesItsOwnPageOnly() throws Exception {
        project.replace("content/cup.adoc", "output::", "A new sentence.\n\noutput::");
        assertThat(project.build()).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        assertThat(changedPages()).containsExactly("cup.html");
    }

    @Test
    void aRefreshMeetsOtherProcesses() throws Exception {
        project.build(new RunSource.Here(Refresh.of("true")));
        for (String example : EXAMPLES) {
            assertThat(pid(project, example)).as(example).isNotEqualTo(pid(built, example));
        }
        assertThat(project.read("target/site/steep/index.html"))
                .isNotEqualTo(built.read("target/site/steep/index.html"));
    }

    @Test
    void aRefreshOfOneExampleRunsNoOther() throws Exception {
        assertThat(project.build(new RunSource.Here(Refresh.of("steep/Cup.java"))))
                .contains("; examples: 1 run in ")
                .contains(" s, 2 reused; ");
        assertThat(pid(project, "steep/Cup.java")).isNotEqualTo(pid(built, "steep/Cup.java"));
        assertThat(pid(project, "steep/Steep.java")).isEqualTo(pid(built, "steep/Steep.java"));
    }

    @Test
    void aRefreshOfWhatIsNoExampleIsAProblem() throws Exception {
        Refresh refresh = Refresh.of("steep/Cups.java, steep/Steep.java");
        assertThat(project.problems(() -> project.build(new RunSource.Here(refresh))))
                .containsExactly(
                        "no example 'steep/Cups.java' to refresh. Did you mean 'steep/Cup.java'?");
    }

    @Test
    void aRecordingThatWasTamperedWithIsNotUsedAndTheUserIsTold() throws Exception {
        String whole = project.read("target/runs/steep/Cup.java.json");
        project.write("target/runs/steep/Cup.java.json", whole.substring(0, whole.length() / 2))
                .replace("target/runs/steep/Spill.java.json", "spilt", "split")
                .replace("target/runs/steep/Steep.java.json", "\"schema\" : ", "\"schema\" : 9");
        String printed = project.build();
        assertThat(printed.lines())
                .startsWith(
                        "steep/Cup.java run: its recording is damaged",
                        "steep/Spill.java run: its recording was edited");
        assertThat(printed)
                .containsPattern("steep/Steep.java run: its recording has schema 9\\d, but this")
                .contains("; examples: 3 run in ");
        assertThat(project.read("target/site/steep/index.html"))
                .contains("spilt")
                .doesNotContain("split");
        assertThat(project.build(ASKING_WHY).lines())
                .startsWith(
                        "steep/Cup.java" + REUSED,
                        "steep/Spill.java" + REUSED,
                        "steep/Steep.java" + REUSED);
    }

    @Test
    void halfARunFileBesideAWholeOneIsNeverUsed() throws Exception {
        String whole = project.read("target/runs/steep/Cup.java.json");
        project.write("target/runs/steep/Cup.java.json.half", whole.replace("cups: 3", "cups: 9"));
        assertThat(project.build()).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        assertThat(TestProject.files(project.site()).values())
                .noneMatch(text -> text.contains("cups: 9"));
    }

    private static long pid(TestProject project, String example) throws IOException {
        Path runs = project.root().resolve("target/runs");
        return ((Run) TestProject.recorded(runs, example).recordings().getFirst()).pid();
    }

    private List<String> changedPages() throws IOException {
        SortedMap<String, String> before = TestProject.files(built.site());
        return TestProject.files(project.site()).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
