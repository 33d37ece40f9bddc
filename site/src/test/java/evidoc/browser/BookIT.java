package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The site on paper: the sheet that has the whole subject, and some pages as a book.
@InBrowser
final class BookIT {
    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void theWholeSubjectFitsOnOneSheet(String paper) throws IOException {
        URI page = page("sheet/index.html");
        try (Chapter sheet = Chapter.print(browser, page, "", Paper.named(paper))) {
            assertThat(sheet.sheets()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(sheet.printed()))
                    .contains("program", "process", "thread", "deadlock");
        }
    }

    @Test
    void aBookHasItsChaptersAsOutlineAndItsLinksLeadFromSheetToSheet() throws IOException {
        Map<URI, String> pages = new LinkedHashMap<>();
        pages.put(page("index.html"), "Home");
        pages.put(page("thread/index.html"), "Thread");
        pages.put(page("glossary/index.html"), "Glossary");
        try (Book book = Book.print(site.root(), pages, browser, Paper.A4)) {
            PDDocument whole = book.document();
            assertThat(titles(whole)).containsExactly("Home", "Thread", "Glossary");
            List<Integer> led = sheets(whole);
            assertThat(led).hasSizeGreaterThan(20).allMatch(sheet -> sheet >= 0);
            int thread = sheetOf(whole, "What is a thread?");
            assertThat(led).contains(thread).anyMatch(sheet -> sheet > thread);
            assertThat(addresses(whole)).isNotEmpty().allMatch(uri -> uri.startsWith("http"));
            assertThat(text(whole, thread)).contains("\n" + (thread + 1) + "\n");
        }
    }

    @Test
    void theBookHasEveryChapterInTheOrderOfTheList() throws IOException {
        assertThat(Book.pages(site.root()).keySet())
                .hasSizeGreaterThan(40)
                .startsWith(page("index.html"), page("program/index.html"))
                .allMatch(page -> site.root().resolve(relative(page)).toFile().isFile());
    }

    private URI page(String name) {
        return site.root().toUri().resolve(name);
    }

    private String relative(URI page) {
        return site.root().toUri().relativize(page).getPath();
    }

    private static List<String> titles(PDDocument whole) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : whole.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    /// Where the links within the book lead.
    private static List<Integer> sheets(PDDocument whole) throws IOException {
        List<Integer> sheets = new ArrayList<>();
        for (PDAnnotationLink link : links(whole)) {
            if (link.getAction() instanceof PDActionGoTo go) {
                sheets.add(((PDPageDestination) go.getDestination()).retrievePageNumber());
            }
        }
        return sheets;
    }

    private static List<String> addresses(PDDocument whole) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDAnnotationLink link : links(whole)) {
            if (link.getAction() instanceof PDActionURI uri) {
                addresses.add(uri.getURI());
            }
        }
        return addresses;
    }

    private static List<PDAnnotationLink> links(PDDocument whole) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage sheet : whole.getPages()) {
            for (PDAnnotation note : sheet.getAnnotations()) {
                if (note instanceof PDAnnotationLink link) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    private static int sheetOf(PDDocument whole, String title) throws IOException {
        for (int sheet = 0; sheet < whole.getNumberOfPages(); sheet++) {
            if (text(whole, sheet).strip().startsWith(title)) {
                return sheet;
            }
        }
        return -1;
    }

    private static String text(PDDocument whole, int sheet) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(sheet + 1);
        stripper.setEndPage(sheet + 1);
        return stripper.getText(whole);
    }
}
