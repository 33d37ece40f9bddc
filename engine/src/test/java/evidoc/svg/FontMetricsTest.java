package evidoc.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontMetricsTest {
    private static final String LONG = "a-machine-whose-name-has-forty-characters";

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(FontMetrics.PLAIN.fit(LONG, FontMetrics.PLAIN.width(LONG))).isEqualTo(LONG);
    }

    @Test
    void whatDoesNotFitLosesItsMiddle() {
        assertThat(FontMetrics.PLAIN.fit(LONG, 160)).isEqualTo("a-machin…aracters");
    }

    @ParameterizedTest
    @EnumSource
    void aShortenedTextKeepsToItsRoom(FontMetrics lettering) {
        for (int room = 20; room < 400; room++) {
            assertThat(lettering.width(lettering.fit(LONG, room))).isLessThanOrEqualTo(room);
        }
    }

    @Test
    void whereNothingFitsAnEllipsisIsLeft() {
        assertThat(FontMetrics.PLAIN.fit(LONG, 1)).isEqualTo("…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String family = "👩‍👩‍👧‍👦";
        String shortened = FontMetrics.PLAIN.fit(family.repeat(9), 400);
        assertThat(shortened.replace(family, "")).isEqualTo("…");
        assertThat(shortened).startsWith(family).endsWith(family);
    }

    @Test
    void noSpaceStandsBesideTheEllipsis() {
        assertThat(FontMetrics.PLAIN.fit("aaaa b   cccccccccccccccccccc   d eeee", 130))
                .doesNotContain(" …", "… ");
    }

    @Test
    void wideLettersNeedMoreRoomThanNarrowOnesAndBoldMoreThanPlain() {
        assertThat(FontMetrics.PLAIN.width("WWW")).isGreaterThan(FontMetrics.PLAIN.width("iii"));
        assertThat(FontMetrics.BOLD.width("a")).isGreaterThan(FontMetrics.PLAIN.width("a"));
    }

    @ParameterizedTest
    @EnumSource
    void noFaceIsWiderThanReckoned(FontMetrics lettering) {
        boolean bold = lettering != FontMetrics.PLAIN;
        WidestFace.read(bold)
                .widths()
                .forEach((character, width) ->
                        assertThat(lettering.width(Character.toString(character)))
                                .as(Character.toString(character))
                                .isGreaterThanOrEqualTo(width * lettering.size() / 1000));
    }

    @Test
    void aTextOfAMillionLettersIsShortenedAtOnce() {
        assertThat(FontMetrics.PLAIN.fit("i".repeat(1_000_000), 100)).hasSizeLessThan(30);
    }
}
