package evidoc.site;

import evidoc.Checkout;
import evidoc.metadata.SiteAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The engine's guide in `docs`, built once for all tests that read it.
///
/// @param project a copy of it with its site
/// @param printed by the build
public record Guide(TestProject project, String printed) {
    /// Where a reader would find it.
    static final String ADDRESS = "https://evidoc.example/guide/";

    private static final Path SOURCES = Checkout.ROOT.resolve("docs");
    private static final Path ROOT = Path.of("target", "built-guide").toAbsolutePath();

    private static final class Holder {
        static final Guide GUIDE = build();
    }

    public static Guide get() {
        return Holder.GUIDE;
    }

    /// The folder of its site.
    public Path folder() {
        return project.site();
    }

    private static Guide build() {
        try {
            TestProject.delete(ROOT);
            Files.createDirectories(ROOT);
            for (Path part : parts()) {
                TestProject.copy(part, ROOT.resolve(part.getFileName()));
            }
            TestProject project = new TestProject(ROOT.toRealPath());
            return new Guide(project, project.build(false, Optional.of(SiteAddress.of(ADDRESS))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(SOURCES)) {
            return parts.filter(part -> !part.endsWith("target")).toList();
        }
    }
}
