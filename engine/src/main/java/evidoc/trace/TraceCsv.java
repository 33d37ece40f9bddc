package evidoc.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/// All spans of a trace as comma-separated values (RFC 4180), one line each; times are microseconds
/// since the start of the run.
public record TraceCsv(Trace trace) {
    private static final String HEADER =
            "process,parent,program,thread,name,kind,activity,from us,to us,core,detail\r\n";

    public String text() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (TracedProcess process : trace.processes()) {
            for (TracedThread thread : process.threads()) {
                thread.spans().forEach(span -> append(csv, process, thread, span));
            }
        }
        return csv.toString();
    }

    /// The text in UTF-8, compressed; the same text gives the same bytes.
    public byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void append(
            StringBuilder csv, TracedProcess process, TracedThread thread, ThreadSpan span) {
        csv.append(process.pid()).append(',').append(process.parent()).append(',');
        csv.append(quoted(process.program())).append(',').append(thread.id()).append(',');
        csv.append(quoted(thread.name())).append(',').append(thread.kind()).append(',');
        csv.append(span.activity().word()).append(',').append(micros(span.from()));
        csv.append(',').append(micros(span.to())).append(',');
        span.core().ifPresent(csv::append);
        csv.append(',').append(quoted(span.detail())).append("\r\n");
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
