package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class ExampleArchiveTest {
    @TempDir Path folder;

    @BeforeEach
    void twoExamples() throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(folder.resolve("tea/Steep.java"), "//ARGS 3\n// Ö.\nvoid main() {}\n");
        Files.writeString(folder.resolve("tea/boil.py"), "print(1)\n");
    }

    @Test
    void itHoldsEveryExampleToTheByteAndSaysHowToRunOne() throws IOException {
        Map<String, String> entries = entries(archive().bytes());
        assertThat(entries)
                .containsOnlyKeys("README.txt", "examples/tea/Steep.java", "examples/tea/boil.py");
        assertThat(entries.get("examples/tea/Steep.java"))
                .isEqualTo(Files.readString(folder.resolve("tea/Steep.java")));
        assertThat(entries.get("README.txt")).contains("java examples/tea/Steep.java 3\n");
    }

    @Test
    void theSameExamplesMakeTheSameBytesAtAnyTimeAndPlace() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        byte[] here = archive().bytes();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(archive().bytes()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private ExampleArchive archive() throws IOException {
        return new ExampleArchive(new ExampleReader(folder, new Problems()).read());
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
