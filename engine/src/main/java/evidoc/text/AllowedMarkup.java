package evidoc.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page may contain, by names in lower case.
///
/// @param elements of HTML or SVG
/// @param attributes of these
public record AllowedMarkup(Set<String> elements, Set<String> attributes) {
    private static final String FILE = "markup.properties";

    /// These name no address and run nothing.
    private static final Pattern FREE = Pattern.compile("(?:data|aria)-[\\w.-]+");

    /// A custom element does nothing without a script of the site.
    private static final Pattern CUSTOM = Pattern.compile("[a-z][\\w.]*-[\\w.-]+");

    private static final Set<String> NOT_CUSTOM = Set.of("annotation-xml", "font-face");

    /// What a drawing may contain.
    public static AllowedMarkup inDrawings() {
        return of(Set.of("svg"));
    }

    /// What a page may contain, drawings included.
    public static AllowedMarkup inPages() {
        return of(Set.of("html", "svg"));
    }

    private static AllowedMarkup of(Set<String> languages) {
        try (InputStream in = AllowedMarkup.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE + " is not on the class path");
            }
            Properties lists = new Properties();
            lists.load(in);
            return new AllowedMarkup(
                    words(languages, ".elements", lists), words(languages, ".attributes", lists));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(Set<String> languages, String list, Properties lists) {
        return languages.stream()
                .flatMap(language -> Stream.of(lists.getProperty(language + list).split("\\s+")))
                .collect(Collectors.toSet());
    }

    public boolean hasElement(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return elements.contains(lower)
                || (CUSTOM.matcher(lower).matches()
                        && elements.contains("html")
                        && !NOT_CUSTOM.contains(lower));
    }

    public boolean hasAttribute(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return attributes.contains(lower) || FREE.matcher(lower).matches();
    }
}
