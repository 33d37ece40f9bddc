package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders next to which something stands that no build may touch.
@EnabledOnOs({OS.LINUX, OS.MAC})
class OwnFoldersTest {
    @TempDir Path folder;
    private Path precious;
    private Project project;

    @BeforeEach
    void somethingPreciousIsElsewhere() throws IOException {
        precious = Files.createDirectories(folder.resolve("elsewhere/Stable.java"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        project = new Project(Files.createDirectories(folder.resolve("site")));
    }

    @Test
    void aLinkIsRemovedAndNotWhatItLeadsTo() throws IOException {
        Path own = project.target().resolve("own");
        Path deep = Files.createDirectories(own.resolve("deep"));
        Files.createSymbolicLink(deep.resolve("link"), precious);
        Files.createSymbolicLink(deep.resolve("dangling"), Path.of("nowhere"));
        OwnFolders.remove(own);
        assertThat(own).doesNotExist();
        assertThat(precious.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRemovedItself() throws IOException {
        Path own = Files.createDirectories(project.target()).resolve("own");
        Files.createSymbolicLink(own, precious);
        assertThat(OwnFolders.emptied(own)).isEmptyDirectory();
        assertThat(own.toRealPath()).isEqualTo(project.target().toRealPath().resolve("own"));
        assertThat(precious.resolve("thesis.txt")).exists();
    }

    @Test
    void aFolderThatMayNotBeReadIsRemoved() throws IOException {
        File closed = project.target().resolve("own/closed").toFile();
        Path inner = Files.createDirectories(closed.toPath().resolve("inner"));
        Files.writeString(inner.resolve("file"), "x");
        assertThat(closed.setReadable(false)).isTrue();
        assertThat(closed.setWritable(false)).isTrue();
        assertThat(closed.setExecutable(false)).isTrue();
        OwnFolders.remove(project.target().resolve("own"));
        assertThat(project.target()).isEmptyDirectory();
    }
}
