package evidoc.site;

import java.nio.file.Path;

/// Where the parts of a project lie.
///
/// @param root the checkout, as a real path
record Project(Path root) {

    Path content() {
        return root.resolve("content");
    }

    Path assets() {
        return root.resolve("assets");
    }

    Path examples() {
        return root.resolve("examples");
    }

    Path target() {
        return root.resolve("target");
    }

    /// Recordings of the machine that builds.
    Path runs() {
        return target().resolve("runs");
    }

    /// Recordings of named machines, one folder each.
    Path namedRuns() {
        return root.resolve("runs");
    }

    Path failures() {
        return target().resolve("failures");
    }

    Path reasons() {
        return target().resolve("why.txt");
    }

    /// What changed in recordings that the last build replaced.
    Path changes() {
        return target().resolve("changes.html");
    }

    Path classes() {
        return target().resolve("example-classes");
    }

    Path site() {
        return target().resolve("site");
    }

    /// The site as a preview shows it.
    Path preview() {
        return target().resolve("preview");
    }

    /// What a preview makes on the way, to be overwritten by what it makes next.
    Path previewWork() {
        return target().resolve("preview.work");
    }

    /// What the site was baked from.
    Path stamp() {
        return target().resolve("bake.stamp");
    }

    /// A file's path for a problem: from the root, with `/` on every system.
    String nameOf(Path file) {
        return root.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
