package evidoc.preview;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// Files whose content changed between two looks.
///
/// @param created those that weren't there
/// @param modified those that have another content
/// @param deleted those that are gone
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
