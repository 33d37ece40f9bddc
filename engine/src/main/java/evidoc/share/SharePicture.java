package evidoc.share;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Draws the pictures that are shown where pages are shared: what a page is about on what the site
/// puts behind it.
final class SharePicture {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /// Free of text on the left and on the right.
    static final int MARGIN = 88;

    private static final double SMALL = 36;
    private static final double ABOVE = 118;

    /// The base line of the site's name; the text above ends before [#FOOT].
    private static final double NAME = HEIGHT - 76;

    private static final double FOOT = HEIGHT - 140;

    /// By how much lines are made shorter at a time, in pixels.
    private static final int BALANCE = 16;

    private static final double LEADING = 1.14;
    private static final List<Integer> SIZES = List.of(84, 76, 68, 60, 52, 44, 36);

    private final Lettering bold;
    private final Lettering regular;
    private final Style style;

    private SharePicture(Lettering bold, Lettering regular, Style style) {
        this.bold = bold;
        this.regular = regular;
        this.style = style;
    }

    /// The look of all pictures of a site.
    ///
    /// @param behind a drawing of this size
    record Style(Color ground, Color ink, Color soft, Optional<SVGDocument> behind) {}

    /// What a picture says.
    ///
    /// @param above the chapter or the group of the page; empty for none
    record Words(String title, String above, String site) {}

    /// A title in lines.
    record Title(int size, List<String> lines) {}

    static SharePicture in(Style style) throws IOException {
        return new SharePicture(
                Lettering.of("LiberationSerif-Bold"),
                Lettering.of("LiberationSerif-Regular"),
                style);
    }

    /// Where the picture of a page is, from the root of the site.
    ///
    /// @param uri of the page for the first machine
    static String address(String uri) {
        return "evidoc/share/" + uri.replaceFirst("\\.html$", ".png");
    }

    byte[] png(Words words) throws IOException {
        return IndexedPng.of(drawing(words));
    }

    BufferedImage drawing(Words words) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(style.ground());
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        style.behind()
                .ifPresent(drawing ->
                        drawing.render((Component) null, graphics, new ViewBox(WIDTH, HEIGHT)));
        graphics.setColor(style.soft());
        graphics.fill(regular.line(words.above(), SMALL, MARGIN, ABOVE));
        graphics.fill(regular.line(words.site(), SMALL, MARGIN, NAME));
        graphics.setColor(style.ink());
        Title title = title(words.title());
        double y = ABOVE + 30 + title.size();
        for (String line : title.lines()) {
            graphics.fill(bold.line(line, title.size(), MARGIN, y));
            y += title.size() * LEADING;
        }
        graphics.dispose();
        return image;
    }

    /// As many lines, of about the same length.
    private List<String> balanced(String text, int size, int count) throws IOException {
        double width = WIDTH - 2 * MARGIN;
        List<String> best = bold.wrapped(text, size, width);
        while (width > BALANCE) {
            width -= BALANCE;
            List<String> lines = bold.wrapped(text, size, width);
            if (lines.size() > count) {
                return best;
            }
            best = lines;
        }
        return best;
    }

    /// The title in the largest letters in which all of it has room.
    Title title(String text) throws IOException {
        for (int size : SIZES) {
            List<String> lines = bold.wrapped(text, size, WIDTH - 2 * MARGIN);
            if (ABOVE + 30 + size + (lines.size() - 1) * size * LEADING + size * 0.25 <= FOOT) {
                return new Title(size, balanced(text, size, lines.size()));
            }
        }
        int size = SIZES.getLast();
        int room = (int) ((FOOT - ABOVE - 30 - size * 1.25) / (size * LEADING)) + 1;
        List<String> lines = bold.wrapped(text, size, WIDTH - 2 * MARGIN).subList(0, room);
        return new Title(size, lines);
    }
}
