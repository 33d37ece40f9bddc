package evidoc.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A finished folder, and the fresh one that is built next to it and swapped in when it is
/// complete.
public final class SwapFolder {
    private static final String FRESH = ".new";
    private static final String OLD = ".old";

    private final Path finished;
    private final Path fresh;
    private final Path old;

    public SwapFolder(Path finished) {
        this.finished = finished;
        this.fresh = finished.resolveSibling(finished.getFileName() + FRESH);
        this.old = finished.resolveSibling(finished.getFileName() + OLD);
    }

    /// Whether a name is that of a folder left by an interrupted swap.
    public static boolean isLeftover(String name) {
        return name.endsWith(FRESH) || name.endsWith(OLD);
    }

    /// Whether a swap, or the build of the fresh folder, was interrupted.
    public boolean isInterrupted() {
        return Files.exists(fresh) || Files.exists(old);
    }

    /// An empty folder for the new content. A swap that was interrupted is undone first, so that
    /// the last good folder is back.
    public Path begin() throws IOException {
        if (Files.notExists(finished) && Files.exists(old)) {
            Files.move(old, finished);
        }
        OwnFolders.remove(old);
        return OwnFolders.emptied(fresh);
    }

    /// Replaces the last folder with the fresh one.
    public void swap() throws IOException {
        if (Files.exists(finished) && AtomicExchange.exchange(fresh, finished)) {
            OwnFolders.remove(fresh);
            return;
        }
        if (Files.exists(finished)) {
            Files.move(finished, old);
        }
        try {
            Files.move(fresh, finished);
        } catch (IOException e) {
            Files.move(old, finished);
            throw e;
        }
        OwnFolders.remove(old);
    }

    /// Removes the fresh folder; the last good one is unchanged. What can't be removed now is
    /// removed by the next build.
    public void discard() {
        try {
            OwnFolders.remove(fresh);
        } catch (IOException e) {
            // Reported by the next build if it can't be removed then either.
        }
    }
}
