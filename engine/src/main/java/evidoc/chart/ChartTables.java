package evidoc.chart;

import evidoc.output.Figures;
import evidoc.output.PrintedTable;

import java.util.List;
import java.util.OptionalInt;

/// The tables of an output, of which a chart shows one.
///
/// @param example whose output it is, for messages
record ChartTables(String example, Figures figures) {

    /// The one table that has these columns.
    ///
    /// @param index which one, if several have them
    PrintedTable with(List<String> columns, OptionalInt index) throws ChartException {
        return switch (PrintedTable.with(columns, index, figures)) {
            case PrintedTable.Found(PrintedTable table) -> table;
            case PrintedTable.Missing(String message, String remedy) ->
                    throw new ChartException(message + " of '" + example + "'", remedy);
        };
    }

    /// The header of the medians in a table with these columns.
    ///
    /// @param beside none, or the columns that the table must have
    String medians(List<String> beside) throws ChartException {
        if (!beside.isEmpty()) {
            with(beside, OptionalInt.of(0));
        }
        List<String> medians =
                PrintedTable.all(figures).stream()
                        .map(PrintedTable::headers)
                        .filter(headers -> headers.containsAll(beside))
                        .flatMap(headers -> headers.stream())
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
}
