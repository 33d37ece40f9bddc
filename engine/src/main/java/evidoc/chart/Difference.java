package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;

import java.util.Comparator;
import java.util.Optional;

/// Two machines that a figure distinguishes: their ranges don't overlap.
record Difference(Row row, Bar lower, Bar higher) {

    /// The largest difference in a figure; none if all its ranges overlap.
    static Optional<Difference> in(Row row) {
        return row.bars().stream()
                .flatMap(lower ->
                        row.bars().stream()
                                .filter(higher -> lower.max() < higher.min())
                                .map(higher -> new Difference(row, lower, higher)))
                .max(largest());
    }

    static Comparator<Difference> largest() {
        return Comparator.comparingDouble(Difference::ratio).thenComparingDouble(Difference::gap);
    }

    /// The ratio of the higher median to the lower one; infinite where the lower one is not above
    /// zero.
    double ratio() {
        return lower.median() > 0 ? higher.median() / lower.median() : Double.POSITIVE_INFINITY;
    }

    private double gap() {
        return higher.median() - lower.median();
    }
}
