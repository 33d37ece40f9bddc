package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonRawValue;

import evidoc.text.QuickHash;
import evidoc.text.Sha256;

import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// Files of recordings: JSON with the version of its schema and a checksum, so that a file that was
/// edited or cut off is never used as a recording.
final class JsonFile {
    /// Changes whenever the content of the files changes; docs/content/host.adoc describes it.
    static final int SCHEMA = 3;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    private static final String SCHEDULES = "schedules";
    private static final String CLASS_PATH = "classPath";

    private JsonFile() {}

    /// How a file is laid out; a reader doesn't mind.
    enum Layout {
        /// Each value on its own line, for a readable `git diff`.
        LINES,
        /// All in one line, for a site.
        COMPACT
    }

    /// The content of a file.
    ///
    /// @param checksum SHA-256 of the content as this class formats it
    private record Sealed(int schema, String checksum, JsonNode content) {}

    /// The same for writing, with content that is already JSON.
    private record Sealing(int schema, String checksum, @JsonRawValue String content) {}

    static <T> Stored<T> read(Path file, Class<T> type) throws IOException {
        return read(file, type, SCHEMA);
    }

    /// Reads a file of this schema or an earlier one.
    static <T> Stored<T> read(Path file, Class<T> type, int wanted) throws IOException {
        if (!Files.exists(file)) {
            return new Stored.Absent<>();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.path("content").isObject()) {
                return new Stored.Unusable<>("is damaged");
            }
            int schema = json.path("schema").asInt(0);
            if (schema != 0 && schema != wanted) {
                return new Stored.Unusable<>(
                        "has schema %d, but this engine reads %d".formatted(schema, SCHEMA));
            }
            Sealed sealed = JSON.treeToValue(json, Sealed.class);
            T content = JSON.treeToValue(complete(sealed.content(), type), type);
            return checksum(content).equals(sealed.checksum())
                    ? new Stored.Found<>(content)
                    : new Stored.Unusable<>("was edited");
        } catch (JacksonException e) {
            return new Stored.Unusable<>("is damaged");
        }
    }

    /// Schedules and class paths came after the first files of this schema; an example without them
    /// has none in its file.
    private static JsonNode complete(JsonNode content, Class<?> type) {
        boolean lacksThem = content.has("recordings") && !content.has(SCHEDULES);
        if (lacksThem && type.isRecord() && has(type, SCHEDULES)) {
            ((ObjectNode) content).putArray(SCHEDULES);
        }
        if (type.isRecord()
                && content.get("key") instanceof ObjectNode key
                && !key.has(CLASS_PATH)) {
            key.put(CLASS_PATH, "");
        }
        return content;
    }

    private static boolean has(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(each -> each.getName().equals(component));
    }

    /// The schema version that a file declares; 0 if it declares none.
    static int schema(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file)).path("schema").asInt(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    /// Writes a file whole or not at all.
    static void write(Path file, Object content, Layout layout) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, text(content, layout) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(Object content, Layout layout) {
        String json = JSON.writeValueAsString(content);
        String compact = JSON.writeValueAsString(new Sealing(SCHEMA, Sha256.of(json), json));
        return layout == Layout.COMPACT
                ? compact
                : JSON.writer().with(PRINTER).writeValueAsString(JSON.readTree(compact));
    }

    /// For caches: another one than for files, which come from anywhere.
    static String fingerprint(Object content) {
        return QuickHash.of(JSON.writeValueAsString(content));
    }

    static String checksum(Object content) {
        return Sha256.of(JSON.writeValueAsString(content));
    }
}
