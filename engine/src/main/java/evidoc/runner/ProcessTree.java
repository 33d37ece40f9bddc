package evidoc.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All processes that a run started: descendants of the first one and, on Linux, those that left
/// the tree but have its mark, or its marker in their environment.
final class ProcessTree {
    /// On a busy machine, a program may have started thousands of processes before it is seen.
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final ProcessHandle root;
    private final String marker;
    private final Optional<InheritedMark> mark;

    /// @param root just started, so that it has started nothing itself
    ProcessTree(ProcessHandle root, String marker) {
        this.root = root;
        this.marker = CleanEnvironment.MARKER + "=" + marker;
        this.mark = InheritedMark.on(root);
    }

    /// The live processes, without the first one.
    Set<ProcessHandle> descendants() {
        Set<ProcessHandle> found = new LinkedHashSet<>();
        try (Stream<ProcessHandle> children = root.descendants()) {
            children.filter(ProcessTree::runs).forEach(found::add);
        }
        if (Host.isLinux()) {
            marked().filter(handle -> !handle.equals(root)).forEach(found::add);
        }
        return found;
    }

    /// All live processes.
    Set<ProcessHandle> all() {
        Set<ProcessHandle> all = descendants();
        if (root.isAlive()) {
            all.add(root);
        }
        return all;
    }

    /// All processes but those that left the tree.
    List<ProcessHandle> unsearched() {
        try (Stream<ProcessHandle> tree = Stream.concat(Stream.of(root), root.descendants())) {
            return tree.toList();
        }
    }

    /// Kills every process of the tree, the first one before it can start more, and waits until
    /// they have ended.
    void end() throws InterruptedException {
        long start = System.nanoTime();
        root.destroyForcibly();
        Set<ProcessHandle> alive = all();
        while (!alive.isEmpty() && System.nanoTime() - start < TIMEOUT.toNanos()) {
            alive.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(POLL_INTERVAL);
            alive = all();
        }
    }

    private Stream<ProcessHandle> marked() {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .filter(this::isMarked)
                    .map(Long::valueOf)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .filter(ProcessTree::runs)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private boolean isMarked(String pid) {
        return mark.flatMap(mine -> read(pid, "limits").map(mine::isIn)).orElse(false)
                || read(pid, "environ")
                        .map(environment -> List.of(environment.split("\0", -1)).contains(marker))
                        .orElse(false);
    }

    /// Alive, and not a zombie whose parent hasn't waited for it.
    private static boolean runs(ProcessHandle handle) {
        return handle.isAlive()
                && !read(handle, "status")
                        .map(status -> status.contains("State:\tZ"))
                        .orElse(false);
    }

    /// A file of a process under /proc; empty if the process has ended, or on another system.
    static Optional<String> read(ProcessHandle process, String file) {
        return read(String.valueOf(process.pid()), file);
    }

    private static Optional<String> read(String pid, String file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", pid, file));
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
