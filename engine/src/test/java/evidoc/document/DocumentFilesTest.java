package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.page.CurrentPage;
import evidoc.page.PageForm;
import evidoc.page.SourcePlace;
import evidoc.page.SourceText;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Tests for the files of a document, to which problems refer.
final class DocumentFilesTest {
    @TempDir Path folder;
    private final CurrentPage page = new CurrentPage(new Problems(), SharedFragments.get());

    @BeforeEach
    void aDocument() {
        page.beginAlone(PageForm.DOCUMENT, "doc.adoc", List.of());
    }

    @Test
    void whatIsIncludedIsReadAndWhatThatIncludes() throws IOException {
        write("parts/a.adoc", "A.\ninclude::../b.adoc[]\n");
        write("b.adoc", "\nvalue:tea/A.java[x]\n");
        read(Map.of(), "include::parts/a.adoc[tag=x]");
        assertThat(files()).containsExactly("doc.adoc", "parts/a.adoc", "b.adoc");
        assertThat(page.texts().place("value:"))
                .isEqualTo(new SourcePlace(folder.resolve("b.adoc").toString(), 2));
    }

    @Test
    void aFileThatIncludesItselfIsReadOnce() throws IOException {
        write("a.adoc", "include::a.adoc[]\ninclude::a.adoc[]\n");
        read(Map.of(), "include::a.adoc[]");
        assertThat(files()).containsExactly("doc.adoc", "a.adoc");
    }

    @Test
    void anAttributeIsThatOfTheDocumentOrOfALineBefore() throws IOException {
        write("größe/a.adoc", "");
        write("parts/b.adoc", "");
        read(
                Map.of("size", "größe"),
                ":dir: parts",
                "include::{size}/a.adoc[]",
                "include::{dir}/b.adoc[]");
        assertThat(files()).containsExactly("doc.adoc", "größe/a.adoc", "parts/b.adoc");
    }

    @Test
    void anAttributeMayBeMadeOfAnother() throws IOException {
        write("parts/tea/a.adoc", "");
        read(
                Map.of("docdir", folder.toString()),
                ":parts: {docdir}/parts",
                ":tea: {parts}/tea",
                "include::{tea}/a.adoc[]");
        assertThat(files()).containsExactly("doc.adoc", "parts/tea/a.adoc");
    }

    @Test
    void whatCannotBeIncludedIsLeftToAsciidoctor() throws IOException {
        Files.write(folder.resolve("latin.adoc"), "größe".getBytes(StandardCharsets.ISO_8859_1));
        write("a.adoc", "");
        read(
                Map.of(),
                "include::none.adoc[]",
                "include::{unknown}/a.adoc[]",
                "include::https://tea.example/a.adoc[]",
                "include::latin.adoc[]",
                "include::\0.adoc[]",
                "\\include::a.adoc[]",
                "include::a.adoc");
        assertThat(files()).containsExactly("doc.adoc");
    }

    @Test
    void aDocumentIsInItsFolderOrWhereItsConversionBegan() {
        assertThat(
                        DocumentFiles.file(
                                SampleDocuments.of(
                                        Map.of("docdir", "/a/../b", "docfile", "/b/c.adoc"))))
                .isEqualTo(Path.of("/b/c.adoc"));
        assertThat(DocumentFiles.folder(SampleDocuments.of(Map.of("docdir", "/a/../b"))))
                .isEqualTo(Path.of("/b"));
        assertThat(DocumentFiles.file(SampleDocuments.of(Map.of())))
                .isEqualTo(Path.of("stdin").toAbsolutePath());
    }

    private void read(Map<String, String> attributes, String... lines) {
        new DocumentFiles(page, SampleDocuments.of(attributes)).read(folder, List.of(lines));
    }

    private List<String> files() {
        return page.texts().all().stream()
                .map(SourceText::file)
                .map(file -> file.replace(folder + "/", ""))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
