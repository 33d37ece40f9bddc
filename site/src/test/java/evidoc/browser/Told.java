package evidoc.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the browser tells a screen reader of the pictures of the current page.
record Told(Browser browser) {
    /// Pictures that are kept from a screen reader, beside the marks that only decorate a word, and
    /// the pictures of cards, which link to the real ones.
    private static final String KEPT =
            """
            return [...document.querySelectorAll('svg, img')]
                .filter(e => e.checkVisibility() && !e.matches('[role=img]') && !e.closest(`.symbols, .search-icon, .card-picture`))
                .map(e => `${e.localName}.${e.getAttribute('class')} is kept from a screen reader`)
            """;

    private static final String SHOWN =
            """
            return [...document.querySelectorAll('svg[role=img]')].filter(e => e.checkVisibility())
                .length
            """;

    /// Pictures of which a screen reader tells nothing or too little, on the screen that the
    /// browser shows.
    Stream<String> gaps() {
        List<Map<?, ?>> told = told();
        long shown = (long) browser.evaluate(SHOWN);
        Stream<String> missing =
                told.size() == shown
                        ? Stream.empty()
                        : Stream.of("tells %d of %d pictures".formatted(told.size(), shown));
        Stream<String> brief =
                told.stream()
                        .filter(picture ->
                                text(picture, "name").isBlank()
                                        || text(picture, "description").isBlank())
                        .map(picture ->
                                "picture '%s' is told as '%s'"
                                        .formatted(
                                                text(picture, "name"),
                                                text(picture, "description")));
        Stream<String> kept = ((List<?>) browser.evaluate(KEPT)).stream().map(String::valueOf);
        return Stream.of(missing, brief, kept).flatMap(gaps -> gaps);
    }

    private List<Map<?, ?>> told() {
        List<?> nodes =
                (List<?>) browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes");
        return Objects.requireNonNull(nodes).stream()
                .<Map<?, ?>>map(node -> (Map<?, ?>) node)
                .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
                .filter(node -> text(node, "role").matches("img|image"))
                .toList();
    }

    private static String text(Map<?, ?> node, String property) {
        return node.get(property) instanceof Map<?, ?> value
                ? String.valueOf(value.get("value"))
                : "";
    }
}
