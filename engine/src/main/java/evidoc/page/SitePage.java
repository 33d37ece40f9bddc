package evidoc.page;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A page of the site, for one machine.
///
/// @param source its AsciiDoc file
/// @param uri from the root of the site
/// @param type what template renders it
/// @param order its place among the others; the address decides between equal ones; [#LAST] for one
///   that has none
/// @param content what its AsciiDoc says
/// @param frame what stands around that
public record SitePage(Path source, String uri, String type, int order, Page content, Frame frame) {

    /// The order of a page that has none: it follows all others.
    public static final int LAST = Integer.MAX_VALUE;

    private static final String DRAFT = "draft";

    /// The order of a site: by number; then the newest first, if they have dates; then by title.
    public static final Comparator<SitePage> ORDER =
            Comparator.comparingInt(SitePage::order)
                    .thenComparing((one, other) -> one.order() == LAST ? unordered(one, other) : 0)
                    .thenComparing(SitePage::uri);

    private static int unordered(SitePage one, SitePage other) {
        return Comparator.comparing(
                        (SitePage page) -> page.date().orElse(LocalDate.MIN),
                        Comparator.reverseOrder())
                .thenComparing(SitePage::title, String.CASE_INSENSITIVE_ORDER)
                .compare(one, other);
    }

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

    /// Its files, from the root of the site: itself, and where it has one, its plain text.
    public List<String> files() {
        return Stream.concat(Stream.of(uri), frame.colophon().plain().stream()).toList();
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

    /// Its day: `:jbake-date:`, else the date of its revision; empty if there is none, or another
    /// text.
    public Optional<LocalDate> date() {
        return Optional.ofNullable(content.settings().get("date"))
                .or(() -> Optional.ofNullable(content.settings().get(":revdate")))
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d.*"))
                .flatMap(SitePage::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, "yyyy-MM-dd".length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The words under which it is filed, as `:jbake-tags:` has them.
    public List<String> tags() {
        return Arrays.stream(content.settings().getOrDefault("tags", "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /// Whether readers get it.
    ///
    /// @param content as AsciiDoc rendered it
    public static boolean isPublished(Page content) {
        return !DRAFT.equals(content.settings().get("status"));
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
