package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.svg.Shape;

import org.assertj.core.data.Offset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// How often numbers occurred.
class HistogramTest {
    private static final Histogram HISTOGRAM =
            Histogram.of(new Numbers("lost", "", "lost", List.of(1.0, 1.0, 1.0, 3.0)));

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aBoxIsAsHighAsItsCountAndAnEmptyOneIsNotDrawn(Shape shape) {
        Element drawing = Drawn.of(HISTOGRAM, shape);
        List<Double> heights = Drawn.numbers(drawing, ".chart-column", "height");
        assertThat(heights).hasSize(2);
        assertThat(heights.getFirst()).isCloseTo(3 * heights.getLast(), Offset.offset(0.05));
        assertThat(drawing.select(".chart-number").eachText()).containsExactly("3", "1");
    }

    @Test
    void tableAndDescriptionHaveEveryBinTheEmptyOnesToo() {
        List<List<String>> rows = HISTOGRAM.table("lost").rows();
        assertThat(rows).hasSize(HISTOGRAM.bins().all().size());
        assertThat(rows).anyMatch(row -> row.getLast().equals("0"));
        assertThat(rows.getFirst()).endsWith("3");
        assertThat(HISTOGRAM.description()).startsWith("How often: from 1 to below ").endsWith(".");
    }

    @Test
    void theUnitIsSaidInTheDescription() {
        Histogram took = Histogram.of(new Numbers("took", "ms", "took, ms", List.of(1.0, 2.0)));
        assertThat(took.description()).contains(" ms: 1");
    }
}
