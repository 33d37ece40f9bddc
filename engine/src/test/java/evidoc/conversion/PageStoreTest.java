package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Examples;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.problem.Problem;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;
import evidoc.site.SamplePages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tests for pages that a later build finds.
final class PageStoreTest {
    private static final MachineRuns HERE = SampleRuns.machine(MachineRuns.HERE, Map.of());
    private static final String TEXT = "= Größe\n";

    @TempDir Path root;

    @BeforeEach
    void aPage() throws IOException {
        write("content/tea/größe.adoc", TEXT);
    }

    @Test
    void aPageIsFoundAsItWasKept() throws IOException {
        Path part = write("content/part.adoc", "part");
        Page page = page(Set.of(part));
        store().keep(job(), text(), new Worker.Result(Optional.of(page), List.of(), Set.of(part)));
        Worker.Result found = store().find(job(), text()).orElseThrow();
        assertThat(found.page()).contains(page);
        assertThat(found.included()).containsExactly(part);
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void whatWasNeverKeptIsNotFound() throws IOException {
        assertThat(store().find(job(), text())).isEmpty();
    }

    @Test
    void aPageWhoseTextOrIncludedFileChangedIsNotFound() throws IOException {
        Path part = write("content/part.adoc", "part");
        store().keep(
                        job(),
                        text(),
                        new Worker.Result(
                                Optional.of(page(Set.of(part))), List.of(), Set.of(part)));
        assertThat(store().find(job(), "= Other\n")).isEmpty();
        write("content/part.adoc", "other");
        assertThat(store().find(job(), text())).isEmpty();
    }

    @Test
    void aPageWithProblemsIsNotKept() throws IOException {
        Problem cold = Problem.general("cold tea", "Boil it.");
        store().keep(
                        job(),
                        text(),
                        new Worker.Result(Optional.of(page(Set.of())), List.of(cold), Set.of()));
        store().keep(job(), text(), new Worker.Result(Optional.empty(), List.of(), Set.of()));
        assertThat(store().find(job(), text())).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        keep();
        Path file = kept();
        String whole = Files.readString(file);
        for (String damaged :
                List.of(
                        "",
                        "\n\n\n",
                        whole.substring(0, whole.length() - 1),
                        whole.replace("Größe", "Grösse"))) {
            Files.writeString(file, damaged);
            assertThat(store().find(job(), text())).isEmpty();
        }
        Files.write(file, new byte[] {(byte) 0xFF, '\n', 'a'});
        assertThat(store().find(job(), text())).isEmpty();
        assertThat(PageStore.outdated(project(), Optional.empty())).isPositive();
    }

    @Test
    void whatMustBeConvertedIsKnownBeforeAnyRunIsRead() throws IOException {
        assertThat(PageStore.outdated(project(), Optional.empty())).isEqualTo(Long.MAX_VALUE);
        keep();
        assertThat(PageStore.outdated(project(), Optional.empty())).isZero();
        assertThat(PageStore.outdated(project(), Optional.of("https://tea.example/"))).isPositive();
        write("content/new.adoc", "123");
        assertThat(PageStore.outdated(project(), Optional.empty())).isEqualTo(4);
    }

    @Test
    void pagesAndMachinesThatAreGoneAreForgotten() throws IOException {
        keep();
        Path stays = kept();
        Path page = write("target/pages/" + MachineRuns.HERE + "/gone.adoc.json", "");
        Path machine = write("target/pages/gone/tea/größe.adoc.json", "");
        Files.createDirectories(root.resolve("runs/known"));
        Path known = write("target/pages/known/tea/größe.adoc.json", "");
        store().tidy();
        assertThat(List.of(stays, known)).allMatch(Files::exists);
        assertThat(List.of(page, machine)).allMatch(Files::notExists);
    }

    private void keep() throws IOException {
        store().keep(
                        job(),
                        text(),
                        new Worker.Result(Optional.of(page(Set.of())), List.of(), Set.of()));
    }

    private Path kept() {
        return root.resolve("target/pages/" + MachineRuns.HERE + "/tea/größe.adoc.json");
    }

    private static Page page(Set<Path> included) {
        return SamplePages.content(
                        "Größe <b>", Map.of("nav", "x"), Dependencies.NONE.including(included))
                .with("<p>\u2028 \"body\"</p>\n");
    }

    private Conversions.Job job() {
        return new Conversions.Job(root.resolve("content/tea/größe.adoc"), "tea/größe.html", HERE);
    }

    /// The text in the form in which keys read it.
    private static String text() {
        return new String(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private PageStore store() throws IOException {
        return new PageStore(
                project(), new Evidence(new Examples(List.of()), List.of(HERE)), Optional.empty());
    }

    private Project project() {
        return new Project(root);
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
