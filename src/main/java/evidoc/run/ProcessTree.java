package evidoc.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All processes that a run started: descendants of the first one and, on Linux, those that left
/// the tree but carry its marker in their environment.
final class ProcessTree {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofMillis(20);

    private final ProcessHandle root;
    private final String marker;

    ProcessTree(ProcessHandle root, String marker) {
        this.root = root;
        this.marker = CleanEnvironment.MARKER + "=" + marker;
    }

    /// Those that are alive, the first process left out.
    Set<ProcessHandle> descendants() {
        Set<ProcessHandle> found = new LinkedHashSet<>();
        try (Stream<ProcessHandle> children = root.descendants()) {
            children.filter(ProcessHandle::isAlive).forEach(found::add);
        }
        if (Host.isLinux()) {
            marked().filter(handle -> !handle.equals(root)).forEach(found::add);
        }
        return found;
    }

    /// Ends every process of the tree, by force, and waits until they are gone.
    ///
    /// @return what could not be ended
    Set<ProcessHandle> end() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<ProcessHandle> alive = everything();
        while (!alive.isEmpty() && System.nanoTime() < deadline) {
            alive.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(BREATH);
            alive = everything();
        }
        return alive;
    }

    private Set<ProcessHandle> everything() {
        Set<ProcessHandle> all = descendants();
        if (root.isAlive()) {
            all.add(root);
        }
        return all;
    }

    private Stream<ProcessHandle> marked() {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .filter(this::isMarked)
                    .map(Long::valueOf)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .filter(ProcessHandle::isAlive)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private boolean isMarked(String pid) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", pid, "environ"));
            return List.of(new String(environment, StandardCharsets.UTF_8).split("\0"))
                    .contains(marker);
        } catch (IOException e) {
            return false;
        }
    }
}
