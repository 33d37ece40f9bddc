package evidoc.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

/// The pictures of pages.
final class SharePictureTest {
    private static final String LONGEST =
            "What is the difference between a cup, a mug, a bowl and a glass of tea, and which of"
                    + " them is the one that keeps tea warm for the longest time in the kitchen?";

    private static SharePicture pictures;

    @BeforeAll
    static void aStyle() throws IOException {
        pictures =
                SharePicture.in(
                        new SharePicture.Style(
                                Color.WHITE, Color.BLACK, Color.DARK_GRAY, Optional.empty()));
    }

    @Test
    void itHasTheSizeThatSitesExpectAndFewBytes() throws IOException {
        byte[] png = png("What is a cup?");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(png.length).isBetween(3_000, 25_000);
    }

    @Test
    void theSameWordsAreTheSameBytesAndOthersAreNot() throws IOException {
        assertThat(png("What is a cup?")).isEqualTo(png("What is a cup?"));
        assertThat(png("What is a cup?")).isNotEqualTo(png("What is a mug?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tea", "What is the difference between a cup and a mug?", LONGEST})
    void allOfATitleIsShownInItsPlace(String title) throws IOException {
        SharePicture.Title lines = pictures.title(title);
        assertThat(String.join(" ", lines.lines())).isEqualTo(title);
        BufferedImage with = drawing(title);
        BufferedImage without = drawing("");
        for (int y = 0; y < SharePicture.HEIGHT; y++) {
            for (int x = 0; x < SharePicture.WIDTH; x++) {
                boolean inside =
                        x >= SharePicture.MARGIN - 6
                                && x < SharePicture.WIDTH - SharePicture.MARGIN + 6
                                && y > 120
                                && y < SharePicture.HEIGHT - 120;
                if (!inside) {
                    assertThat(with.getRGB(x, y)).isEqualTo(without.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void aWordThatIsWiderThanThePictureIsBroken() throws IOException {
        String word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(2);
        assertThat(pictures.title(word).lines()).hasSizeGreaterThan(1);
        assertThat(String.join("", pictures.title(word).lines())).isEqualTo(word);
    }

    @Test
    void aShortTitleIsLargeAndItsLinesAreOfAboutTheSameLength() throws IOException {
        SharePicture.Title title = pictures.title("Does a cup stay on its own saucer?");
        assertThat(title.size()).isEqualTo(84);
        assertThat(title.lines()).containsExactly("Does a cup stay on", "its own saucer?");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFontsOfTheSystemAreUsed() throws IOException {
        png("What is a cup?");
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .noneMatch(line -> line.contains("fontconfig") || line.contains("libfontmanager"));
    }

    private static BufferedImage drawing(String title) throws IOException {
        return pictures.drawing(new SharePicture.Words(title, "Cups", "Tea"));
    }

    private static byte[] png(String title) throws IOException {
        return pictures.png(new SharePicture.Words(title, "Cups", "Tea"));
    }
}
