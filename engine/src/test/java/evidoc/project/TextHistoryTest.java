package evidoc.project;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.GitRepository;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What Git knows of the texts of a site.
final class TextHistoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir Path folder;
    private Path root;
    private Project project;

    @BeforeEach
    void aSiteInAFolderOfARepository() throws Exception {
        root = folder.toRealPath().resolve("tea");
        project = new Project(root.resolve("docs"));
        write("content/old.adoc", "old");
        write("content/new.adoc", "old");
        write("assets/part of größe.adoc", "old");
        write("runs/one/machine.json", "old");
    }

    @Test
    void aFileIsAsOldAsTheLastCommitThatTouchedIt() throws Exception {
        twoCommits();
        TextHistory history = TextHistory.of(project);
        assertThat(history.prefix()).isEqualTo("docs/");
        assertThat(history.changed())
                .containsEntry("content/old.adoc", FIRST)
                .containsEntry("content/new.adoc", SECOND)
                .containsEntry("assets/part of größe.adoc", FIRST)
                .doesNotContainKey("runs/one/machine.json");
    }

    @Test
    void aPageIsAsOldAsTheNewestOfItsFiles() throws Exception {
        twoCommits();
        TextHistory history = TextHistory.of(project);
        Path old = project.content().resolve("old.adoc");
        Path unknown = project.content().resolve("draft.adoc");
        assertThat(history.changed(project, List.of(old, unknown))).contains(FIRST);
        assertThat(history.changed(project, List.of(old, project.content().resolve("new.adoc"))))
                .contains(SECOND);
        assertThat(history.changed(project, List.of(unknown))).isEmpty();
    }

    @Test
    void whatIsOlderThanAShallowCloneHasNoDate() throws Exception {
        GitRepository repository = twoCommits();
        Path copy = folder.toRealPath().resolve("copy");
        GitRepository shallow = repository.shallow(copy);
        Project there = new Project(copy.resolve("docs"));
        assertThat(TextHistory.of(there).changed()).isEmpty();
        Files.writeString(there.content().resolve("old.adoc"), "newer");
        shallow.commit("2026-05-06");
        assertThat(TextHistory.of(there).changed()).containsOnlyKeys("content/old.adoc");
    }

    @Test
    void outsideARepositoryNothingIsKnown() throws Exception {
        assertThat(TextHistory.of(project)).isEqualTo(TextHistory.NONE);
    }

    @Test
    void aCommitThatTouchesNoTextIsNoChange() throws Exception {
        GitRepository repository = twoCommits();
        String before = TextHistory.of(project).text();
        Files.writeString(root.resolve("README.md"), "Tea");
        repository.commit("2026-05-06");
        assertThat(TextHistory.of(project).text()).isEqualTo(before);
        write("content/old.adoc", "newer");
        repository.commit("2026-05-07");
        assertThat(TextHistory.of(project).text()).isNotEqualTo(before);
    }

    private GitRepository twoCommits() throws Exception {
        GitRepository repository = GitRepository.in(root).commit("2026-01-02");
        write("content/new.adoc", "new");
        return repository.commit("2026-03-04");
    }

    private void write(String name, String text) throws IOException {
        Path file = project.root().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
