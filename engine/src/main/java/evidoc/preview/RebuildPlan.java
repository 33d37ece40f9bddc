package evidoc.preview;

import evidoc.project.Project;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// What must be rebuilt in a preview after files changed.
///
/// @param pages those that may be shown separately: only their text changed, and no file was
///   created or deleted
/// @param examples that must run again
/// @param assetsOnly whether only files changed that are served unmodified
/// @param files that pages may include
/// @param templates whether all pages must be rendered again
/// @param runs whether all runs must be read again
record RebuildPlan(
        Set<Path> pages,
        Set<Path> examples,
        boolean assetsOnly,
        Set<Path> files,
        boolean templates,
        boolean runs) {

    static RebuildPlan of(Changes changes, Project project) {
        Set<Path> pages = new TreeSet<>();
        Set<Path> examples = new TreeSet<>();
        boolean alone = changes.created().isEmpty() && changes.deleted().isEmpty();
        boolean assetsOnly = alone;
        Set<Path> files = new TreeSet<>();
        boolean templates = false;
        boolean runs = false;
        for (Path file : changes.all()) {
            String part = project.root().relativize(file).getName(0).toString();
            switch (part) {
                case "content" -> {
                    files.add(file);
                    if (alone && file.toString().endsWith(".adoc")) {
                        pages.add(file);
                    }
                }
                case "sources.yaml", "jbake.properties" -> {
                    templates = true;
                    runs = true;
                }
                case "examples" -> examples.add(file);
                case "templates" -> {
                    templates = true;
                    // Pages are converted with them.
                    runs |= file.startsWith(project.root().resolve("templates/fragments"));
                }
                case "runs", "golden" -> runs = true;
                // An asset, or another file that pages include.
                default -> files.add(file);
            }
            assetsOnly &= part.equals("assets");
        }
        return new RebuildPlan(pages, examples, assetsOnly, files, templates, runs);
    }
}
