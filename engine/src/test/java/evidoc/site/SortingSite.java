package evidoc.site;

import java.io.IOException;
import java.nio.file.Path;

/// The site in `src/test/sorting`: another topic, templates of its own, and the engine's look.
public final class SortingSite {
    static final Path SOURCE = Path.of("src/test/sorting").toAbsolutePath();

    private SortingSite() {}

    /// Its files, in a folder that isn't there yet.
    static TestProject copy(Path root) throws IOException {
        TestProject.copy(SOURCE, root);
        return new TestProject(root.toRealPath());
    }

    /// Runs its examples and bakes it; returns the folder of the site.
    public static Path build(Path root) throws Exception {
        TestProject project = copy(root);
        project.build();
        return project.site();
    }
}
