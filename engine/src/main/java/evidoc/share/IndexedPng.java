package evidoc.share;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A drawing as a PNG with few colours, which is small. ImageIO tries five filters for each line,
/// which are of use for photographs: it takes three times as long for a larger file.
final class IndexedPng {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int MOST = 256;

    /// Eight bits for each pixel, which is the number of a colour; one pass.
    private static final byte[] KIND = {8, 3, 0, 0, 0};

    private IndexedPng() {}

    /// The bytes of the file; the same for the same drawing.
    ///
    /// @param drawing of the type `TYPE_INT_RGB`
    static byte[] of(BufferedImage drawing) throws IOException {
        int[] pixels = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        // Each colour stands for those that differ from it in the lowest bits alone.
        int bits = 4;
        Map<Integer, Integer> colours = colours(pixels, bits);
        while (colours.size() > MOST) {
            bits--;
            colours = colours(pixels, bits);
        }
        int[] palette = colours.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(SIGNATURE);
        write(out, "IHDR", header(drawing));
        write(out, "PLTE", bytes(palette));
        write(out, "IDAT", deflated(lines(pixels, drawing.getWidth(), bits, colours, palette)));
        write(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /// The most frequent colour of each group of near ones.
    private static Map<Integer, Integer> colours(int[] pixels, int bits) {
        Map<Integer, Integer> count = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[from]) {
                count.merge(pixels[from], i - from, Integer::sum);
                from = i;
            }
        }
        Map<Integer, Integer> colours = new HashMap<>();
        count.keySet().stream()
                .sorted(
                        Comparator.comparingInt((Integer colour) -> -count.getOrDefault(colour, 0))
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(colour -> colours.putIfAbsent(group(colour, bits), colour));
        return colours;
    }

    private static int group(int colour, int bits) {
        int mask = (0xFF << (8 - bits)) & 0xFF;
        return colour & (mask << 16 | mask << 8 | mask);
    }

    /// The numbers of the colours; a line begins with the number of its filter, which is none.
    private static byte[] lines(
            int[] pixels, int width, int bits, Map<Integer, Integer> colours, int[] palette) {
        byte[] lines = new byte[pixels.length + pixels.length / width];
        int at = 0;
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                lines[at++] = 0;
            }
            if (i == 0 || pixels[i] != pixels[i - 1]) {
                int colour = colours.getOrDefault(group(pixels[i], bits), 0);
                place = (byte) Arrays.binarySearch(palette, colour);
            }
            lines[at++] = place;
        }
        return lines;
    }

    private static byte[] header(BufferedImage drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(drawing.getWidth());
        out.writeInt(drawing.getHeight());
        out.write(KIND);
        return bytes.toByteArray();
    }

    private static byte[] bytes(int[] palette) {
        byte[] bytes = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            bytes[3 * i] = (byte) (palette[i] >> 16);
            bytes[3 * i + 1] = (byte) (palette[i] >> 8);
            bytes[3 * i + 2] = (byte) palette[i];
        }
        return bytes;
    }

    private static byte[] deflated(byte[] lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(lines);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
