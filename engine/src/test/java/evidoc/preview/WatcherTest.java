package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

@Timeout(60)
final class WatcherTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private Path root = Path.of("");
    private Watcher watcher;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        root = folder.toRealPath();
        write("content/a.adoc", "a");
        write("other/b.adoc", "b");
        watcher = new Watcher(root, Set.of("content", "later", "list.yaml"));
    }

    @AfterEach
    void end() throws IOException {
        watcher.close();
    }

    @Test
    void changesAreToldByTheirKind() throws Exception {
        write("content/a.adoc", "changed");
        assertThat(watcher.await()).isEqualTo(changes(Set.of(), Set.of("content/a.adoc")));
        Files.delete(root.resolve("content/a.adoc"));
        assertThat(watcher.await().deleted()).containsExactly(root.resolve("content/a.adoc"));
    }

    @Test
    void whatSavesTheSameContentIsNoChange() throws Exception {
        write("content/a.adoc", "a");
        Files.move(root.resolve("content/a.adoc"), root.resolve("content/a.adoc~"));
        write("content/a.adoc", "a");
        assertThat(watcher.await(SHORT).isEmpty()).isTrue();
    }

    @Test
    void whatNobodyAskedForIsNoChange() throws Exception {
        write("other/b.adoc", "changed");
        write("content/.a.adoc.swp", "swap");
        write("content/#a.adoc#", "half");
        write("content/4913", "");
        assertThat(watcher.await(SHORT).isEmpty()).isTrue();
        assertThat(watcher.isPending()).isFalse();
    }

    @Test
    void aFileElsewhereIsWatchedAndItsNeighboursAreNot() throws Exception {
        watcher.alsoWatch(Set.of(root.resolve("other/b.adoc"), root.resolve("none/c.adoc")));
        write("other/d.adoc", "d");
        write("other/b.adoc", "changed");
        assertThat(watcher.await()).isEqualTo(changes(Set.of(), Set.of("other/b.adoc")));
        write("none/c.adoc", "c");
        assertThat(watcher.await().created()).containsExactly(root.resolve("none/c.adoc"));
    }

    @Test
    void newFoldersAreWatchedWithAllThatIsInThem() throws Exception {
        write("later/deep/deeper/one.txt", "1");
        write("list.yaml", "x");
        Set<Path> found = new HashSet<>();
        while (found.size() < 2) {
            found.addAll(watcher.await().created());
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        root.resolve("later/deep/deeper/one.txt"), root.resolve("list.yaml"));
        write("later/deep/deeper/one.txt", "2");
        assertThat(watcher.await().modified())
                .containsExactly(root.resolve("later/deep/deeper/one.txt"));
    }

    @Test
    void aFolderThatGoesTakesItsFilesAlong() throws Exception {
        Files.move(root.resolve("content"), root.resolve("gone"));
        assertThat(watcher.await().deleted()).containsExactly(root.resolve("content/a.adoc"));
        Files.move(root.resolve("gone"), root.resolve("content"));
        assertThat(watcher.await().created()).containsExactly(root.resolve("content/a.adoc"));
    }

    @Test
    void moreEventsThanTheSystemKeepsLoseNothing() throws Exception {
        int count = 3_000;
        for (int i = 0; i < count; i++) {
            write("content/many/" + i + ".txt", "1");
        }
        Set<Path> found = new HashSet<>();
        while (found.size() < count) {
            found.addAll(watcher.await().created());
        }
        assertThat(found).hasSize(count);
    }

    private Changes changes(Set<String> created, Set<String> modified) {
        return new Changes(paths(created), paths(modified), Set.of());
    }

    private Set<Path> paths(Set<String> names) {
        Set<Path> paths = new HashSet<>();
        names.forEach(name -> paths.add(root.resolve(name)));
        return paths;
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
