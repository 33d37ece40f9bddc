package evidoc.preview;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// Files whose content changed between two checks.
///
/// @param created files that didn't exist before
/// @param modified files whose content has changed
/// @param deleted files that no longer exist
record Changes(Set<Path> created, Set<Path> modified, Set<Path> deleted) {
    Changes {
        created = Set.copyOf(created);
        modified = Set.copyOf(modified);
        deleted = Set.copyOf(deleted);
    }

    boolean isEmpty() {
        return created.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    /// In the order of their names.
    Set<Path> all() {
        Set<Path> all = new TreeSet<>(created);
        all.addAll(modified);
        all.addAll(deleted);
        return all;
    }
}
