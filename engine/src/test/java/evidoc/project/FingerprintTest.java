package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

final class FingerprintTest {
    private static final FileTime NOON = FileTime.from(Instant.parse("2026-01-02T12:00:00Z"));

    @TempDir Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        write("a.txt", "tea");
        write("größe/b.txt", "milk");
    }

    @Test
    void theSameContentHasTheSameHashWhereverItStandsAndWheneverItWasWritten() throws IOException {
        String before = content();
        Files.setLastModifiedTime(folder.resolve("a.txt"), NOON);
        assertThat(content()).isEqualTo(before).matches("[0-9a-f]{64}");
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("größe"));
        Files.writeString(other.resolve("a.txt"), "tea");
        Files.writeString(other.resolve("größe/b.txt"), "milk");
        assertThat(new Fingerprint().content(other, _ -> false).hex()).isEqualTo(before);
    }

    @Test
    void anotherContentOrNameOrFileIsAnother() throws IOException {
        String before = content();
        write("a.txt", "Tea");
        assertThat(content()).isNotEqualTo(before);
        write("a.txt", "tea");
        assertThat(content()).isEqualTo(before);
        write("c.txt", "");
        assertThat(content()).isNotEqualTo(before);
        Files.delete(folder.resolve("c.txt"));
        Files.move(folder.resolve("a.txt"), folder.resolve("c.txt"));
        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void whatIsLeftOutMakesNoDifference() throws IOException {
        String before = new Fingerprint().content(folder, path -> path.endsWith("größe")).hex();
        write("größe/b.txt", "cream");
        assertThat(new Fingerprint().content(folder, path -> path.endsWith("größe")).hex())
                .isEqualTo(before);
    }

    @Test
    void whereOneTextEndsAndTheNextBeginsCounts() {
        assertThat(new Fingerprint().text("ab").text("c").hex())
                .isNotEqualTo(new Fingerprint().text("a").text("bc").hex());
        assertThat(new Fingerprint().text("").hex()).isNotEqualTo(new Fingerprint().hex());
    }

    @Test
    void aFileThatMovesFromOneFolderToTheNextIsNoticed() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Files.createDirectories(two);
        write("one/a.txt", "tea");
        String before = both(one, two);
        Files.move(one.resolve("a.txt"), two.resolve("a.txt"));
        assertThat(both(one, two)).isNotEqualTo(before);
    }

    @Test
    void aFolderThatIsNotThereIsAsAnEmptyOne() throws IOException {
        Path none = folder.resolve("none");
        String absent = new Fingerprint().content(none, _ -> false).hex();
        Files.createDirectories(none);
        assertThat(new Fingerprint().content(none, _ -> false).hex()).isEqualTo(absent);
    }

    @Test
    void aFileIsLookedAtByItsSizeAndTimeOnly() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.setLastModifiedTime(file, NOON);
        String before = new Fingerprint().look(file).hex();
        write("a.txt", "TEA");
        assertThat(new Fingerprint().look(file).hex()).isNotEqualTo(before);
        Files.setLastModifiedTime(file, NOON);
        assertThat(new Fingerprint().look(file).hex()).isEqualTo(before);
        assertThat(new Fingerprint().look(folder, path -> path.equals(file)).hex())
                .isNotEqualTo(new Fingerprint().look(folder).hex());
    }

    @Test
    void aLinkToNothingIsNoFailure() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("none.txt"));
        String before = content();
        write("none.txt", "tea");
        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void theEngineStaysTheSameWhileItRuns() throws IOException {
        assertThat(new Fingerprint().engine().hex())
                .isEqualTo(new Fingerprint().engine().hex())
                .isNotEqualTo(new Fingerprint().hex());
    }

    private String content() throws IOException {
        return new Fingerprint().content(folder, _ -> false).hex();
    }

    private static String both(Path one, Path two) throws IOException {
        return new Fingerprint().content(one, _ -> false).content(two, _ -> false).hex();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
