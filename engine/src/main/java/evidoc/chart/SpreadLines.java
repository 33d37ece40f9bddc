package evidoc.chart;

import evidoc.svg.Shape;
import evidoc.svg.Svg;

import java.util.stream.Collectors;

/// Median and range of each row of a table.
///
/// @param rows what the rows are
/// @param axis what the numbers are
record SpreadLines(Measurements measured, String rows, String axis) implements Chart {

    @Override
    public double draw(Svg svg, Shape shape, String id) {
        return NamedLines.ofRows(this, shape).draw(svg);
    }

    @Override
    public String description() {
        Amounts amounts = Amounts.of(measured);
        return measured.rows().stream()
                .map(row -> row.label() + ": " + amounts.withRange(row.bars().getFirst()))
                .collect(Collectors.joining(". ", "", "."));
    }
}
