package evidoc.browser;

import evidoc.site.RecordedSite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The site that these tests belong to.
final class ThisSite {
    /// One of each kind; a further kind of page is a further line.
    private static final List<String> KINDS =
            List.of(
                    "index.html",
                    "thread/index.html",
                    "sharing/deadlock.html",
                    "examples/index.html",
                    "glossary/index.html",
                    "compare/index.html",
                    "machine/index.html",
                    "claims/index.html");

    private ThisSite() {}

    /// As named machines have recorded it, or the folder that the system property `site` names.
    static BuiltSite recorded() {
        return of(
                Optional.ofNullable(System.getProperty("site"))
                        .map(Path::of)
                        .orElseGet(() -> RecordedSite.get().folder()));
    }

    /// What `mvn package` baked: it shows the runs of this machine, too.
    static BuiltSite ofThisMachine() {
        return of(Path.of("target/site"));
    }

    private static BuiltSite of(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "%s: no site. Type 'mvn package' first.".formatted(root));
        }
        return new BuiltSite(root.toAbsolutePath().normalize(), KINDS);
    }
}
