package evidoc.site;

import evidoc.page.Dependencies;
import evidoc.page.Frame;
import evidoc.page.Heading;
import evidoc.page.Page;
import evidoc.page.SitePage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pages as a crawler leaves them, without AsciiDoc.
public final class SamplePages {
    private SamplePages() {}

    /// A page whose title and short name are its address without its end.
    public static SitePage page(String uri, int order) {
        return page(uri, order, "<p>" + uri + "</p>");
    }

    /// A page as the engine converted it.
    ///
    /// @param examples whose runs it shows
    public static SitePage page(String uri, int order, String body, String... examples) {
        return page(uri, order, Map.of(), body, examples);
    }

    /// A page with settings in its header.
    public static SitePage page(String uri, int order, Map<String, String> settings) {
        return page(uri, order, settings, "<p>" + uri + "</p>");
    }

    private static SitePage page(
            String uri, int order, Map<String, String> settings, String body, String... examples) {
        String title = uri.replaceFirst("\\.html$", "");
        return page(
                uri,
                order,
                new Page(
                        title,
                        settings,
                        "About " + title + ".",
                        List.of(new Heading("more", "More")),
                        body,
                        List.of(),
                        List.of(),
                        Set.of(examples),
                        Dependencies.NONE));
    }

    /// What an AsciiDoc file without a text says.
    public static Page content(
            String title, Map<String, String> settings, Dependencies dependencies) {
        return new Page(
                title, settings, "", List.of(), "", List.of(), List.of(), Set.of(), dependencies);
    }

    public static SitePage page(String uri, int order, Page page) {
        return new SitePage(
                Path.of("content", uri.replace(".html", ".adoc")),
                uri,
                "page",
                order,
                page,
                Frame.NONE);
    }
}
