package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evidoc.svg.FontMetrics;
import evidoc.svg.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class TagTest {
    private static final Span EDGES = new Span(0, 340);
    private static final double GAP = 16;

    @Test
    void aTagStandsInTheMiddleOfItsMark() {
        assertThat(tag(170).place().middle()).isEqualTo(170);
    }

    @Test
    void aTagKeepsWithinItsEdges() {
        assertThat(tag(2).place().start()).isZero();
        assertThat(tag(338).place().end()).isEqualTo(340);
    }

    @Test
    void tagsThatDoNotMeetStayWhereTheyAre() {
        assertThat(Tag.apart(tag(60), tag(280), EDGES)).containsExactly(tag(60), tag(280));
    }

    @Test
    void tagsAtTheSamePlaceMoveApart() {
        List<Tag> apart = Tag.apart(tag(170), tag(170), EDGES);
        assertThat(apart.getFirst().place().end()).isEqualTo(170 - GAP / 2);
        assertThat(apart.getLast().place().start()).isEqualTo(170 + GAP / 2);
    }

    @Test
    void tagsThatMeetAtAnEdgeMoveAwayFromItTogether() {
        List<Tag> apart = Tag.apart(tag(335), tag(336), EDGES);
        assertThat(apart.getLast().place().end()).isCloseTo(340, within(1e-9));
        assertThat(apart.getLast().place().start() - apart.getFirst().place().end())
                .isCloseTo(GAP, within(1e-9));
    }

    @Test
    void twoTagsOfHalfTheRoomFitBesideEachOther() {
        String name = "a-machine-whose-name-has-forty-characters";
        Tag tag = Tag.at(9, name, "1.0", FontMetrics.PLAIN, Tag.half(EDGES), EDGES);
        List<Tag> apart = Tag.apart(tag, tag, EDGES);
        assertThat(apart.getFirst().place().start()).isGreaterThanOrEqualTo(0);
        assertThat(apart.getLast().place().end()).isLessThanOrEqualTo(340);
    }

    private static Tag tag(double at) {
        return Tag.at(at, "machine", "1.0", FontMetrics.PLAIN, 340, EDGES);
    }
}
