package evidoc.svg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// A typeface in which each character is as wide, and each line as high, as in the widest and the
/// highest of the faces in which a reader may see this site: a drawing that has room for it has
/// room for all of them, whatever is installed where its test runs. A letter is a box that reaches
/// beyond its place at both sides. Lengths are in thousandths of an em.
///
/// @param widths of the characters
public record WidestFace(SortedMap<Integer, Integer> widths, boolean bold) {
    /// Of Source Serif 4 and of Noto Serif: above the line.
    public static final int ASCENT = 1070;

    /// Of Gelasio, which has the measures of Georgia: below the line.
    public static final int DESCENT = 342;

    private static final int EM = 1000;
    private static final int OVERHANG = 100;
    private static final int TOP = 750;
    private static final int BOTTOM = -250;
    private static final int UNKNOWN = 1300;

    /// What writes one table of a font.
    private interface Table {
        void write(DataOutputStream out) throws IOException;
    }

    /// The regular or the bold face.
    public static WidestFace read(boolean bold) {
        SortedMap<Integer, Integer> widths = new TreeMap<>();
        try (InputStream file =
                Objects.requireNonNull(WidestFace.class.getResourceAsStream("widest-face.txt"))) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(line ->
                            widths.put(
                                    Integer.parseInt(line[0], 16),
                                    Integer.parseInt(line[bold ? 2 : 1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WidestFace(widths, bold);
    }

    /// The font as a TrueType file; its checksums are 0, which browsers accept.
    public byte[] trueType() {
        Map<String, Table> tables = new TreeMap<>();
        tables.put("OS/2", this::os2);
        tables.put("cmap", this::characters);
        tables.put("glyf", this::glyphs);
        tables.put("head", this::head);
        tables.put("hhea", this::horizontal);
        tables.put("hmtx", this::metrics);
        tables.put("loca", this::locations);
        tables.put("maxp", this::profile);
        tables.put("name", out -> shorts(out, 0, 0, 6));
        tables.put("post", out -> ints(out, 0x30000, 0, 0, 0, 0, 0, 0, 0));
        Map<String, byte[]> written = new TreeMap<>();
        tables.forEach((name, table) -> written.put(name, bytes(table)));
        return bytes(out -> file(out, written));
    }

    private static void file(DataOutputStream out, Map<String, byte[]> tables) throws IOException {
        int power = Integer.highestOneBit(tables.size());
        out.writeInt(0x10000);
        shorts(
                out,
                tables.size(),
                16 * power,
                Integer.numberOfTrailingZeros(power),
                16 * (tables.size() - power));
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            ints(out, 0, offset, table.getValue().length);
            offset += padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            out.write(table);
            out.write(new byte[padded(table.length) - table.length]);
        }
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private void characters(DataOutputStream out) throws IOException {
        shorts(out, 0, 1, 3, 10);
        ints(out, 12);
        shorts(out, 12, 0);
        ints(out, 16 + 12 * widths.size(), 0, widths.size());
        int glyph = 1;
        for (int character : widths.keySet()) {
            ints(out, character, character, glyph++);
        }
    }

    private void glyphs(DataOutputStream out) throws IOException {
        for (byte[] glyph : drawn()) {
            out.write(glyph);
        }
    }

    private void locations(DataOutputStream out) throws IOException {
        int offset = 0;
        out.writeInt(offset);
        for (byte[] glyph : drawn()) {
            offset += glyph.length;
            out.writeInt(offset);
        }
    }

    /// That of an unknown character first.
    private List<byte[]> drawn() {
        List<byte[]> glyphs = new ArrayList<>(List.of(box(UNKNOWN)));
        widths.forEach((character, width) ->
                glyphs.add(Character.isSpaceChar(character) ? new byte[0] : box(width)));
        return glyphs;
    }

    private static byte[] box(int width) {
        int right = width + OVERHANG;
        int across = right + OVERHANG;
        return bytes(out -> {
            shorts(out, 1, -OVERHANG, BOTTOM, right, TOP, 3, 0);
            out.write(new byte[] {1, 1, 1, 1});
            shorts(out, -OVERHANG, 0, across, 0);
            shorts(out, BOTTOM, TOP - BOTTOM, 0, BOTTOM - TOP);
            shorts(out, 0);
        });
    }

    private void metrics(DataOutputStream out) throws IOException {
        shorts(out, UNKNOWN, -OVERHANG);
        for (Map.Entry<Integer, Integer> each : widths.entrySet()) {
            shorts(out, each.getValue(), Character.isSpaceChar(each.getKey()) ? 0 : -OVERHANG);
        }
    }

    private void head(DataOutputStream out) throws IOException {
        ints(out, 0x10000, 0x10000, 0, 0x5F0F3CF5);
        shorts(out, 3, EM);
        ints(out, 0, 0, 0, 0);
        shorts(out, -OVERHANG, BOTTOM, UNKNOWN + OVERHANG, TOP, bold ? 1 : 0, 8, 2, 1, 0);
    }

    private void horizontal(DataOutputStream out) throws IOException {
        ints(out, 0x10000);
        shorts(out, ASCENT, -DESCENT, 0, UNKNOWN, -OVERHANG, -OVERHANG, UNKNOWN + OVERHANG);
        shorts(out, 1, 0, 0, 0, 0, 0, 0, 0, widths.size() + 1);
    }

    private void profile(DataOutputStream out) throws IOException {
        ints(out, 0x10000);
        shorts(out, widths.size() + 1, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private void os2(DataOutputStream out) throws IOException {
        shorts(out, 3, EM / 2, bold ? 700 : 400, 5, 0);
        shorts(out, EM, EM, 0, 0, EM, EM, 0, 0, 50, 300, 0);
        out.write(new byte[10]);
        ints(out, 1, 0, 0, 0);
        out.writeBytes("none");
        shorts(out, bold ? 0x20 : 0x40, widths.firstKey(), widths.lastKey());
        shorts(out, ASCENT, -DESCENT, 0, ASCENT, DESCENT);
        ints(out, 1, 0);
        shorts(out, EM / 2, TOP, 0, ' ', 1);
    }

    private static byte[] bytes(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            table.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }

    private static void ints(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }
}
