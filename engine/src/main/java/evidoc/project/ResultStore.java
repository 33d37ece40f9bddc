package evidoc.project;

import evidoc.text.QuickHash;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Results of a function of texts, kept between builds in one file by the hashes of the texts. A
/// file that is damaged, or that another engine wrote, counts as none. Safe for use by several
/// threads.
///
/// @param <T> type of the results, which JSON can represent
public final class ResultStore<T> {
    private static final JsonMapper JSON = CacheJson.MAPPER;

    private final Path file;
    private final String engine;
    private final Function<String, T> function;
    private final Map<String, T> before;
    private final Map<String, T> used = new ConcurrentHashMap<>();

    private ResultStore(
            Path file, String engine, Function<String, T> function, Map<String, T> before) {
        this.file = file;
        this.engine = engine;
        this.function = function;
        this.before = before;
    }

    /// The results of a function; those of an earlier build are read from the file.
    public static <T> ResultStore<T> open(Path file, Class<T> type, Function<String, T> function)
            throws IOException {
        String engine = new Fingerprint().engine().hex();
        return new ResultStore<>(file, engine, function, read(file, engine, type));
    }

    private static <T> Map<String, T> read(Path file, String engine, Class<T> type)
            throws IOException {
        if (Files.notExists(file)) {
            return Map.of();
        }
        String[] lines =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", 3);
        boolean sound =
                lines.length == 3
                        && lines[0].equals(engine)
                        && lines[1].equals(QuickHash.of(lines[2]));
        try {
            return sound
                    ? JSON.readValue(
                            lines[2],
                            JSON.getTypeFactory()
                                    .constructMapType(TreeMap.class, String.class, type))
                    : Map.of();
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /// The result for a text, kept or computed.
    public T get(String text) {
        return used.computeIfAbsent(
                QuickHash.of(text),
                key -> {
                    T kept = before.get(key);
                    return kept == null ? function.apply(text) : kept;
                });
    }

    /// Writes the results that were asked for, if they are others than the file has.
    public void save() throws IOException {
        if (used.keySet().equals(before.keySet())) {
            return;
        }
        String json = JSON.writeValueAsString(new TreeMap<>(used));
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, engine + "\n" + QuickHash.of(json) + "\n" + json);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
