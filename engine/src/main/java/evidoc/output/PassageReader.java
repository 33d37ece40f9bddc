package evidoc.output;

import evidoc.text.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits an output into values, tables and text. Whatever is printed is one of these, never an
/// error.
public final class PassageReader {
    private static final Pattern VALUE =
            Pattern.compile("\\s*+([\\p{L}_`\"'$@#<(\\[][^:]{0,119}):\\s+(\\S.*)");
    private static final Pattern GAP = Pattern.compile(" {2,}|\t");

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int line;
    private int first;

    private PassageReader() {}

    /// Reads the lines of one stream.
    public static List<Passage> read(List<String> lines) {
        PassageReader reader = new PassageReader();
        for (String line : lines) {
            reader.read(PlainText.of(line));
        }
        reader.endTable();
        return reader.passages;
    }

    private void read(String text) {
        line++;
        List<String> cells = List.of(GAP.split(text.strip()));
        Matcher value = VALUE.matcher(text);
        if (value.matches() && !continuesTable(cells)) {
            endTable();
            passages.add(
                    new Passage.Labelled(
                            value.group(1).strip(), new Value(value.group(2).strip())));
            return;
        }
        if (cells.size() < 2) {
            endTable();
            passages.add(new Passage.Text(text));
            return;
        }
        if (!rows.isEmpty() && rows.getFirst().size() != cells.size()) {
            endTable();
        }
        first = rows.isEmpty() ? line : first;
        pending.add(text);
        rows.add(cells);
    }

    /// A row may be named `GC: young`; a label is followed by its value.
    private boolean continuesTable(List<String> cells) {
        return !rows.isEmpty()
                && rows.getFirst().size() == cells.size()
                && !cells.getFirst().endsWith(":");
    }

    private void endTable() {
        if (rows.size() > 1) {
            passages.add(new Passage.Table(first, List.copyOf(rows)));
        } else {
            pending.forEach(text -> passages.add(new Passage.Text(text)));
        }
        pending.clear();
        rows.clear();
    }
}
