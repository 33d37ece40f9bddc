package evidoc.profile;

import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes all periods as trace events in JSON, which Perfetto and Chrome's tracing read: the names
/// of processes and threads, and a complete event for each period. Times are microseconds.
///
/// Nothing is merged, and there are no flows: a trace knows the name of who held a lock, not the
/// moment that it was handed over.
public record PerfettoFile(Profile profile) {
    /// Ids of virtual threads are Java's own and might be those of others in the kernel.
    private static final long VIRTUAL = 1_000_000_000;

    /// Writes them.
    ///
    /// @param file compressed if its name ends with `.gz`
    public void write(Path file) throws IOException {
        try (OutputStream out = stream(file);
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("displayTimeUnit", "ms");
            json.writeName("otherData");
            json.writeStartObject();
            json.writeStringProperty("command", profile.typed());
            json.writeStringProperty("started", profile.startedAt().toString());
            json.writeStringProperty("measured", new Precision(profile.trace()).said());
            json.writeEndObject();
            json.writeName("traceEvents");
            json.writeStartArray();
            for (TracedProcess process : profile.trace().processes()) {
                process(json, process);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static OutputStream stream(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private static void process(JsonGenerator json, TracedProcess process) {
        named(json, "process_name", process.pid(), process.pid(), process.program());
        for (TracedThread thread : process.threads()) {
            long id = id(thread);
            named(json, "thread_name", process.pid(), id, thread.name());
            for (ThreadSpan span : thread.spans()) {
                complete(json, process.pid(), id, span);
            }
        }
    }

    private static long id(TracedThread thread) {
        return thread.kind() == Kind.VIRTUAL ? VIRTUAL + thread.id() : thread.id();
    }

    private static void named(JsonGenerator json, String what, long pid, long tid, String name) {
        json.writeStartObject();
        json.writeStringProperty("ph", "M");
        json.writeStringProperty("name", what);
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
        json.writeName("args");
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void complete(JsonGenerator json, long pid, long tid, ThreadSpan span) {
        Activity activity = span.activity();
        json.writeStartObject();
        json.writeStringProperty("ph", "X");
        json.writeStringProperty("name", activity.label());
        json.writeStringProperty("cat", activity.word());
        json.writeNumberProperty("ts", Lanes.micros(span.from()));
        json.writeNumberProperty("dur", Lanes.micros(span.length()));
        json.writeNumberProperty("pid", pid);
        json.writeNumberProperty("tid", tid);
        if (span.core().isPresent() || !span.detail().isEmpty()) {
            json.writeName("args");
            json.writeStartObject();
            span.core().ifPresent(core -> json.writeNumberProperty("core", core));
            if (!span.detail().isEmpty()) {
                json.writeStringProperty("detail", span.detail());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
