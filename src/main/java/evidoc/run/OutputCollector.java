package evidoc.run;

import evidoc.run.OutputLine.Stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reads both streams of a process to their ends and keeps their lines, up to a limit. What exceeds
/// the limit is read and dropped, so that the process does not block and the memory of the build
/// stays flat.
final class OutputCollector {
    private final long startNanos;
    private final UnaryOperator<String> redaction;
    private final List<OutputLine> lines = new ArrayList<>();
    private long budget;
    private boolean cut;

    /// @param limit bytes that are kept, both streams together
    OutputCollector(long startNanos, long limit, UnaryOperator<String> redaction) {
        this.startNanos = startNanos;
        this.budget = limit;
        this.redaction = redaction;
    }

    /// Reads a stream on a thread of its own, which ends with the stream.
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
            if (budget <= 0) {
                cut = true;
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

    private synchronized void add(Stream stream, long nanos, ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        lines.add(
                new OutputLine(
                        stream, Duration.ofNanos(nanos - startNanos), redaction.apply(bare)));
    }
}
