package evidoc.bench;

import java.util.List;
import java.util.Locale;

/// One measured figure.
///
/// @param name what was measured
/// @param samples one for each round, all in the same unit
/// @param unit of the samples, for people
/// @param goal the most that it should be, for people; empty if there is none
record Figure(String name, List<Double> samples, String unit, String goal) {
    Figure {
        samples = List.copyOf(samples);
    }

    static Figure seconds(String name, List<Double> samples, String goal) {
        return new Figure(name, samples, "s", goal);
    }

    /// The median of one figure over that of another.
    static Figure ratio(String name, Figure one, Figure other, String goal) {
        return new Figure(name, List.of(one.median() / other.median()), "×", goal);
    }

    double median() {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// A row of the table.
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                name,
                number(median()) + " " + unit,
                samples.size() == 1 ? "" : number(least()) + " to " + number(most()),
                goal);
    }

    private double least() {
        return samples.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private double most() {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
