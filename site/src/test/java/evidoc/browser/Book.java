package evidoc.browser;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The site as one PDF: its pages as the print style sheet shows them, in the order of the list of
/// chapters, with that list as outline. Links between pages lead from sheet to sheet.
final class Book implements AutoCloseable {
    private static final float NUMBER_SIZE = 8;

    /// From the lower edge to the number of the sheet, in points.
    private static final float NUMBER_HEIGHT = 24;

    private final PDDocument whole = new PDDocument();
    private final List<Chapter> chapters = new ArrayList<>();

    /// The number of the first sheet of each page, from 0.
    private final Map<URI, Integer> begins = new HashMap<>();

    private Book() {}

    /// Prints a site: `mvn -Pbook verify`.
    ///
    /// @param args the folder of the site, the file of the book, and the paper
    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]).toRealPath();
        Path file = Path.of(args[1]);
        Paper paper = Paper.named(args[2]);
        try (Browser browser = Browser.start();
                Book book = print(site, pages(site), browser, paper)) {
            book.save(file);
            IO.println(
                    "%s: %d pages of the site on %d sheets."
                            .formatted(file, book.chapters.size(), book.whole.getNumberOfPages()));
        }
    }

    /// Addresses of the pages, in the order of the list of chapters, each with its name there.
    static Map<URI, String> pages(Path site) throws IOException {
        Path home = site.resolve("index.html");
        Document document = Jsoup.parse(Files.readString(home), home.toUri().toString());
        Map<URI, String> pages = new LinkedHashMap<>();
        for (Element link : document.select(".chapters a[href]")) {
            URI page = URI.create(link.absUrl("href"));
            pages.put(
                    page.getPath().endsWith("/") ? page.resolve("index.html") : page, link.text());
        }
        return pages;
    }

    static Book print(Path site, Map<URI, String> pages, Browser browser, Paper paper)
            throws IOException {
        Book book = new Book();
        browser.show(Screen.DESKTOP);
        for (Map.Entry<URI, String> page : pages.entrySet()) {
            book.append(Chapter.print(browser, page.getKey(), page.getValue(), paper));
        }
        book.link(site.toUri());
        book.outline();
        book.number();
        SharedImages.in(book.whole);
        return book;
    }

    private void append(Chapter chapter) throws IOException {
        begins.put(chapter.page(), whole.getNumberOfPages());
        new PDFMergerUtility().appendDocument(whole, chapter.printed());
        chapters.add(chapter);
    }

    /// Leads each link to a page of the book to its sheet. One to another file of the site leads
    /// nowhere on paper, and goes.
    private void link(URI site) throws IOException {
        Map<URI, Chapter> byPage = new HashMap<>();
        chapters.forEach(chapter -> byPage.put(chapter.page(), chapter));
        for (Chapter chapter : chapters) {
            int first = begins.get(chapter.page());
            for (Chapter.Link link : chapter.links()) {
                PDPage sheet = whole.getPage(first + link.sheet());
                var note = (PDAnnotationLink) sheet.getAnnotations().get(link.number());
                URI page = withoutFragment(link.target());
                if (byPage.containsKey(page)) {
                    lead(note, byPage.get(page), link.target().getFragment());
                } else if (page.toString().startsWith(site.toString())) {
                    note.getCOSObject().removeItem(COSName.A);
                }
            }
        }
        whole.getDocumentCatalog().getCOSObject().removeItem(COSName.DESTS);
        whole.getDocumentCatalog().setNames(null);
    }

    private void lead(PDAnnotationLink note, Chapter to, String fragment) throws IOException {
        Chapter.Place place = fragment == null ? new Chapter.Place(0, -1) : to.place(fragment);
        note.getCOSObject().removeItem(COSName.DEST);
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(destination(begins.get(to.page()) + place.sheet(), place.top()));
        note.setAction(action);
    }

    private PDPageXYZDestination destination(int number, int top) {
        PDPage sheet = whole.getPage(number);
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(sheet);
        destination.setLeft(0);
        destination.setTop(top < 0 ? (int) sheet.getMediaBox().getHeight() : top);
        return destination;
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    private void outline() {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Chapter chapter : chapters) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(chapter.title());
            item.setDestination(destination(begins.get(chapter.page()), -1));
            outline.addLast(item);
        }
        whole.getDocumentCatalog().setDocumentOutline(outline);
    }

    private void number() throws IOException {
        PDType1Font face = new PDType1Font(FontName.HELVETICA);
        for (int sheet = 0; sheet < whole.getNumberOfPages(); sheet++) {
            PDPage page = whole.getPage(sheet);
            String number = String.valueOf(sheet + 1);
            float width = face.getStringWidth(number) / 1000 * NUMBER_SIZE;
            try (var ink = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
                ink.beginText();
                ink.setFont(face, NUMBER_SIZE);
                ink.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, NUMBER_HEIGHT);
                ink.showText(number);
                ink.endText();
            }
        }
    }

    PDDocument document() {
        return whole;
    }

    void save(Path file) throws IOException {
        whole.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        for (Chapter chapter : chapters) {
            chapter.close();
        }
        whole.close();
    }
}
