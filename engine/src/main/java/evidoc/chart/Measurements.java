package evidoc.chart;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Figures of one unit, as one or more machines measured them.
///
/// @param title what was measured
/// @param unit of all numbers: `ms`, `%`; empty for a count
/// @param rows the figures, in the order in which they are shown; at least one was measured
public record Measurements(String title, String unit, List<Row> rows) {

    public Measurements {
        rows = List.copyOf(rows);
        if (rows.stream().allMatch(row -> row.bars().isEmpty())) {
            throw new IllegalArgumentException("no machine measured any figure");
        }
    }

    /// One figure.
    ///
    /// @param bars one for each machine that measured it; none or some may be missing
    public record Row(String label, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
            Set<String> seen = new HashSet<>();
            for (Bar bar : bars) {
                if (!seen.add(bar.machine())) {
                    throw new IllegalArgumentException(
                            "machine '" + bar.machine() + "' occurs twice in '" + label + "'");
                }
            }
        }

        Optional<Bar> of(String machine) {
            return bars.stream().filter(bar -> bar.machine().equals(machine)).findFirst();
        }

        /// The bar of the lowest median, the first of several.
        Optional<Bar> lowest() {
            return bars.stream().min(Comparator.comparingDouble(Bar::median));
        }

        /// The bar of the highest median, the last of several.
        Optional<Bar> highest() {
            return bars.reversed().stream().max(Comparator.comparingDouble(Bar::median));
        }
    }

    /// What one machine measured.
    public record Bar(String machine, double median, double min, double max) {
        public Bar {
            if (!(Double.isFinite(min) && Double.isFinite(max) && min <= median && median <= max)) {
                throw new IllegalArgumentException(
                        "'%s': %s is not between %s and %s".formatted(machine, median, min, max));
            }
        }
    }

    /// All machines, in the order in which the rows name them.
    List<String> machines() {
        return bars().map(Bar::machine).distinct().toList();
    }

    Stream<Bar> bars() {
        return rows.stream().flatMap(row -> row.bars().stream());
    }

    DoubleStream medians() {
        return bars().mapToDouble(Bar::median);
    }

    /// Medians and the ends of all ranges.
    DoubleStream numbers() {
        return bars().flatMapToDouble(bar -> DoubleStream.of(bar.min, bar.median, bar.max));
    }
}
