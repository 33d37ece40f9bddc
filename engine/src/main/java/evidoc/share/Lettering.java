package evidoc.share;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// A typeface whose letters are drawn as outlines. Java's own texts need fonts of the system, which
/// a server may lack, and which differ from system to system.
final class Lettering {
    private final TrueTypeFont font;
    private final CmapLookup letters;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    /// One of the typefaces of the library `openpdf-fonts-extra`.
    static Lettering of(String name) throws IOException {
        try (InputStream file =
                Lettering.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
    }

    /// The width of a line.
    ///
    /// @param size of the letters in pixels
    double width(String text, double size) throws IOException {
        double width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(letters.getGlyphId(letter));
        }
        return width * size / font.getUnitsPerEm();
    }

    /// The outlines of a line.
    ///
    /// @param x where it begins
    /// @param y of its base line
    Path2D line(String text, double size, double x, double y) throws IOException {
        double scale = size / font.getUnitsPerEm();
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            int glyph = letters.getGlyphId(letter);
            if (font.getGlyph().getGlyph(glyph) != null) {
                line.append(
                        font.getGlyph()
                                .getGlyph(glyph)
                                .getPath()
                                .getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)),
                        false);
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
        return line;
    }

    /// A text in lines that are no wider than allowed; a word that is wider is broken.
    List<String> wrapped(String text, double size, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            String longer = line.isEmpty() ? rest : line + " " + rest;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                longer = rest;
            }
            while (width(longer, size) > width) {
                int fitting = fitting(longer, size, width);
                lines.add(longer.substring(0, fitting));
                longer = longer.substring(fitting);
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    /// How many characters fit into a line; at least one.
    private int fitting(String word, double size, double width) throws IOException {
        int fitting = word.length();
        while (fitting > 1 && width(word.substring(0, fitting), size) > width) {
            fitting--;
        }
        return fitting;
    }
}
