package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SwapFolderTest {
    @TempDir Path target;
    private SwapFolder folder;
    private Path site;

    @BeforeEach
    void aSiteIsThere() throws IOException {
        site = Files.createDirectories(target.resolve("site"));
        folder = new SwapFolder(site);
        Files.writeString(site.resolve("index.html"), "last");
        Files.writeString(site.resolve("gone.html"), "last");
    }

    @Test
    void theFreshSiteReplacesTheLastOneWhole() throws IOException {
        Files.writeString(folder.begin().resolve("index.html"), "fresh");
        folder.swap();
        assertThat(site.resolve("index.html")).hasContent("fresh");
        assertThat(site.resolve("gone.html")).doesNotExist();
        assertThat(target).isDirectoryNotContaining(path -> !path.equals(site));
    }

    @Test
    void aDiscardedSiteLeavesTheLastOne() throws IOException {
        Files.writeString(folder.begin().resolve("index.html"), "fresh");
        folder.discard();
        assertThat(site.resolve("index.html")).hasContent("last");
        assertThat(target).isDirectoryNotContaining(path -> !path.equals(site));
    }

    @Test
    void aSwapThatWasInterruptedIsUndoneByTheNextBuild() throws IOException {
        folder.begin();
        Files.move(site, target.resolve("site.old"));
        folder.begin();
        assertThat(site.resolve("index.html")).hasContent("last");
    }
}
