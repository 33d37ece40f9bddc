package evidoc.fragment;

import java.util.function.Supplier;

/// Stands in a page until what belongs there is known. No text of an author or of a program can
/// look like it, since it begins and ends with what no page may hold.
public record Placeholder(String name) {
    /// Where a fragment shows what is written after it was rendered.
    public static final Placeholder CONTENT = new Placeholder("content");

    private static final char EDGE = '\uFFFF';

    /// Whether anything is still to be filled in.
    public static boolean areIn(String body) {
        return body.indexOf(EDGE) >= 0;
    }

    public Html html() {
        return new Html(EDGE + name + EDGE);
    }

    public boolean isIn(String body) {
        return body.contains(html().markup());
    }

    /// The body with that in its place.
    public String fill(String body, Supplier<Html> html) {
        return isIn(body) ? body.replace(html().markup(), html.get().markup()) : body;
    }
}
