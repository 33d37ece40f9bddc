package evidoc.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The finished site, and the fresh one that is made beside it and swapped in when it is good.
final class SiteFolder {
    private final Path site;
    private final Path fresh;
    private final Path old;

    SiteFolder(Path site) {
        this.site = site;
        this.fresh = site.resolveSibling(site.getFileName() + ".new");
        this.old = site.resolveSibling(site.getFileName() + ".old");
    }

    /// An empty folder for the new site. A swap that was interrupted is undone first, so that the
    /// last good site is back.
    Path begin() throws IOException {
        if (Files.notExists(site) && Files.exists(old)) {
            Files.move(old, site);
        }
        delete(old);
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    /// Puts the fresh site in the place of the last one.
    void swap() throws IOException {
        if (Files.exists(site) && AtomicExchange.exchange(fresh, site)) {
            delete(fresh);
            return;
        }
        if (Files.exists(site)) {
            Files.move(site, old);
        }
        try {
            Files.move(fresh, site);
        } catch (IOException e) {
            Files.move(old, site);
            throw e;
        }
        delete(old);
    }

    /// Removes the fresh site; the last good one stays as it is. What can't be removed now is
    /// removed by the next build.
    void discard() {
        try {
            delete(fresh);
        } catch (IOException e) {
            // Told by the next build, if it can't be removed then either.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            File parent = file.toFile().getParentFile();
            if (!parent.canWrite()) {
                parent.setWritable(true);
            }
            Files.delete(file);
        }
    }
}
