package evidoc.trace;

import java.time.Duration;

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
