package evidoc.maven;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The options that the engine says a JVM needs that runs it.
final class JvmOptions {
    private static final String RESOURCE = "/evidoc/jvm.options";

    private JvmOptions() {}

    static List<String> read() throws IOException {
        try (InputStream file = JvmOptions.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
