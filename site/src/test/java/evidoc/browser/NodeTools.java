package evidoc.browser;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lighthouse and Puppeteer of the versions that `site/src/test/node` pins, installed below
/// `target`, and the scripts that drive them.
///
/// @param folder where they are
record NodeTools(Path folder) {
    private static final Path SOURCE = Path.of("site", "src", "test", "node");
    private static final Path FOLDER = Path.of("target", "node").toAbsolutePath();
    private static final String LOCK = "package-lock.json";
    private static final List<String> SCRIPTS =
            List.of("lighthouse.mjs", "firefox.mjs", "look.mjs");

    /// Installs them unless the same ones are there.
    static synchronized NodeTools install() {
        Node.find();
        try {
            Files.createDirectories(FOLDER);
            boolean isThere =
                    Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                            && Files.exists(FOLDER.resolve(LOCK))
                            && Files.mismatch(SOURCE.resolve(LOCK), FOLDER.resolve(LOCK)) < 0;
            if (!isThere) {
                Files.deleteIfExists(FOLDER.resolve(LOCK));
                copy("package.json");
                copy(LOCK);
                Node.installLocked(FOLDER);
            }
            for (String script : SCRIPTS) {
                copy(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NodeTools(FOLDER);
    }

    /// Runs a script with a task, to which it adds the file of its results.
    <T> T run(String script, Map<String, Object> task, Class<T> type) {
        Path results = folder.resolve(script + ".results.json");
        Path file = folder.resolve(script + ".task.json");
        Map<String, Object> whole = new HashMap<>(task);
        whole.put("results", results.toString());
        JsonMapper.shared().writeValue(file.toFile(), whole);
        Node.runScript(folder, script, file.toString());
        return JsonMapper.shared().readValue(results.toFile(), type);
    }

    private static void copy(String file) throws IOException {
        Files.write(FOLDER.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
    }
}
