package evidoc.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Svg;
import evidoc.svg.SvgPath;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What tells waits apart without colour.
class LanePatternTest {
    @ParameterizedTest
    @CsvSource({
        "lane-ready, url(#t-lane-ready)",
        "lane-lock, url(#t-lane-lock)",
        "lane-running, gray"
    })
    void aBoxIsFilledWithItsPattern(String role, String fill) {
        assertThat(drawn(role).expectFirst("path." + role).attr("fill")).isEqualTo(fill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lane-sleeping", "lane-waiting", "lane-io"})
    void whatOnlyWaitsIsALineThatIsNotFilled(String role) {
        assertThat(drawn(role).expectFirst("." + role).attr("fill")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lane-ready", "lane-lock"})
    void aPatternThatIsUsedIsDefined(String role) {
        assertThat(drawn(role).select("pattern#t-" + role + " path")).hasSize(1);
    }

    private static Document drawn(String role) {
        Svg svg = new Svg();
        LanePattern.define(svg, "t");
        LanePattern.draw(svg, role, new SvgPath().move(0, 0).line(9, 0), "t");
        return Jsoup.parse("<svg>" + svg + "</svg>");
    }
}
