package evidoc.change;

import evidoc.output.Passage;
import evidoc.output.PassageReader;
import evidoc.output.Value;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Replaces what differs in each run by signs: ids of processes and threads, addresses, times,
/// measured figures, names of temporary files. Every run of blanks becomes one blank.
public final class OutputNormaliser {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Also the hash code that Java's `Object.toString` shows.
    private static final Pattern ADDRESS =
            Pattern.compile("\\b0[xX][\\da-fA-F]{1,16}\\b|(?<=\\w)@[\\da-f]{5,8}(?![\\w-]|\\.\\w)");

    /// The random number in the name of a temporary file, as the JDK makes it.
    private static final Pattern RANDOM_NAME =
            Pattern.compile("([/\\\\][\\p{L}\\d_.-]{0,40}?)(?<!\\d)\\d{15,20}(?!\\d)");

    private final ProcessIds ids;
    private final List<String> normal = new ArrayList<>();
    private String caption = "";

    private OutputNormaliser(ProcessIds ids) {
        this.ids = ids;
    }

    /// The lines of one stream, one for each printed line; an id in the other stream counts as an
    /// id here, too.
    public static List<String> normalise(Run run, Stream stream) {
        List<Passage> all = new ArrayList<>();
        for (Stream each : Stream.values()) {
            all.addAll(PassageReader.read(run.lines(each)));
        }
        OutputNormaliser normaliser = new OutputNormaliser(ProcessIds.of(run.pid(), all));
        PassageReader.read(run.lines(stream)).forEach(normaliser::add);
        return normaliser.normal;
    }

    private void add(Passage passage) {
        switch (passage) {
            case Passage.Labelled(String label, Value value) -> {
                addLine(ids.replaceIn(label) + ": " + ids.replaceIn(label, value.text()));
                caption = "";
            }
            case Passage.Table table -> {
                addTable(table);
                caption = "";
            }
            case Passage.Text(String line) -> {
                addLine(ids.replaceIn(line));
                caption = line.isBlank() ? caption : line;
            }
        }
    }

    private void addTable(Passage.Table table) {
        MeasuredColumns measured = new MeasuredColumns(table, caption);
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.header().size(); column++) {
                String cell = table.rows().get(row).get(column);
                cells.add(
                        measured.has(row, column)
                                ? (MeasuredColumns.SIGN + " " + new Value(cell).unit())
                                : row == 0
                                        ? ids.replaceIn(cell)
                                        : ids.replaceIn(table.header().get(column), cell));
            }
            addLine(String.join(" ", cells));
        }
    }

    private void addLine(String line) {
        String timeless = TimeText.replaceIn(line);
        String placeless = ADDRESS.matcher(timeless).replaceAll("<address>");
        String named = RANDOM_NAME.matcher(placeless).replaceAll("$1<random>");
        normal.add(BLANKS.matcher(named).replaceAll(" ").strip());
    }
}
