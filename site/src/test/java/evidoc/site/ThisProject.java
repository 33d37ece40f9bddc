package evidoc.site;

import evidoc.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project that these tests belong to, for tests that build it again elsewhere.
final class ThisProject {
    private ThisProject() {}

    /// A copy of this project with what this machine has recorded, so that nothing need be run.
    static TestProject copy(Path root) throws IOException {
        TestProject.copy(Checkout.ROOT.resolve("target/runs"), root.resolve("target/runs"));
        return recorded(root);
    }

    /// A copy of this project with what named machines have recorded, and no more.
    static TestProject recorded(Path root) throws IOException {
        for (String folder : List.of("content", "examples", "templates", "assets", "runs")) {
            TestProject.copy(Checkout.ROOT.resolve(folder), root.resolve(folder));
        }
        for (String file : List.of("jbake.properties", "sources.yaml")) {
            Files.copy(Checkout.ROOT.resolve(file), root.resolve(file));
        }
        Path history = Checkout.ROOT.resolve(".git");
        if (Files.isDirectory(history)) {
            // The copy has the history of this project, so that its texts have the same dates.
            Files.writeString(root.resolve(".git"), "gitdir: " + history + "\n");
        } else if (Files.exists(history)) {
            Files.copy(history, root.resolve(".git"));
        }
        return new TestProject(root.toRealPath());
    }

    /// The site of this project, as the build has left it.
    static Path site() {
        return Checkout.ROOT.resolve("target/site");
    }
}
