package evidoc.browser;

import java.util.Map;

/// A size of paper, in inches as the browser takes it. The margins are those of the style sheet.
///
/// @param width of the sheet
/// @param height of the sheet
record Paper(double width, double height) {
    static final Paper A4 = new Paper(8.27, 11.69);
    static final Paper LETTER = new Paper(8.5, 11);

    /// What the browser prints on.
    Map<String, Object> settings() {
        return Map.of(
                "paperWidth",
                width,
                "paperHeight",
                height,
                "printBackground",
                true,
                "generateTaggedPDF",
                true);
    }

    /// `A4` or `Letter`.
    static Paper named(String name) {
        return switch (name) {
            case "A4" -> A4;
            case "Letter" -> LETTER;
            default ->
                    throw new IllegalArgumentException(
                            "-Dbook.paper: unknown paper '%s'. Use A4 or Letter.".formatted(name));
        };
    }
}
