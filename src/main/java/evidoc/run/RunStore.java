package evidoc.run;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder with one JSON file for each recorded example. Each file carries a checksum, so that one
/// that was edited or cut off is never taken for a run.
public final class RunStore {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Path folder;

    public RunStore(Path folder) {
        this.folder = folder;
    }

    /// The content of a run file.
    ///
    /// @param checksum SHA-256 of the recording as this class formats it
    private record RunFile(String checksum, RecordedExample recording) {}

    /// Where the recording of an example stands, relative to any folder of recordings.
    public static String fileName(String example) {
        return example + ".json";
    }

    public Path file(String example) {
        return folder.resolve(fileName(example));
    }

    public StoredRun read(String example) throws IOException {
        Path file = file(example);
        if (!Files.exists(file)) {
            return new StoredRun.Absent();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                return new StoredRun.Unusable("is damaged");
            }
            int format = json.path("recording").path("key").path("format").asInt(0);
            if (format != 0 && format != RunKey.FORMAT) {
                return new StoredRun.Unusable(
                        "has format %d, and this engine reads %d".formatted(format, RunKey.FORMAT));
            }
            RunFile content = JSON.treeToValue(json, RunFile.class);
            return checksum(content.recording()).equals(content.checksum())
                    ? new StoredRun.Found(content.recording())
                    : new StoredRun.Unusable("was edited");
        } catch (JacksonException e) {
            return new StoredRun.Unusable("is damaged");
        }
    }

    /// Writes a recording whole or not at all.
    public void write(RecordedExample recorded) throws IOException {
        Path file = file(recorded.example());
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(
                half, JSON.writeValueAsString(new RunFile(checksum(recorded), recorded)) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String checksum(RecordedExample recorded) {
        return Sha256.of(JSON.writeValueAsString(recorded));
    }
}
