package evidoc.preview;

import evidoc.project.EditorFiles;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Watches some folders and files of a project. Nothing is lost: changes while nothing waits are
/// reported by the next wait.
final class Watcher implements AutoCloseable {
    /// A burst of changes is over when nothing has changed for this long.
    private static final Duration QUIET = Duration.ofMillis(20);

    /// A burst that doesn't end is reported in parts.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// Time that a program may take between truncating and writing a file.
    private static final Duration EMPTIED = Duration.ofMillis(400);

    private final Path root;
    private final Set<String> names;
    private volatile Set<Path> files = Set.of();
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final FileTree tree;
    private final Set<Path> touched = new HashSet<>();
    private long lastEvent;

    /// Begins to watch.
    ///
    /// @param root a real path
    /// @param names of the folders and files in it to watch, including those that don't exist yet
    Watcher(Path root, Set<String> names) throws IOException {
        this.root = root;
        this.names = Set.copyOf(names);
        this.service = root.getFileSystem().newWatchService();
        register(root);
        this.tree = new FileTree(root, this::isWatched);
        Thread.ofPlatform().name("watcher").daemon().start(this::listen);
    }

    private boolean isWatched(Path path) {
        if (path.equals(root)) {
            return true;
        }
        Path relative = root.relativize(path);
        return (names.contains(relative.getName(0).toString()) && !EditorFiles.has(relative))
                || files.stream().anyMatch(file -> file.startsWith(path));
    }

    /// Watches some other files as well, in place of those given before.
    ///
    /// @param others below the root; they need not exist
    void alsoWatch(Set<Path> others) throws IOException {
        if (!others.equals(files)) {
            files = Set.copyOf(others);
            register(root);
            tree.look(files);
        }
    }

    /// Whether something may have changed that no wait has reported yet.
    synchronized boolean isPending() {
        return !touched.isEmpty();
    }

    /// Waits until files have changed and the burst of changes is over.
    Changes await() throws IOException, InterruptedException {
        return await(Duration.ofDays(1_000));
    }

    /// The same, with a timeout for the first change.
    ///
    /// @return no changes if there were none in that time
    Changes await(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Set<Path> places = burst(deadline);
            Changes changes = tree.look(places);
            if (!changes.isEmpty() || System.nanoTime() >= deadline) {
                return changes;
            }
        }
    }

    private synchronized Set<Path> burst(long deadline) throws InterruptedException {
        while (touched.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return Set.of();
            }
            wait(1 + left / 1_000_000);
        }
        long start = System.nanoTime();
        while (!isOver(start)) {
            wait(5);
        }
        Set<Path> places = Set.copyOf(touched);
        touched.clear();
        return places;
    }

    private boolean isOver(long start) {
        long now = System.nanoTime();
        boolean emptied = touched.stream().anyMatch(tree::isEmptied);
        Duration needed = emptied ? EMPTIED : QUIET;
        return now - lastEvent >= needed.toNanos() || now - start >= LONGEST.toNanos();
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = folder(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    happened(folder, event);
                }
                key.reset();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The preview ends.
        }
    }

    private synchronized Path folder(WatchKey key) {
        return folders.getOrDefault(key, root);
    }

    private synchronized void happened(Path folder, WatchEvent<?> event) {
        Path place =
                // After an overflow, the places of the changes are unknown.
                event.context() instanceof Path name ? folder.resolve(name) : root;
        if (!isWatched(place)) {
            return;
        }
        if (Files.isDirectory(place)) {
            try {
                register(place);
            } catch (IOException e) {
                // It no longer exists, and its parent folder reports that.
            }
        }
        touched.add(place);
        lastEvent = System.nanoTime();
        notifyAll();
    }

    /// Watches a folder and its subfolders.
    private synchronized void register(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs)
                            throws IOException {
                        if (!isWatched(dir)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        folders.put(
                                dir.register(
                                        service,
                                        StandardWatchEventKinds.ENTRY_CREATE,
                                        StandardWatchEventKinds.ENTRY_MODIFY,
                                        StandardWatchEventKinds.ENTRY_DELETE),
                                dir);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
