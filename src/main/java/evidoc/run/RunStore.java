package evidoc.run;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A folder with one JSON file for each recorded example.
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

    /// Where the recording of an example stands, relative to any folder of recordings.
    public static String fileName(String example) {
        return example + ".json";
    }

    public Path file(String example) {
        return folder.resolve(fileName(example));
    }

    /// The recording of an example; empty if there is none, or none that can be read.
    public Optional<RecordedExample> read(String example) throws IOException {
        Path file = file(example);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parse(Files.readString(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Writes a recording whole or not at all.
    public void write(RecordedExample recorded) throws IOException {
        Path file = file(recorded.example());
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "half", ".tmp");
        Files.writeString(half, format(recorded));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @return null for the text `null`, as Jackson has it
    /// @throws JacksonException if the text is no recording
    private static @Nullable RecordedExample parse(String json) {
        return JSON.readValue(json, RecordedExample.class);
    }

    public static String format(RecordedExample recorded) {
        return JSON.writeValueAsString(recorded) + "\n";
    }
}
