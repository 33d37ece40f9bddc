package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;

import java.util.List;
import java.util.stream.IntStream;

/// Spreads that tests need more than once.
final class SampleSpreads {
    static final Measurements TWO_MACHINES =
            measured(
                    row(
                            "alone",
                            bar("large", 200.6, 196.2, 218.8),
                            bar("small", 135.1, 133.1, 145.7)),
                    row(
                            "table",
                            bar("large", 112.4, 101.0, 147.5),
                            bar("small", 134.1, 133.3, 205.1)),
                    row(
                            "rooms",
                            bar("large", 109.5, 105.0, 172.7),
                            bar("small", 140.4, 135.5, 147.9)));

    private SampleSpreads() {}

    static Measurements measured(Row... rows) {
        return new Measurements("Time for all of it", "ms", List.of(rows));
    }

    static Row row(String label, Bar... bars) {
        return new Row(label, List.of(bars));
    }

    static Bar bar(String machine, double median, double min, double max) {
        return new Bar(machine, median, min, max);
    }

    /// A bar without a range.
    static Bar bar(String machine, double median) {
        return new Bar(machine, median, median, median);
    }

    /// One figure of machines `m0`, `m1` and so on with medians 100, 101 and so on.
    static Measurements ofMachines(int count) {
        return measured(
                new Row(
                        "alone",
                        IntStream.range(0, count)
                                .mapToObj(i -> bar("m" + i, 100 + i, 90 + i, 120 + i))
                                .toList()));
    }
}
