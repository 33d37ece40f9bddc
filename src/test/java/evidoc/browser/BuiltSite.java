package evidoc.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The site under test.
record BuiltSite(Path root) {
    private static final String OTHERS = "on/";

    /// What `mvn package` baked, or the folder that the system property `site` names.
    static BuiltSite find() {
        Path root = Path.of(System.getProperty("site", "target/site"));
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "%s: no site. Type 'mvn package' first.".formatted(root));
        }
        return new BuiltSite(root.toAbsolutePath().normalize());
    }

    /// Every html file, as its path below the root with `/` in between.
    List<String> files() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every page of the first machine. `404.html`, which a server shows at any address and which
    /// therefore names its own server, is none.
    List<String> pages() {
        return files().stream()
                .filter(name -> !name.equals("404.html") && !name.startsWith(OTHERS))
                .toList();
    }

    /// The pages of all other machines.
    List<String> pagesOfOtherMachines() {
        return files().stream().filter(name -> name.startsWith(OTHERS)).toList();
    }
}
