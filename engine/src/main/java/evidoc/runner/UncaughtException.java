package evidoc.runner;

import evidoc.example.Example;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.text.PlainText;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The exception that ended a program, as its stack trace tells it.
///
/// @param line where the example threw it; the first line is 1; 0 if no frame is the example's
/// @param text its name and its message, in one line
record UncaughtException(int line, String text) {
    private static final int LONGEST = 300;
    private static final Pattern JAVA_START = Pattern.compile("Exception in thread \"(.*?)\" (.+)");
    private static final Pattern JAVA_REST = Pattern.compile("\\s.*|Caused by: .*");
    private static final String CAUSE = "Caused by: ";
    private static final String PYTHON_START = "Traceback (";
    private static final Pattern PYTHON_FRAME = Pattern.compile("  File \".*\", line \\d+.*");

    /// The exception that a run of an example printed to standard error, if it did.
    static Optional<UncaughtException> of(Run run, Example example) {
        List<String> lines = run.lines(Stream.ERR);
        return switch (example.language()) {
            case JAVA -> java(lines, example);
            case PYTHON -> python(lines, example);
        };
    }

    /// The one that ended the main thread, else the first.
    private static Optional<UncaughtException> java(List<String> lines, Example example) {
        List<Integer> starts =
                IntStream.range(0, lines.size())
                        .filter(i -> JAVA_START.matcher(lines.get(i)).matches())
                        .boxed()
                        .toList();
        return starts.stream()
                .filter(i -> lines.get(i).contains("\"main\""))
                .findFirst()
                .or(() -> starts.stream().findFirst())
                .map(start -> java(lines.subList(start, lines.size()), example.fileName()));
    }

    private static UncaughtException java(List<String> from, String file) {
        List<String> rest =
                from.stream().skip(1).takeWhile(line -> JAVA_REST.matcher(line).matches()).toList();
        Matcher start = JAVA_START.matcher(from.getFirst());
        String thrown = start.matches() ? start.group(2) : "";
        int cause = last(rest, line -> line.startsWith(CAUSE));
        String text =
                cause < 0
                        ? thrown
                        : thrown + ", caused by " + rest.get(cause).substring(CAUSE.length());
        Pattern frame = Pattern.compile(".*\\(" + Pattern.quote(file) + ":(\\d{1,6})\\)");
        int line =
                number(rest.subList(Math.max(0, cause), rest.size()), frame)
                        .orElse(number(rest, frame).orElse(0));
        return new UncaughtException(line, shortened(text));
    }

    /// The innermost frame of the last traceback; a mistake of syntax has no traceback around it.
    private static Optional<UncaughtException> python(List<String> lines, Example example) {
        int start = Math.max(0, last(lines, line -> line.startsWith(PYTHON_START)));
        List<String> trace = lines.subList(start, lines.size());
        int end = last(trace, line -> PYTHON_FRAME.matcher(line).matches());
        Pattern frame =
                Pattern.compile(
                        "  File \".*"
                                + Pattern.quote(example.fileName())
                                + "\", line (\\d{1,6}).*");
        return end < 0
                ? Optional.empty()
                : trace.subList(end, trace.size()).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith(" "))
                        .findFirst()
                        .map(text ->
                                new UncaughtException(
                                        number(trace.reversed(), frame).orElse(0),
                                        shortened(text)));
    }

    private static int last(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .max()
                .orElse(-1);
    }

    /// The number of the first line that has this form.
    private static OptionalInt number(List<String> lines, Pattern frame) {
        return lines.stream()
                .map(frame::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }

    private static String shortened(String text) {
        return PlainText.of(text.substring(0, Math.min(text.length(), LONGEST)).strip());
    }
}
