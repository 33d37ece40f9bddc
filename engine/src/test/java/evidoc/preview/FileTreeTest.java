package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// What a second look finds.
final class FileTreeTest {
    @TempDir Path root;
    private FileTree tree;

    @BeforeEach
    void theFirstLook() throws IOException {
        write("a.adoc", "a");
        write("tea/b.adoc", "b");
        write("tea/c.adoc", "c");
        tree = new FileTree(root, path -> !path.getFileName().toString().startsWith("."));
    }

    @Test
    void withoutAChangeThereIsNone() throws IOException {
        write("a.adoc", "a");
        assertThat(tree.look(Set.of(root)).isEmpty()).isTrue();
    }

    @Test
    void changesAreToldOnceAndByTheirKind() throws IOException {
        write("new.adoc", "n");
        write("a.adoc", "A");
        Files.delete(root.resolve("tea/b.adoc"));
        Changes changes = tree.look(Set.of(root));
        assertThat(changes.created()).containsExactly(root.resolve("new.adoc"));
        assertThat(changes.modified()).containsExactly(root.resolve("a.adoc"));
        assertThat(changes.deleted()).containsExactly(root.resolve("tea/b.adoc"));
        assertThat(tree.look(Set.of(root)).isEmpty()).isTrue();
    }

    @Test
    void anotherContentOfTheSameLengthIsAChange() throws IOException {
        write("a.adoc", "b");
        assertThat(tree.look(Set.of(root.resolve("a.adoc"))).modified()).hasSize(1);
    }

    @Test
    void onlyThePlacesAreLookedAt() throws IOException {
        write("a.adoc", "A");
        assertThat(tree.look(Set.of(root.resolve("tea"))).isEmpty()).isTrue();
    }

    @Test
    void aFolderThatIsGoneTakesItsFilesWithIt() throws IOException {
        Files.delete(root.resolve("tea/b.adoc"));
        Files.delete(root.resolve("tea/c.adoc"));
        Files.delete(root.resolve("tea"));
        assertThat(tree.look(Set.of(root.resolve("tea"))).deleted())
                .containsExactlyInAnyOrder(root.resolve("tea/b.adoc"), root.resolve("tea/c.adoc"));
    }

    @Test
    void aFolderBesideOneOfASimilarNameStays() throws IOException {
        write("tea-time/d.adoc", "d");
        tree.look(Set.of(root));
        assertThat(tree.look(Set.of(root.resolve("tea"))).isEmpty()).isTrue();
    }

    @Test
    void aFileThatBecomesAFolderIsGone() throws IOException {
        Files.delete(root.resolve("a.adoc"));
        write("a.adoc/b.adoc", "b");
        Changes changes = tree.look(Set.of(root.resolve("a.adoc")));
        assertThat(changes.deleted()).containsExactly(root.resolve("a.adoc"));
        assertThat(changes.created()).containsExactly(root.resolve("a.adoc/b.adoc"));
    }

    @Test
    void whatIsNotWatchedIsNoChange() throws IOException {
        write(".a.swp", "x");
        write(".git/index", "x");
        assertThat(tree.look(Set.of(root)).isEmpty()).isTrue();
    }

    @Test
    void aFileIsEmptiedIfItHadAContent() throws IOException {
        write("a.adoc", "");
        assertThat(tree.isEmptied(root.resolve("a.adoc"))).isTrue();
        tree.look(Set.of(root));
        assertThat(tree.isEmptied(root.resolve("a.adoc"))).isFalse();
        assertThat(tree.isEmptied(root.resolve("tea/b.adoc"))).isFalse();
        write("new.adoc", "");
        assertThat(tree.isEmptied(root.resolve("new.adoc"))).isFalse();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
