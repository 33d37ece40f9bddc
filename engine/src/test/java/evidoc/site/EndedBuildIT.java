package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Builds that are told to end while an example runs that has a child.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class EndedBuildIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    @TempDir Path folder;
    private TestProject project;
    private Path pids;

    @BeforeEach
    void anExampleTakesLong() throws IOException {
        project = TestProject.small(folder);
        pids = folder.resolve("pids");
        project.write(
                "examples/tea/Long.java",
                """
                void main() throws Exception {
                    var child = new ProcessBuilder("sleep", "300").inheritIO().start();
                    var half = java.nio.file.Path.of("half");
                    long own = ProcessHandle.current().pid();
                    java.nio.file.Files.writeString(half, own + " " + child.pid());
                    java.nio.file.Files.move(
                            half,
                            java.nio.file.Path.of(
                                    "%s"));
                    child.waitFor();
                }
                """
                        .formatted(pids));
    }

    @Test
    void aSignalEndsTheExampleAndItsChildAndLeavesNothing() throws Exception {
        try (EngineProcess engine =
                EngineProcess.Call.of(project.root()).recording("one").start()) {
            List<ProcessHandle> started = started(engine);
            engine.handle().destroy();
            EngineProcess.Ended ended = engine.await();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.exit()).isEqualTo(143);
            assertThat(started).noneMatch(EndedBuildIT::runs);
        }
        assertThat(project.root().resolve("runs")).isEmptyDirectory();
    }

    @Test
    void theEndOfItsParentEndsTheBuild() throws Exception {
        Process parent = new ProcessBuilder("sleep", "300").start();
        EngineProcess.Call call = EngineProcess.Call.of(project.root()).startedBy(parent.pid());
        try (EngineProcess engine = call.start()) {
            List<ProcessHandle> started = started(engine);
            parent.destroyForcibly();
            assertThat(engine.await().exit()).isNotZero();
            assertThat(started).noneMatch(EndedBuildIT::runs);
        }
    }

    @Test
    void aSecondPreviewNamesTheFirstWhichEndsByASignal() throws Exception {
        Files.delete(project.root().resolve("examples/tea/Long.java"));
        EngineProcess.Call call = EngineProcess.Call.of(project.root()).serving(8765);
        try (EngineProcess first = call.start()) {
            await(first, () -> first.printed().contains("Preview: "));
            String address = first.printed().replaceAll("(?s).*Preview: (\\S+).*", "$1");
            assertThat(call.run().err())
                    .startsWith(
                            "a preview of this checkout is already running: %s, process %d. "
                                    .formatted(address, first.handle().pid()));
            first.handle().destroy();
            assertThat(first.await().exit()).isEqualTo(143);
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(EngineProcess engine, Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertThat(engine.runs()).as(engine.told()).isTrue();
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE.toNanos());
            TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
        }
    }

    /// What the example started, and the example.
    private List<ProcessHandle> started(EngineProcess engine) throws Exception {
        await(engine, () -> Files.exists(pids));
        return List.of(Files.readString(pids).split(" ")).stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }

    /// Alive, and not one that its new parent hasn't waited for.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
