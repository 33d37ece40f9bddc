package evidoc.fragment;

/// Ready HTML, which a fragment shows as it is; all other text is escaped there.
public record Html(String markup) {
    public static final Html NONE = new Html("");

    public Html and(Html more) {
        return new Html(markup + more.markup);
    }

    /// What an inline macro may return: AsciiDoc searches that for links, pictures, anchors and
    /// other macros, and finds none in this.
    public Html inert() {
        return new Html(
                markup.replace("&lt;", "&#60;")
                        .replace("[", "&#91;")
                        .replace("]", "&#93;")
                        .replace("@", "&#64;")
                        .replace("((", "(&#40;")
                        .replace("://", ":&#47;/"));
    }
}
