package evidoc.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;

import javax.imageio.ImageIO;

/// Tests that read the files with ImageIO.
final class IndexedPngTest {
    @Test
    void aDrawingOfFewColoursIsReadAsItWas() throws IOException {
        BufferedImage drawing = drawing(7, 5, (x, y) -> (x * 0x200000) | (y * 0x3000) | 0x40);
        BufferedImage read = read(drawing);
        assertThat(read.getWidth()).isEqualTo(7);
        assertThat(read.getHeight()).isEqualTo(5);
        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                assertThat(read.getRGB(x, y)).isEqualTo(drawing.getRGB(x, y));
            }
        }
    }

    @Test
    void onePixelIsADrawing() throws IOException {
        assertThat(read(drawing(1, 1, (_, _) -> 0xFFFFFF)).getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void exactlyAsManyColoursAsAPaletteHasAreKept() throws IOException {
        BufferedImage drawing = drawing(16, 16, (x, y) -> ((x * 16) << 16) | (y * 16));
        BufferedImage read = read(drawing);
        assertThat(((IndexColorModel) read.getColorModel()).getMapSize()).isEqualTo(256);
        assertThat(read.getRGB(15, 15)).isEqualTo(drawing.getRGB(15, 15));
        assertThat(read.getRGB(0, 15)).isEqualTo(drawing.getRGB(0, 15));
    }

    @Test
    void ofTooManyColoursNearOnesBecomeOne() throws IOException {
        BufferedImage drawing = drawing(256, 256, (x, y) -> (x << 16) | (y << 8) | ((x + y) / 2));
        BufferedImage read = read(drawing);
        assertThat(((IndexColorModel) read.getColorModel()).getMapSize()).isLessThanOrEqualTo(256);
        for (int i = 0; i < 256; i += 5) {
            assertThat(difference(read.getRGB(i, 255 - i), drawing.getRGB(i, 255 - i)))
                    .isLessThan(64);
        }
    }

    @Test
    void theMostFrequentOfNearColoursIsKeptExactly() throws IOException {
        BufferedImage read = read(drawing(10, 1, (x, _) -> x < 3 ? 0x101010 : 0x131313));
        assertThat(read.getRGB(0, 0)).isEqualTo(0xFF131313);
    }

    @Test
    void theSameDrawingHasTheSameBytesAndFewOfThem() throws IOException {
        BufferedImage drawing = drawing(1200, 630, (x, _) -> x < 600 ? 0xFFFFFF : 0);
        byte[] png = IndexedPng.of(drawing);
        assertThat(png).isEqualTo(IndexedPng.of(drawing)).hasSizeLessThan(5_000);
        assertThat(png).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    /// The largest difference between two colours in any component.
    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    private static BufferedImage read(BufferedImage drawing) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(IndexedPng.of(drawing)));
    }

    private static BufferedImage drawing(int width, int height, IntBinaryOperator colour) {
        BufferedImage drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                drawing.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return drawing;
    }
}
