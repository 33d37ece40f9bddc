package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Trees of small processes.
@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {
    private final List<Process> started = new ArrayList<>();
    private final String marker = UUID.randomUUID().toString();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatLeftTheTreeIsFoundByItsMarker() throws IOException {
        Process root = start(marker, "sleep", "60");
        Process strayed = start(marker, "sleep", "60");
        start("another", "sleep", "60");
        ProcessTree tree = new ProcessTree(root.toHandle(), marker);
        assertThat(tree.descendants()).containsExactly(strayed.toHandle());
        assertThat(tree.all()).containsExactlyInAnyOrder(root.toHandle(), strayed.toHandle());
    }

    @Test
    void aMarkerThatOnlyBeginsLikeThisOneIsAnothers() throws IOException {
        Process root = start(marker, "sleep", "60");
        start(marker + "1", "sleep", "60");
        assertThat(new ProcessTree(root.toHandle(), marker).descendants()).isEmpty();
    }

    @Test
    void whenATreeIsEndedNothingOfItIsLeft() throws Exception {
        Process root = start(marker, "sleep", "60");
        Process strayed = start(marker, "sleep", "60");
        ProcessTree tree = new ProcessTree(root.toHandle(), marker);
        tree.end();
        assertThat(tree.all()).isEmpty();
        assertThat(root.waitFor()).isEqualTo(137);
        assertThat(strayed.waitFor()).isEqualTo(137);
    }

    @Test
    void aSmallTreeHasNothingInExcess() throws IOException {
        Process root = start(marker, "sleep", "60");
        ProcessTree tree = new ProcessTree(root.toHandle(), marker);
        assertThat(new RunLimits(tree, Path.of("no/such/folder")).exceeded()).isEmpty();
    }

    private Process start(String value, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(CleanEnvironment.MARKER, value);
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
