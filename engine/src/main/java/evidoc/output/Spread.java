package evidoc.output;

import evidoc.recording.Run;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A figure that was measured several times: a row of a table with columns `median`, `min` and
/// `max`.
///
/// @param table what the rows of its table are: the header of the first column
/// @param row name of the row
/// @param median in `unit`, like `min` and `max`
/// @param unit as printed after each of the three headers, or else after each of the three numbers;
///   empty if there is none
public record Spread(String table, String row, double median, double min, double max, String unit) {
    private static final Pattern MICROSECONDS = Pattern.compile("\\bus\\b");

    private record Placed(int table, Spread spread) {}

    /// All spreads of what a run printed to standard output.
    public static List<Spread> of(Run run) {
        return of(FigureReader.read(run));
    }

    /// `94.1 ms`, `1.97`.
    public String medianText() {
        return text(median, unit);
    }

    /// A number and its unit, if it has one.
    public static String text(double number, String unit) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return unit.isEmpty() ? plain : plain + " " + unit;
    }

    /// All spreads of an output, in the order of its tables and rows. A row whose cells are not
    /// three numbers, with the median between the others, has none.
    public static List<Spread> of(Figures figures) {
        return figures.columns().keySet().stream()
                .filter(header -> header.equals("median") || header.startsWith("median "))
                .map(header -> header.substring("median".length()))
                .flatMap(suffix -> withSuffix(figures, suffix))
                .sorted(Comparator.comparingInt(Placed::table))
                .map(Placed::spread)
                .toList();
    }

    private static Stream<Placed> withSuffix(Figures figures, String suffix) {
        return figures.columns().getOrDefault("median" + suffix, List.of()).stream()
                .flatMap(median -> {
                    Map<String, Value> min = cells(figures, "min" + suffix, median.table());
                    Map<String, Value> max = cells(figures, "max" + suffix, median.table());
                    return median.cells().keySet().stream()
                            .filter(row -> min.containsKey(row) && max.containsKey(row))
                            .flatMap(row -> row(suffix.strip(), median, min, max, row).stream());
                });
    }

    private static Map<String, Value> cells(Figures figures, String header, int table) {
        return figures.columns().getOrDefault(header, List.of()).stream()
                .filter(column -> column.table() == table)
                .findFirst()
                .map(Column::cells)
                .orElse(Map.of());
    }

    private static Optional<Placed> row(
            String unit,
            Column median,
            Map<String, Value> mins,
            Map<String, Value> maxs,
            String row) {
        List<Value> cells =
                Stream.of(median.cells(), mins, maxs).map(column -> column.get(row)).toList();
        double[] numbers =
                cells.stream().map(Value::number).flatMapToDouble(OptionalDouble::stream).toArray();
        if (numbers.length < cells.size() || numbers[1] > numbers[0] || numbers[0] > numbers[2]) {
            return Optional.empty();
        }
        String shown = unit.isEmpty() ? commonUnit(cells) : unit;
        return Optional.of(
                new Placed(
                        median.table(),
                        new Spread(
                                median.rows(),
                                row,
                                numbers[0],
                                numbers[1],
                                numbers[2],
                                written(shown))));
    }

    /// The same with `µs` for `us`, as programs print it.
    public static String written(String unit) {
        return MICROSECONDS.matcher(unit).replaceAll("µs");
    }

    private static String commonUnit(List<Value> cells) {
        List<String> units = cells.stream().map(Value::unit).distinct().toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    /// Whether another measurement of the same figure differs from this one: the median of either
    /// is outside the other's extremes.
    public boolean isApartFrom(Spread other) {
        return !spans(other.median) && !other.spans(median);
    }

    private boolean spans(double value) {
        return min <= value && value <= max;
    }
}
