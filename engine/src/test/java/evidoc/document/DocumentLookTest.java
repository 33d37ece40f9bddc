package evidoc.document;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.CurrentPage;
import evidoc.page.PageForm;

import org.asciidoctor.ast.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tests for the style sheet and the script of a document.
final class DocumentLookTest {
    private static final Document EMBEDDED = SampleDocuments.of(Map.of());

    @TempDir Path folder;
    private final DocumentLog log = new DocumentLog();
    private final CurrentPage page = log.page();
    private final DocumentMacros macros = new DocumentMacros(page, new DocumentRuns(page, log));
    private final DocumentLook look = new DocumentLook(page, macros);

    @BeforeEach
    void aDocumentWithAMacro() {
        page.beginAlone(PageForm.DOCUMENT, "doc.adoc", List.of("It lost value:tea/A.java[lost]."));
    }

    @Test
    void aDocumentWithoutMacrosStaysAsItIs() {
        page.beginAlone(PageForm.DOCUMENT, "doc.adoc", List.of("Tea."));
        assertThat(look.style(EMBEDDED) + look.script(EMBEDDED)).isEmpty();
    }

    @Test
    void whatIsNoHtmlHasNoLook() {
        page.beginAlone(PageForm.TEXT, "doc.adoc", List.of("value:tea/A.java[lost]"));
        assertThat(look.style(EMBEDDED) + look.script(EMBEDDED)).isEmpty();
    }

    @Test
    void itIsInTheDocumentAndHasNoRulesOfPicturesThatThereAreNone() {
        String style = Jsoup.parse(look.style(EMBEDDED)).expectFirst("style").data();
        assertThat(style)
                .contains(".run-output", ".claim")
                .doesNotContain(".timeline-head", ".chart-column");
        assertThat(Jsoup.parse(look.script(EMBEDDED)).expectFirst("script").data()).isNotBlank();
    }

    @Test
    void propertiesHaveAPrefixWhereTheyAreSetAndWhereTheyAreUsed() {
        String style = look.style(EMBEDDED);
        assertThat(style).contains("--evidoc-terminal:", "var(--evidoc-terminal)");
        assertThat(style.replace("--evidoc-", "")).doesNotContain("--terminal", "evidoc-evidoc");
    }

    @Test
    void linkedFilesStandBesideTheStyleSheetAndHaveAllParts() throws IOException {
        Document linked = linked(Map.of("copycss", "", "outdir", folder.toString()));
        assertThat(Jsoup.parse(look.style(linked)).select("link").attr("href"))
                .isEqualTo("größe/evidoc.css");
        assertThat(Jsoup.parse(look.script(linked)).select("script").attr("src"))
                .isEqualTo("größe/evidoc.js");
        assertThat(Files.readString(folder.resolve("größe/evidoc.css")))
                .contains(".timeline", ".chart");
        assertThat(folder.resolve("größe/evidoc.js")).isNotEmptyFile();
    }

    @Test
    void withoutACopyNothingIsWritten() {
        assertThat(look.style(linked(Map.of("outdir", folder.toString())))).contains("evidoc.css");
        assertThat(folder).isEmptyDirectory();
    }

    private static Document linked(Map<String, String> more) {
        Map<String, String> attributes = new TreeMap<>(more);
        attributes.put("linkcss", "");
        attributes.put("stylesdir", "größe");
        return SampleDocuments.of(attributes);
    }
}
