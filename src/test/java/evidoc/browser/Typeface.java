package evidoc.browser;

import evidoc.svg.WidestFace;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A face in which a page is set until it is left.
///
/// @param family its name in style sheets
record Typeface(String family) {
    /// Wider and higher than all others, on any machine.
    static final Typeface WIDEST = new Typeface("Widest");

    /// Those of the style sheet, and those that stand in for them.
    private static final List<String> KNOWN =
            List.of(
                    "Iowan Old Style",
                    "Palatino Nova",
                    "Palatino Linotype",
                    "Palatino",
                    "P052",
                    "URW Palladio L",
                    "Book Antiqua",
                    "Source Serif 4",
                    "Noto Serif",
                    "Georgia",
                    "Gelasio",
                    "DejaVu Serif",
                    "C059",
                    "Times New Roman",
                    "Times",
                    "Liberation Serif",
                    "Nimbus Roman");

    /// A face is there if its text differs from that of one of two that hardly resemble each other.
    private static final String IS_THERE =
            """
            const context = document.createElement('canvas').getContext('2d')
            const width = family => {
              context.font = `99px ${family}`
              return context.measureText('Wimmilfj 0123').width
            }
            return ['monospace', 'sans-serif']
                .every(other => width(`"${arguments[0]}", ${other}`) !== width(other))
            """;

    private static final String LOAD =
            """
            const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
            const faces = [[arguments[1], '400'], [arguments[2], '700']]
                .map(([font, weight]) => new FontFace(arguments[0], bytes(font), {weight}))
            faces.forEach(face => document.fonts.add(face))
            return Promise.all(faces.map(face => face.load())).then(() => faces.length)
            """;

    private static final String SET =
            """
            const sheet = new CSSStyleSheet()
            sheet.replaceSync(`:root { --font-text: "${arguments[0]}", serif !important }`)
            document.adoptedStyleSheets = [sheet]
            """;

    /// Characters of a face that are wider than they may be, and its height if that is too much.
    private static final String EXCESSES =
            """
            const context = document.createElement('canvas').getContext('2d')
            context.fontKerning = 'none'
            const [family, weight, widths, ascent, descent] = arguments
            context.font = `${weight} 1000px "${family}"`
            const found = Object.entries(widths)
                .map(([character, width]) => [character, context.measureText(character).width, width])
                .filter(([, is, most]) => is > most + 1)
                .map(([character, is, most]) =>
                    `${family} ${weight}: '${character}' is ${is} wide, more than ${most}`)
            const {fontBoundingBoxAscent: up, fontBoundingBoxDescent: down} = context.measureText('x')
            if (up > ascent + 1) found.push(`${family} ${weight}: ${up} high`)
            if (down > descent + 1) found.push(`${family} ${weight}: ${down} deep`)
            return found
            """;

    /// Those of a fixed list that this machine has.
    static List<Typeface> installed(Browser browser) {
        return KNOWN.stream()
                .filter(family -> Boolean.TRUE.equals(browser.evaluate(IS_THERE, family)))
                .map(Typeface::new)
                .toList();
    }

    /// Sets the current page in it.
    void set(Browser browser) {
        if (equals(WIDEST)) {
            browser.evaluate(LOAD, Stream.concat(Stream.of(family), fonts()).toArray());
        }
        browser.evaluate(SET, family);
    }

    /// Where it is wider or higher than the widest face, which should be wider than all.
    Stream<String> excesses(Browser browser) {
        return Stream.of(false, true).flatMap(bold -> excesses(browser, bold));
    }

    private Stream<String> excesses(Browser browser, boolean bold) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        WidestFace.read(bold)
                .widths()
                .forEach((character, width) -> widths.put(Character.toString(character), width));
        Object found =
                browser.evaluate(
                        EXCESSES,
                        family,
                        bold ? 700 : 400,
                        widths,
                        WidestFace.ASCENT,
                        WidestFace.DESCENT);
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf);
    }

    private static Stream<String> fonts() {
        return Stream.of(false, true)
                .map(bold -> WidestFace.read(bold).trueType())
                .map(Base64.getEncoder()::encodeToString);
    }
}
