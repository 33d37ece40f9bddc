package evidoc.svg;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The size of text before a browser has set it: never too small, since each system has its own
/// typeface. All figures are the largest of DejaVu Serif, Noto Serif, Source Serif 4, of P052, C059
/// and Nimbus Roman, which have the metrics of Palatino, Century Schoolbook and Times, and of
/// Gelasio, which has those of Georgia. They were read from the tables of the fonts, regular and
/// bold; `widest-face.txt` among the tests has them for each character.
public enum FontMetrics {
    PLAIN(14, 1),
    BOLD(14, 1.15),
    HEADING(15, 1.15);

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String GAP = "…";

    private static final String NARROW = " .,:;'ijl";
    private static final String SLENDER = "!()[]-*\"`rstfI";
    private static final String MIDDLING = "|/\\_–";
    private static final String WIDE = "mwMW%@…";

    /// The maximum distance by which a letter reaches beyond its place, in ems: an `f` to the
    /// right, a `j` to the left.
    static final double OVERHANG = 0.1;

    /// In ems.
    private static final double NARROWEST = 0.36;

    /// Sums of widths may differ by this much, depending on their order.
    private static final double ROUNDING = 0.001;

    private final double size;
    private final double wider;

    FontMetrics(double size, double wider) {
        this.size = size;
        this.wider = wider;
    }

    /// Of the face, in units of the drawing.
    public double size() {
        return size;
    }

    /// Of one line of text.
    public double width(String text) {
        double ems = text.codePoints().mapToDouble(FontMetrics::ems).sum();
        return ems * size * wider;
    }

    /// A text that fits into a width; excess is removed from its middle.
    public String fit(String text, double room) {
        if (fits(text, room)) {
            return text;
        }
        List<String> characters =
                CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        int most = (int) (room / (NARROWEST * size));
        for (int kept = Math.min(most, characters.size() - 1); kept > 1; kept--) {
            String shorter = around(characters, kept);
            if (fits(shorter, room)) {
                return shorter;
            }
        }
        return GAP;
    }

    private boolean fits(String text, double room) {
        return width(text) <= room + ROUNDING;
    }

    private static String around(List<String> characters, int kept) {
        int head = (kept + 1) / 2;
        int tail = characters.size() - kept / 2;
        return String.join("", characters.subList(0, head)).stripTrailing()
                + GAP
                + String.join("", characters.subList(tail, characters.size())).stripLeading();
    }

    private static double ems(int c) {
        if (c > '~' && "–…".indexOf(c) < 0) {
            return 1.3;
        }
        if (NARROW.indexOf(c) >= 0) {
            return NARROWEST;
        }
        if (SLENDER.indexOf(c) >= 0) {
            return 0.53;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 1.05;
        }
        boolean middling =
                (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || MIDDLING.indexOf(c) >= 0;
        return middling ? 0.66 : 0.9;
    }
}
