package evidoc.figure;

import java.util.Map;

/// A column of a table that an example printed.
///
/// @param cells by the name of their row, in the order of the rows
public record Column(Map<String, Value> cells) {}
