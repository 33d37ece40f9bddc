package evidoc;

import evidoc.site.TestProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A copy of what a release is made of, so that the build that runs the tests keeps its files.
final class ReleasedCheckout {
    private static final List<String> MODULES =
            List.of("engine", "cli", "maven-plugin", "asciidoctor-extension", "site");

    private ReleasedCheckout() {}

    static Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("pom.xml", "LICENSE")) {
            Files.copy(Checkout.ROOT.resolve(file), to.resolve(file));
        }
        TestProject.copy(Checkout.ROOT.resolve(".mvn"), to.resolve(".mvn"));
        for (String module : MODULES) {
            Path from = Checkout.ROOT.resolve(module);
            Files.createDirectories(to.resolve(module));
            Files.copy(from.resolve("pom.xml"), to.resolve(module).resolve("pom.xml"));
            if (!module.equals("site")) {
                TestProject.copy(from.resolve("src/main"), to.resolve(module).resolve("src/main"));
            }
        }
        return to;
    }
}
