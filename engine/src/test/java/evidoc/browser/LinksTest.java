package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

final class LinksTest {
    private static final URI SERVED = URI.create("http://127.0.0.1:8000/some/repo/");

    @TempDir private Path site;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(site.resolve("thread"));
        Files.writeString(site.resolve("thread/index.html"), "<h2 id='birth and death'>Birth</h2>");
    }

    @Test
    void aFileAndAnAnchorAreFound() {
        assertThatFromDisk("thread/index.html").isEmpty();
        assertThatFromDisk("thread/index.html#birth%20and%20death").isEmpty();
        assertThatFromDisk("thread/index.html#").isEmpty();
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThatFromDisk("thread/indx.html").get().asString().startsWith("no such file: ");
    }

    @Test
    void aMissingAnchorIsAProblem() {
        assertThatFromDisk("thread/index.html#life").get().asString().startsWith("no such anchor");
    }

    @Test
    void aFolderIsAProblemFromDiskAndAPageOnAServer() {
        assertThatFromDisk("thread/").isPresent();
        assertThatServed("thread/").isEmpty();
    }

    @Test
    void theServersRootIsOutOfTheSite() {
        assertThatServed("/index.html").get().asString().startsWith("leads out of the site");
        assertThatFromDisk("../index.html").get().asString().startsWith("leads out of the site");
    }

    @Test
    void anotherHostIsNobodysBusiness() {
        assertThatServed("https://example.org/").isEmpty();
        assertThatFromDisk("https://example.org/").isEmpty();
    }

    private OptionalAssert<String> assertThatFromDisk(String link) {
        URI base = site.toUri();
        return assertThat(new Links(site, base).problem(base.resolve(link)));
    }

    private OptionalAssert<String> assertThatServed(String link) {
        return assertThat(new Links(site, SERVED).problem(SERVED.resolve(link)));
    }
}
