package evidoc.output;

import java.util.Map;

/// A column of a table that an example printed.
///
/// @param table number of its table in the output; the first is 0
/// @param rows header of the table's first column: what the rows are
/// @param cells by the name of their row, in the order of the rows
public record Column(int table, String rows, Map<String, Value> cells) {}
