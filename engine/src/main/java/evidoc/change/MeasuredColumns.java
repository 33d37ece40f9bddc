package evidoc.change;

import evidoc.output.Passage;
import evidoc.output.Value;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns of a table that hold measurements: median, minimum and maximum, times, and what was
/// computed from these. A column of whole numbers next to them is a count, not a measurement.
final class MeasuredColumns {
    static final String SIGN = "<measured>";

    private static final Pattern MEDIAN = Pattern.compile("median(?: .*)?");
    private static final Pattern STATISTIC = Pattern.compile("(?:median|min|max)(?: .*)?");
    private static final Pattern TIME =
            Pattern.compile(".*[ (\\[](?:" + TimeText.UNITS + ")[)\\]]?");
    private static final Pattern TIME_CAPTION =
            Pattern.compile("(?i)\\b(?:nano|micro|milli)?seconds?\\b");

    private final Passage.Table table;
    private final Set<Integer> measured;

    /// Finds the measured columns of a table.
    ///
    /// @param caption the text before it; empty if there is none
    MeasuredColumns(Passage.Table table, String caption) {
        this.table = table;
        boolean timed =
                table.header().stream().anyMatch(header -> MEDIAN.matcher(header).matches())
                        || TIME_CAPTION.matcher(caption).find();
        this.measured =
                IntStream.range(1, table.header().size())
                        .filter(c -> isMeasured(c, timed))
                        .boxed()
                        .collect(Collectors.toSet());
    }

    /// Whether a cell is a measurement: a number in such a column, below its header.
    boolean has(int row, int column) {
        return row > 0
                && measured.contains(column)
                && new Value(table.rows().get(row).get(column)).number().isPresent();
    }

    private boolean isMeasured(int column, boolean timed) {
        String header = table.header().get(column);
        return STATISTIC.matcher(header).matches()
                || TIME.matcher(header).matches()
                || (timed && isNumericButNoCount(column));
    }

    private boolean isNumericButNoCount(int column) {
        List<Value> values = table.cells(column).stream().map(Value::new).toList();
        return values.stream().allMatch(value -> value.number().isPresent())
                && !values.stream().allMatch(Value::isWhole);
    }
}
