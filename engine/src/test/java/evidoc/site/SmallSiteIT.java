package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.metadata.SiteAddress;
import evidoc.project.SwapFolder;
import evidoc.runner.KnownHost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A small site on another topic, baked whole and held against the files in
/// `src/test/site/expected`; `-Dexpected=write` overwrites them. What is the same in every site
/// isn't among them: [LookFilesTest] has it.
class SmallSiteIT {
    private static final Path EXPECTED = Path.of("src/test/site/expected");

    @TempDir Path folder;

    @Test
    void theSmallSiteComesOutAsExpected() throws Exception {
        TestProject project = TestProject.small(folder);
        String printed =
                project.build(false, Optional.of(SiteAddress.of("https://example.org/tea/")));
        assertThat(printed).contains("2 pages; examples: 2 run in ");
        SortedMap<String, String> site = normalized(TestProject.files(project.site()));
        if ("write".equals(System.getProperty("expected"))) {
            write(site);
        }
        SortedMap<String, String> expected = TestProject.files(EXPECTED);
        assertThat(site.keySet()).isEqualTo(expected.keySet());
        site.forEach((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
    }

    @Test
    void onATerminalEachPhaseIsSeenAndTheLastLineStays() throws Exception {
        String printed = TestProject.small(folder).buildOnTerminal();
        assertThat(printed)
                .contains("Compiling 2 examples")
                .contains("Running 2 examples [############............] 1/2")
                .contains("Converting 2 pages [########################] 2/2")
                .contains("Writing 2 pages [########################] 2/2")
                .contains("Checking links");
        assertThat(printed)
                .contains("\r\u001B[K2 pages; examples: 2 run in ")
                .endsWith("index.html" + System.lineSeparator());
    }

    private static SortedMap<String, String> normalized(SortedMap<String, String> files)
            throws IOException, InterruptedException {
        String machine = KnownHost.get().machine().description();
        SortedMap<String, String> normalized = new TreeMap<>();
        files.forEach((file, text) -> {
            if (!file.startsWith("runs/") && !file.startsWith(LookFiles.FOLDER + "/")) {
                normalized.put(
                        file, file.endsWith(".zip") ? names(text) : normalize(text, machine));
            }
        });
        return normalized;
    }

    /// What a zip file holds: how it is compressed depends on the JDK.
    private static String names(String zip) {
        byte[] bytes = zip.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder names = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                names.append(entry.getName()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.toString();
    }

    /// Puts a name in the place of what differs from run to run and from machine to machine.
    private static String normalize(String text, String machine) {
        return text.replace(machine, "MACHINE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "ISO-TIME")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", "TIME")
                .replaceAll("\\d+\\.\\d\\d s", "SECONDS")
                .replaceAll("(run-machine\">)[^<]*", "$1MACHINE")
                .replaceAll("JDK [\\w.+-]+", "JDK VERSION")
                .replaceAll("(?<=pid: |value=\"|pid\">)\\d{2,7}(?=\\D)", "PID")
                .replaceAll("(?<=>)\\d{2,7}(?=</data>)", "PID")
                .replaceAll("(?<=says process )\\d{2,7}", "PID");
    }

    private static void write(SortedMap<String, String> site) throws IOException {
        new SwapFolder(EXPECTED.toAbsolutePath()).begin();
        Path fresh = EXPECTED.resolveSibling("expected.new");
        for (var file : site.entrySet()) {
            Path path = fresh.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        new SwapFolder(EXPECTED.toAbsolutePath()).swap();
    }
}
