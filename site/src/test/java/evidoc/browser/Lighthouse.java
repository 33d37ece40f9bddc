package evidoc.browser;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lighthouse of the version that `site/src/test/lighthouse` pins, installed below `target`.
record Lighthouse(Path folder) {
    private static final Path SOURCE = Path.of("site", "src", "test", "lighthouse");
    private static final String LOCK = "package-lock.json";

    /// What Lighthouse says of a page.
    ///
    /// @param form `mobile`, `desktop`, or `speed`, which is a phone whose speed is measured too
    /// @param scores 0 to 100, by category
    /// @param flaws what costs points, accessibility, best practices and search engines only
    record Result(String page, String form, Map<String, Integer> scores, List<String> flaws) {}

    /// Installs it unless the same one is there.
    static Lighthouse install() {
        Path folder = Path.of("target", "lighthouse").toAbsolutePath();
        Node.find();
        try {
            Files.createDirectories(folder);
            boolean isThere =
                    Files.exists(folder.resolve("node_modules/.package-lock.json"))
                            && Files.exists(folder.resolve(LOCK))
                            && Files.mismatch(SOURCE.resolve(LOCK), folder.resolve(LOCK)) < 0;
            if (!isThere) {
                Files.deleteIfExists(folder.resolve(LOCK));
                copy("package.json", folder);
                copy(LOCK, folder);
                Node.installLocked(folder);
            }
            copy("run.mjs", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lighthouse(folder);
    }

    /// Judges pages one after the other.
    ///
    /// @param forms see [Result]
    List<Result> judge(List<URI> pages, List<String> forms) {
        Path task = folder.resolve("task.json");
        Path results = folder.resolve("results.json");
        List<String> arguments = new ArrayList<>(Browser.arguments());
        JsonMapper.shared()
                .writeValue(
                        task.toFile(),
                        Map.of(
                                "chrome", Chrome.find().browser().toString(),
                                "arguments", arguments,
                                "forms", forms,
                                "pages", pages.stream().map(URI::toString).toList(),
                                "results", results.toString()));
        Node.runScript(folder, "run.mjs", task.toString());
        return List.of(JsonMapper.shared().readValue(results.toFile(), Result[].class));
    }

    private static void copy(String file, Path folder) throws IOException {
        Files.write(folder.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
    }
}
