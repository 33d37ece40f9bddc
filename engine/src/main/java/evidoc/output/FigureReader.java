package evidoc.output;

import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads values and tables from plain output; the grammar is written in docs/content/example.adoc.
/// Anything else in the output is plain text, never an error.
public final class FigureReader {
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, List<Column>> columns = new LinkedHashMap<>();
    private final List<RepeatedRow> repeated = new ArrayList<>();
    private int tables;

    private FigureReader() {}

    /// Reads all named values and tables of what a run printed to standard output.
    public static Figures read(Run run) {
        return read(run.lines(OutputLine.Stream.OUT), run.cut());
    }

    /// Reads all named values and tables of what a run printed to standard output, and then of
    /// further lines.
    public static Figures read(Run run, List<String> further) {
        List<String> lines = new ArrayList<>(run.lines(OutputLine.Stream.OUT));
        if (!further.isEmpty()) {
            lines.add("");
            lines.addAll(further);
        }
        return read(lines, run.cut());
    }

    /// Reads all named values and tables of a complete output.
    ///
    /// @param lines standard output
    public static Figures read(List<String> lines) {
        return read(lines, false);
    }

    private static Figures read(List<String> lines, boolean cut) {
        FigureReader reader = new FigureReader();
        for (Passage passage : PassageReader.read(lines)) {
            switch (passage) {
                case Passage.Labelled(String label, Value value) ->
                        reader.values.computeIfAbsent(label, _ -> new ArrayList<>()).add(value);
                case Passage.Table table -> reader.read(table);
                case Passage.Text _ -> {}
            }
        }
        return new Figures(reader.values, reader.columns, reader.repeated, cut);
    }

    private void read(Passage.Table table) {
        List<List<String>> rows = table.rows();
        List<String> header = table.header();
        Optional<RepeatedRow> twice = RepeatedRow.of(table);
        if (twice.isPresent()) {
            repeated.add(twice.get());
            return;
        }
        for (int c = 1; c < header.size(); c++) {
            Map<String, Value> cells = new LinkedHashMap<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                cells.put(row.getFirst(), new Value(row.get(c)));
            }
            columns.computeIfAbsent(header.get(c), _ -> new ArrayList<>())
                    .add(new Column(tables, header.getFirst(), cells));
        }
        tables++;
    }
}
