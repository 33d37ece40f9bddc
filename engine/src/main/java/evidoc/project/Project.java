package evidoc.project;

import java.nio.file.Path;
import java.util.Set;

/// The paths of the parts of a project.
///
/// @param root the checkout, as a real path
/// @param examples folder of the programs
/// @param target folder of all that is built
/// @param documented the project whose documentation it is
public record Project(Path root, Path examples, Path target, DocumentedProject documented) {
    /// The files and folders of an author, below the root.
    public static final Set<String> SOURCES =
            Set.of(
                    "content",
                    "templates",
                    "assets",
                    "examples",
                    "golden",
                    "runs",
                    "sources.yaml",
                    "jbake.properties");

    /// A project whose folders have their usual names, and that nothing surrounds.
    public Project(Path root) {
        this(root, DocumentedProject.NONE);
    }

    /// A project whose folders have their usual names.
    public Project(Path root, DocumentedProject documented) {
        this(root, root.resolve("examples"), root.resolve("target"), documented);
    }

    /// Whether a path below the root is that of an author's file or folder.
    public boolean isSource(Path path) {
        return SOURCES.contains(root.relativize(path).getName(0).toString());
    }

    /// The address of a page from the root of the site, as JBake makes it.
    ///
    /// @param page a file below [#content]
    public String uri(Path page) {
        String name = content().relativize(page).toString().replace('\\', '/');
        return name.substring(0, name.lastIndexOf('.')) + ".html";
    }

    public Path content() {
        return root.resolve("content");
    }

    public Path assets() {
        return root.resolve("assets");
    }

    /// Recordings of the machine that builds.
    public Path runs() {
        return target().resolve("runs");
    }

    /// Recordings of named machines, one folder each.
    public Path namedRuns() {
        return root.resolve("runs");
    }

    /// What examples must go on to print.
    public Path golden() {
        return examples.resolveSibling("golden");
    }

    /// Where outputs differ from that, after the last build that found it.
    public Path goldenDifferences() {
        return target().resolve("golden");
    }

    public Path failures() {
        return target().resolve("failures");
    }

    public Path reasons() {
        return target().resolve("why.txt");
    }

    /// What changed in recordings that the last build replaced.
    public Path changes() {
        return target().resolve("changes.html");
    }

    public Path classes() {
        return target().resolve("example-classes");
    }

    public Path site() {
        return target().resolve("site");
    }

    /// The site as a preview shows it.
    public Path preview() {
        return target().resolve("preview");
    }

    /// Intermediate files of a preview, which it overwrites.
    public Path previewWork() {
        return target().resolve("preview.work");
    }

    /// Pages as earlier builds converted them.
    public Path convertedPages() {
        return target().resolve("pages");
    }

    /// What earlier builds found out about pages, by their texts.
    public Path results() {
        return target().resolve("results");
    }

    /// Pictures that are shown where pages are shared, by what they show.
    public Path share() {
        return target().resolve("share");
    }

    /// What the site was baked from.
    public Path stamp() {
        return target().resolve("bake.stamp");
    }

    /// Whether a site may be made from a file: one of the project, which no build wrote, and not a
    /// hidden one. Those of Git and of other tools may hold secrets.
    ///
    /// @param real path without symbolic links
    public boolean contains(Path real) {
        if (!real.startsWith(root) || real.startsWith(target())) {
            return false;
        }
        for (Path name : root.relativize(real)) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /// A file's path for a problem: from the root, with `/` on every system.
    public String nameOf(Path file) {
        return root.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
