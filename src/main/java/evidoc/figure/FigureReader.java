package evidoc.figure;

import evidoc.run.PlainText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads values and tables from plain output; the grammar is written in CONTRIBUTING.md. Anything
/// else in the output is text for the reader, never an error.
public final class FigureReader {
    private static final Pattern VALUE = Pattern.compile("\\s{0,8}(\\p{L}[^:]{0,59}):\\s+(\\S.*)");
    private static final Pattern GAP = Pattern.compile(" {2,}|\t");

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, List<Column>> columns = new LinkedHashMap<>();
    private List<List<String>> table = new ArrayList<>();

    private FigureReader() {}

    /// Reads all that an output names.
    ///
    /// @param lines standard output
    public static Figures read(List<String> lines) {
        FigureReader reader = new FigureReader();
        for (String line : lines) {
            reader.read(PlainText.of(line));
        }
        reader.endTable();
        return new Figures(reader.values, reader.columns);
    }

    private void read(String line) {
        Matcher value = VALUE.matcher(line);
        if (value.matches()) {
            endTable();
            values.computeIfAbsent(value.group(1).strip(), _ -> new ArrayList<>())
                    .add(new Value(value.group(2).strip()));
            return;
        }
        List<String> cells = List.of(GAP.split(line.strip()));
        if (cells.size() < 2) {
            endTable();
            return;
        }
        if (!table.isEmpty() && table.getFirst().size() != cells.size()) {
            endTable();
        }
        table.add(cells);
    }

    private void endTable() {
        List<List<String>> rows = table;
        table = new ArrayList<>();
        if (rows.size() < 2 || rows.stream().map(List::getFirst).distinct().count() < rows.size()) {
            return;
        }
        List<String> header = rows.getFirst();
        for (int c = 1; c < header.size(); c++) {
            Map<String, Value> cells = new LinkedHashMap<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                cells.put(row.getFirst(), new Value(row.get(c)));
            }
            columns.computeIfAbsent(header.get(c), _ -> new ArrayList<>()).add(new Column(cells));
        }
    }
}
