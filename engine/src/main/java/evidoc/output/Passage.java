package evidoc.output;

import java.util.List;

/// A part of an output, as the grammar in docs/content/example.adoc defines it. The passages of an
/// output are all its lines, in their order.
public sealed interface Passage {

    /// One line `label: value`.
    record Labelled(String label, Value value) implements Passage {}

    /// Two or more lines with the same number of cells.
    ///
    /// @param line place of the header among all lines; the first is 1
    /// @param rows the header first; each has two or more cells
    record Table(int line, List<List<String>> rows) implements Passage {
        public List<String> header() {
            return rows.getFirst();
        }

        /// The cells of a column under its header.
        public List<String> cells(int column) {
            return rows.stream().skip(1).map(row -> row.get(column)).toList();
        }
    }

    /// Any other line.
    record Text(String line) implements Passage {}
}
