package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a chart shows, for readers who can't see it.
///
/// @param here the machine that the page is about
record Description(Measurements measured, Optional<String> here) {

    /// All medians and ranges.
    String ofEach() {
        Amounts amounts = Amounts.of(measured);
        return rows(row ->
                row.bars().stream()
                        .map(bar -> bar.machine() + " " + amounts.withRange(bar))
                        .collect(Collectors.joining(", ")));
    }

    /// The lowest and the highest median of each figure.
    String ofExtremes() {
        Amounts amounts = Amounts.of(measured);
        return rows(row ->
                "%d machines, from %s to %s"
                                .formatted(
                                        row.bars().size(),
                                        row.lowest().map(bar -> named(amounts, bar)).orElse(""),
                                        row.highest().map(bar -> named(amounts, bar)).orElse(""))
                        + here.flatMap(row::of)
                                .map(bar -> "; " + bar.machine() + " " + amounts.withRange(bar))
                                .orElse(""));
    }

    private String rows(Function<Row, String> content) {
        return measured.rows().stream()
                .map(row ->
                        row.label()
                                + ": "
                                + (row.bars().isEmpty() ? "not measured" : content.apply(row)))
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String named(Amounts amounts, Bar bar) {
        return amounts.withUnit(bar.median()) + " on " + bar.machine();
    }
}
