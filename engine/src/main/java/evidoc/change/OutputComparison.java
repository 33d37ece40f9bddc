package evidoc.change;

import evidoc.change.Change.LinePair;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the lines in which two outputs differ. Each stream is compared separately, since the order
/// of lines between two streams is arbitrary.
final class OutputComparison {
    private static final int LINES_SHOWN = 5;

    /// A line, and the part of it that is the same in another run.
    private record Line(String printed, String normal) {

        /// Equal lines stay equal if a number counts as an id in one run only.
        boolean isLike(Line other) {
            return normal.equals(other.normal) || printed.equals(other.printed);
        }
    }

    private OutputComparison() {}

    /// How the outputs differ in what is the same in every run; empty if they don't.
    static Optional<Change.OutputDiffers> of(Run before, Run after) {
        List<LinePair> pairs = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            pairs.addAll(differing(lines(before, stream), lines(after, stream)));
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Change.OutputDiffers(
                                pairs.subList(0, Math.min(LINES_SHOWN, pairs.size())),
                                pairs.size()));
    }

    /// Lines in which an output differs from a golden file, of which each line is that of some run
    /// in the same form.
    static List<LinePair> withGolden(List<String> golden, Run now) {
        return differing(golden.stream().map(line -> new Line(line, line)).toList(), all(now));
    }

    /// What of an output is the same in every run, for a golden file.
    static List<String> golden(Run run) {
        return all(run).stream().map(Line::normal).toList();
    }

    /// The lines of all streams, those of standard output first and the others marked.
    private static List<Line> all(Run run) {
        List<Line> all = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            String mark = mark(stream);
            lines(run, stream)
                    .forEach(
                            line -> all.add(new Line(mark + line.printed(), mark + line.normal())));
        }
        return all;
    }

    private static String mark(Stream stream) {
        return switch (stream) {
            case OUT -> "";
            case ERR -> "(stderr) ";
            case SERVER -> "(server) ";
        };
    }

    private static List<Line> lines(Run run, Stream stream) {
        List<String> printed = run.lines(stream);
        List<String> normal = OutputNormaliser.normalise(run, stream);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            lines.add(new Line(printed.get(i), normal.get(i)));
        }
        return lines;
    }

    /// Pairs of what is left between the lines at the start and at the end that are alike.
    private static List<LinePair> differing(List<Line> before, List<Line> after) {
        int start = alikeAtStart(before, after);
        List<Line> left = before.subList(start, before.size());
        List<Line> right = after.subList(start, after.size());
        int end = alikeAtStart(left.reversed(), right.reversed());
        List<LinePair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()) - end; i++) {
            Optional<Line> one = line(left, end, i);
            Optional<Line> other = line(right, end, i);
            if (one.isEmpty() || other.isEmpty() || !one.get().isLike(other.get())) {
                pairs.add(new LinePair(one.map(Line::printed), other.map(Line::printed)));
            }
        }
        return pairs;
    }

    private static Optional<Line> line(List<Line> lines, int end, int at) {
        return at < lines.size() - end ? Optional.of(lines.get(at)) : Optional.empty();
    }

    private static int alikeAtStart(List<Line> before, List<Line> after) {
        int most = Math.min(before.size(), after.size());
        int alike = 0;
        while (alike < most && before.get(alike).isLike(after.get(alike))) {
            alike++;
        }
        return alike;
    }
}
