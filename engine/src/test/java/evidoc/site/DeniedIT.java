package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;
import evidoc.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A claim that must hold fails a build only where its example denies it twice. Alone, since a
/// machine that is busy with other tests judges nothing.
@Alone
final class DeniedIT {
    private static final String SAYS_ONCE_MORE =
            "the run of 'steep/Kettle.java' on this machine denies 'boils == 1'; running the"
                    + " example once more, alone.";

    private static final int MOST_ATTEMPTS = 5;

    @TempDir Path folder;
    private TestProject project;
    private Path runs;

    /// The program prints what stands in a file, and notes that it ran.
    @BeforeEach
    void aProgramThatMayPrintSomethingElseNextTime() throws Exception {
        project = TestProject.small(folder.resolve("site"));
        runs = folder.resolve("runs.txt");
        project.write(
                "content/kettle.adoc",
                "= A kettle\n:description: Boils.\n:jbake-order: 7\n\n"
                        + "claim::steep/Kettle.java[boils == 1]\nIt boils.\n");
        project.write(
                "examples/steep/Kettle.java",
                """
                void main() throws Exception {
                    var runs = java.nio.file.Path.of(java.net.URI.create("%s"));
                    java.nio.file.Files.writeString(runs, "x",
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.APPEND);
                    long times = java.nio.file.Files.size(runs);
                    IO.println("boils: " + (times %% GOOD == 0 ? 1 : 0));
                }
                """
                        .formatted(runs.toUri()));
    }

    @Test
    void whatItDeniedOnceIsRunOnceMoreAndHolds() throws Exception {
        good(2);
        String printed = buildUndisturbed();
        assertThat(printed)
                .contains(SAYS_ONCE_MORE)
                .contains("; claims: ")
                .contains(" held, ")
                .contains("; examples: 3 run in ");
        if (isJudged()) {
            assertThat(verdict()).isEqualTo("held");
            assertThat(runs).hasContent("xx");
            assertThat(project.build()).contains("; examples: 0 run in 0.0 s, 3 reused; ");
        }
    }

    /// A build in which no other work made a run necessary that the program counts.
    private String buildUndisturbed() throws Exception {
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(runs);
            TestProject.delete(project.root().resolve("target"));
            try {
                return project.build();
            } catch (ProblemException e) {
                if (Files.size(runs) <= 2 || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Test
    void whatItDeniesTwiceOnAQuietMachineFailsTheBuildAndIsNeverReused() throws Exception {
        good(99);
        project.write("target/site/index.html", "the last good site");
        List<String> problems = project.problems();
        if (problems.isEmpty() && !isJudged()) {
            return;
        }
        assertThat(problems)
                .containsExactly(
                        "content/kettle.adoc:5: the run of 'steep/Kettle.java' on this machine"
                                + " denies 'boils == 1'. Fix the example or the claim, or add an"
                                + " [otherwise] paragraph.");
        assertThat(project.read("target/site/index.html")).isEqualTo("the last good site");
        long before = Files.size(runs);
        project.problems();
        assertThat(Files.size(runs)).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void aRecordingThatIsNamedIsRunOnceMoreToo() throws Exception {
        good(2);
        assertThat(project.record("green"))
                .contains("the run of 'steep/Kettle.java' on green denies 'boils == 1'; running");
        if (isJudged()) {
            assertThat(verdict()).isEqualTo("held");
            assertThat(project.read("runs/green/steep/Kettle.java.json")).contains("boils: 1");
        }
        assertThat(project.publish("green")).contains("; no example was run; ");
    }

    /// Where other work disturbed the second run, too, nothing is judged, and no build fails.
    private boolean isJudged() throws Exception {
        boolean busy = verdict().equals("busy");
        if (busy) {
            IO.println("DeniedIT: the machine is busy, so the second run was not judged.");
        }
        return !busy;
    }

    private String verdict() throws Exception {
        return project.page("kettle.html").select(".claim").attr("data-verdict");
    }

    private void good(int every) throws Exception {
        project.replace("examples/steep/Kettle.java", "GOOD", String.valueOf(every));
    }
}
