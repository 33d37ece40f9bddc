package evidoc.browser;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A page of the site on paper.
///
/// @param page its address, without a fragment
/// @param title what the list of chapters calls it
/// @param printed the sheets
record Chapter(URI page, String title, PDDocument printed) implements AutoCloseable {
    /// A link on one of the sheets.
    ///
    /// @param sheet on which it is, from 0
    /// @param number of the link among what is noted on that sheet
    /// @param target where it leads
    record Link(int sheet, int number, URI target) {}

    /// A place on one of the sheets.
    ///
    /// @param sheet from 0
    /// @param top distance from the lower edge, in points; -1 for the top of the sheet
    record Place(int sheet, int top) {}

    static Chapter print(Browser browser, URI page, String title, Paper paper) throws IOException {
        browser.open(page);
        Object data = browser.command("Page.printToPDF", paper.settings()).get("data");
        return new Chapter(
                page, title, Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(data))));
    }

    int sheets() {
        return printed.getNumberOfPages();
    }

    /// Every link, with where it leads.
    List<Link> links() throws IOException {
        List<Link> links = new ArrayList<>();
        for (int sheet = 0; sheet < sheets(); sheet++) {
            List<PDAnnotation> notes = printed.getPage(sheet).getAnnotations();
            for (int number = 0; number < notes.size(); number++) {
                if (notes.get(number) instanceof PDAnnotationLink link) {
                    Optional<URI> target = target(link);
                    if (target.isPresent()) {
                        links.add(new Link(sheet, number, target.get()));
                    }
                }
            }
        }
        return links;
    }

    private Optional<URI> target(PDAnnotationLink link) throws IOException {
        return switch (link.getAction()) {
            case PDActionURI uri -> Optional.of(URI.create(uri.getURI()));
            case PDActionGoTo go -> within(go.getDestination());
            case null, default -> within(link.getDestination());
        };
    }

    private Optional<URI> within(PDDestination destination) {
        return destination instanceof PDNamedDestination named
                ? Optional.of(page.resolve("#" + named.getNamedDestination()))
                : Optional.empty();
    }

    /// Where a fragment is; the beginning for one that the browser didn't note down, which it does
    /// for what this page itself links to.
    Place place(String fragment) throws IOException {
        PDNamedDestination name = new PDNamedDestination(fragment);
        PDPageDestination found = printed.getDocumentCatalog().findNamedDestinationPage(name);
        if (found == null || found.getPage() == null) {
            return new Place(0, -1);
        }
        PDPage sheet = found.getPage();
        int top = found instanceof PDPageXYZDestination exact ? exact.getTop() : -1;
        return new Place(printed.getPages().indexOf(sheet), top);
    }

    @Override
    public void close() throws IOException {
        printed.close();
    }
}
