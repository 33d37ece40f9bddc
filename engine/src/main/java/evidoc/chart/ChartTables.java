package evidoc.chart;

import evidoc.output.Figures;

import java.util.List;
import java.util.OptionalInt;

/// The tables of an output, of which a chart shows one.
///
/// @param example whose output it is, for messages
/// @param figures the whole output
record ChartTables(String example, Figures figures, List<ChartTable> tables) {

    static ChartTables of(String example, Figures figures) {
        return new ChartTables(example, figures, ChartTable.of(figures));
    }

    /// The one table that has these columns.
    ///
    /// @param index which one, if several have them
    ChartTable with(List<String> columns, OptionalInt index) throws ChartException {
        for (String column : columns) {
            checkKnown(column);
        }
        List<ChartTable> found =
                tables.stream().filter(table -> table.names().containsAll(columns)).toList();
        if (found.isEmpty()) {
            throw new ChartException(
                    "no table of the output has all columns '%s'"
                            .formatted(String.join("', '", columns)),
                    beside(columns.getFirst()));
        }
        if (index.isEmpty() && found.size() > 1) {
            throw new ChartException(
                    "%d tables have the columns '%s'"
                            .formatted(found.size(), String.join("', '", columns)),
                    "Add 'index=0' or a higher index, or name the table's first column with"
                            + " 'x='.");
        }
        if (index.orElse(0) >= found.size()) {
            throw new ChartException(
                    "no table with these columns has index " + index.orElse(0),
                    "Use an index up to " + (found.size() - 1) + ".");
        }
        return found.get(index.orElse(0));
    }

    /// The header of the medians in a table with these columns.
    ///
    /// @param beside none, or the columns that the table must have
    String medians(List<String> beside) throws ChartException {
        for (String column : beside) {
            checkKnown(column);
        }
        List<String> medians =
                tables.stream()
                        .map(ChartTable::names)
                        .filter(names -> names.containsAll(beside))
                        .flatMap(List::stream)
                        .filter(name -> name.equals("median") || name.startsWith("median "))
                        .distinct()
                        .toList();
        return switch (medians.size()) {
            case 0 ->
                    throw new ChartException(
                            "no column of medians in the output of '" + example + "'",
                            "Print columns 'median', 'min' and 'max', or use another type.");
            case 1 -> medians.getFirst();
            default ->
                    throw new ChartException(
                            "the output has %d columns of medians".formatted(medians.size()),
                            "Name one, such as 'y=" + medians.getFirst() + "'.");
        };
    }

    private void checkKnown(String column) throws ChartException {
        if (tables.stream().noneMatch(table -> table.names().contains(column))) {
            List<String> known =
                    tables.stream().flatMap(table -> table.names().stream()).distinct().toList();
            throw new ChartException(
                    "no column '%s' in the output of '%s'".formatted(column, example),
                    figures.remedyFor(column, known));
        }
    }

    private String beside(String column) {
        return "Use columns of the table of '%s': %s."
                .formatted(
                        column,
                        tables.stream()
                                .filter(table -> table.names().contains(column))
                                .flatMap(table -> table.names().stream())
                                .filter(name -> !name.equals(column))
                                .distinct()
                                .limit(8)
                                .reduce((all, name) -> all + ", " + name)
                                .orElse("none"));
    }
}
