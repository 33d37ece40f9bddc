package evidoc.runner;

import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.text.PlainText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Reads both streams of a process to their ends and keeps their lines, up to a limit. Output
/// beyond the limit is read and dropped, so that the process does not block and the memory of the
/// build doesn't grow.
final class OutputCollector {
    private static final int MAX_LINES = 10_000;
    private static final int TAIL_BYTES = 2000;
    private static final int LAST_LINES = 3;
    private static final int LAST_COLUMNS = 200;

    private final long startNanos;
    private final UnaryOperator<String> redaction;
    private final List<OutputLine> lines = new ArrayList<>();
    private final Map<Stream, String> tails = new EnumMap<>(Stream.class);
    private long budget;
    private boolean cut;

    /// @param limit bytes that are kept, for both streams together
    OutputCollector(long startNanos, long limit, UnaryOperator<String> redaction) {
        this.startNanos = startNanos;
        this.budget = limit;
        this.redaction = redaction;
    }

    /// Reads a stream on a separate thread, which ends with the stream.
    Thread drain(InputStream input, Stream stream) {
        return Thread.ofPlatform()
                .daemon()
                .name("drain-" + stream)
                .start(() -> read(input, stream));
    }

    /// What has arrived by now, in the order of arrival.
    synchronized List<OutputLine> lines() {
        return List.copyOf(lines);
    }

    synchronized boolean cut() {
        return cut;
    }

    private void read(InputStream input, Stream stream) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try (input) {
            for (int n = input.read(chunk); n >= 0; n = input.read(chunk)) {
                accept(stream, line, chunk, n, System.nanoTime());
            }
        } catch (IOException e) {
            // The process was stopped; what it printed until then is kept.
        }
        if (line.size() > 0) {
            add(stream, System.nanoTime(), line);
        }
    }

    private synchronized void accept(
            Stream stream, ByteArrayOutputStream line, byte[] chunk, int length, long now) {
        for (int i = 0; i < length; i++) {
            if (budget <= 0 || lines.size() >= MAX_LINES) {
                cut = true;
                remember(stream, chunk, i, length);
                return;
            }
            budget--;
            if (chunk[i] == '\n') {
                add(stream, now, line);
            } else {
                line.write(chunk[i]);
            }
        }
    }

    /// Keeps the end of the dropped output: it often says what went wrong.
    private void remember(Stream stream, byte[] chunk, int from, int to) {
        int start = Math.max(from, to - TAIL_BYTES);
        String end = new String(chunk, start, to - start, StandardCharsets.UTF_8);
        tails.merge(stream, end, (before, more) -> last(before + more));
    }

    private static String last(String text) {
        return text.substring(Math.max(0, text.length() - TAIL_BYTES));
    }

    /// The last lines of each stream as plain text, standard error last.
    synchronized List<String> lastLines() {
        List<String> last = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            List<String> all = new ArrayList<>();
            lines.stream().filter(line -> line.stream() == stream).forEach(l -> all.add(l.text()));
            all.addAll(tails.getOrDefault(stream, "").lines().map(redaction).toList());
            all.removeIf(String::isBlank);
            String prefix = stream == Stream.ERR ? "(stderr) " : "";
            all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                    .map(line ->
                            prefix
                                    + PlainText.of(
                                            line.substring(
                                                    0, Math.min(line.length(), LAST_COLUMNS))))
                    .forEach(last::add);
        }
        return last;
    }

    private synchronized void add(Stream stream, long nanos, ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        lines.add(
                new OutputLine(
                        stream, Duration.ofNanos(nanos - startNanos), redaction.apply(bare)));
    }
}
