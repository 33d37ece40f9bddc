package evidoc.page;

import java.nio.file.Path;

/// A page of the site, for one machine.
///
/// @param source its AsciiDoc file
/// @param uri from the root of the site
/// @param type what template renders it
/// @param order its place among the others; the address decides between equal ones
/// @param content what its AsciiDoc says
/// @param frame what stands around that
public record SitePage(Path source, String uri, String type, int order, Page content, Frame frame) {

    public SitePage with(Page newContent) {
        return new SitePage(source, uri, type, order, newContent, frame);
    }

    public SitePage with(Frame newFrame) {
        return new SitePage(source, uri, type, order, content, newFrame);
    }

    public SitePage at(String newUri) {
        return new SitePage(source, newUri, type, order, content, frame);
    }

    public SitePage withBody(String body) {
        return with(content.with(body));
    }

    public String body() {
        return content.body();
    }

    public String title() {
        return content.title();
    }

    /// Its short name: the title where it has none.
    public String nav() {
        return content.settings().getOrDefault("nav", content.title());
    }

    /// What readers may type to find it, besides its own words; separated by commas.
    public String keywords() {
        return content.settings().getOrDefault("keywords", "");
    }

    /// The group of pages in which the navigation shows it; empty where it has none.
    public String group() {
        return content.settings().getOrDefault("group", "");
    }

    /// Whether readers look things up in it, and _previous_ and _next_ pass it by.
    public boolean isAppendix() {
        return content.settings().containsKey("appendix");
    }
}
