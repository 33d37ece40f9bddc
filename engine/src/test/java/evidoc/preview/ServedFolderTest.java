package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What can be read of a folder.
final class ServedFolderTest {
    @TempDir Path root;
    private ServedFolder served;

    @BeforeEach
    void aSite() throws IOException {
        Files.createDirectories(root.resolve("site/tea"));
        Files.writeString(root.resolve("site/tea/a.html"), "tea");
        Files.writeString(root.resolve("secret.txt"), "secret");
        served = new ServedFolder(root.resolve("site"));
    }

    @Test
    void aFileInsideIsRead() throws IOException {
        assertThat(text("tea/a.html")).isEqualTo("tea");
        assertThat(text("tea/../tea/a.html")).isEqualTo("tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tea", "tea/", "tea/b.html", "../secret.txt", "a\0b", "../site2/a"})
    void whatIsNoFileInsideIsNone(String name) throws IOException {
        assertThat(served.read(name)).isEmpty();
    }

    @Test
    void anAbsolutePathIsOutside() throws IOException {
        assertThat(served.read(root.resolve("secret.txt").toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tea, /tea/",
        "a b/ü?#%, /a%20b/%C3%BC%3F%23%25/",
        "\\x.example/.., /",
        ".//tea, /tea/"
    })
    void theAddressOfAFolderStaysOnThisServer(String name, String address) {
        assertThat(served.address(name)).isEqualTo(address);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkThatLeadsOutIsNoneAndOneThatStaysInsideIsFollowed() throws IOException {
        Files.createSymbolicLink(root.resolve("site/out.txt"), root.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("site/in.html"), root.resolve("site/tea/a.html"));
        assertThat(served.read("out.txt")).isEmpty();
        assertThat(text("in.html")).isEqualTo("tea");
    }

    @Test
    void aFolderThatIsNotThereYetHasNothing() throws IOException {
        ServedFolder none = new ServedFolder(root.resolve("none"));
        assertThat(none.read("index.html")).isEmpty();
    }

    @Test
    void aFileTakesThePlaceOfAnother() throws IOException {
        Path fresh = Files.writeString(root.resolve("fresh.html"), "fresh");
        served.put("tea/a.html", fresh);
        assertThat(text("tea/a.html")).isEqualTo("fresh");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void aChangeThatFailsLeavesTheFolderReadable() throws IOException {
        assertThatThrownBy(() ->
                        served.change(() -> {
                            throw new IOException("full");
                        }))
                .hasMessage("full");
        assertThat(text("tea/a.html")).isEqualTo("tea");
        served.change(() -> Files.delete(root.resolve("site/tea/a.html")));
        assertThat(served.read("tea/a.html")).isEmpty();
    }

    private String text(String name) throws IOException {
        return new String(served.read(name).orElseThrow(), StandardCharsets.UTF_8);
    }
}
