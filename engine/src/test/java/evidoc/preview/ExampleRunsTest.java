package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.console.Console;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Tests for when a preview runs examples; theirs can't be read.
final class ExampleRunsTest {
    @TempDir Path root;
    private ExampleRuns runs = runs(Path.of(""));

    @BeforeEach
    void anExampleThatCannotBeRead() throws IOException {
        runs.close();
        Path file = root.resolve("examples/tea/Steep.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "//TIMEOUT soon\nvoid main() {}\n");
        runs = runs(root);
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void theFirstRunIsOfAllAndUntilItHasEndedThereAreNone() throws Exception {
        assertThat(runs.areMissing()).isTrue();
        assertThat(runs.begin()).isEmpty();
        assertThat(runs.areRunning()).isTrue();
        assertThat(runs.begin()).as("while it runs").isEmpty();
        ends();
        assertThat(runs.areRunning()).isFalse();
        assertThat(runs.areMissing()).as("it failed").isTrue();
    }

    @Test
    void whatFailedIsNotTriedAgainUntilSomethingChanges() throws Exception {
        runs.begin();
        ends();
        runs.begin();
        assertThat(runs.areRunning()).isFalse();
        runs.want(plan(Set.of(), false));
        runs.begin();
        assertThat(runs.areRunning()).as("a page has changed").isFalse();
        runs.want(plan(Set.of(), true));
        runs.begin();
        assertThat(runs.areRunning()).isTrue();
        ends();
    }

    @Test
    void whatFailedRunsAgainWithWhatChangesNext() throws Exception {
        Path first = root.resolve("examples/tea/Steep.java");
        Path next = root.resolve("examples/tea/Pour.java");
        runs.want(plan(Set.of(first), false));
        assertThat(runs.begin()).containsExactly(first);
        ends();
        runs.want(plan(Set.of(next), false));
        assertThat(runs.begin()).containsExactlyInAnyOrder(first, next);
        ends();
    }

    private void ends() {
        assertThatThrownBy(() -> runs.end())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("examples/tea/Steep.java:1: ");
        assertThat(runs.haveEnded()).as("nothing runs any more").isFalse();
    }

    private static RebuildPlan plan(Set<Path> examples, boolean all) {
        return new RebuildPlan(Set.of(), examples, false, Set.of(), false, all);
    }

    private static ExampleRuns runs(Path root) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new ExampleRuns(
                new PreviewRuns(new Project(root), new Console(nowhere, nowhere, false)));
    }
}
