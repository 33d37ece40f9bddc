package evidoc.profile;

import evidoc.trace.Trace;
import evidoc.trace.TracedProcess;
import evidoc.trace.TracedThread;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// All that the script of the page draws, compressed: the length of a head in four bytes, the head
/// in JSON, then for all periods of all lines, one column after the other, their kinds (a byte
/// each), lengths and notes (seven bits a byte, the lowest first; a byte below 128 is the last).
///
/// @param groups the number of the group of each thread
record PackedData(Profile profile, Lanes lanes, List<Integer> groups, List<String> names) {

    void write(OutputStream out) throws IOException {
        byte[] head = head();
        try (GZIPOutputStream packed = new Best(out);
                DataOutputStream data = new DataOutputStream(packed)) {
            data.writeInt(head.length);
            data.write(head);
            for (Lane lane : all()) {
                for (int i = 0; i < lane.size(); i++) {
                    data.write(lane.kind(i));
                }
            }
            for (Lane lane : all()) {
                for (int i = 0; i < lane.size(); i++) {
                    number(data, lane.length(i));
                }
            }
            for (Lane lane : all()) {
                for (int i = 0; i < lane.size(); i++) {
                    number(data, lane.note(i));
                }
            }
        }
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static void number(OutputStream out, long number) throws IOException {
        long rest = number;
        while (rest >= 128) {
            out.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private List<Lane> all() {
        return Stream.concat(lanes.threads().stream(), lanes.cores().values().stream()).toList();
    }

    private byte[] head() {
        Trace trace = profile.trace();
        List<TracedProcess> processes = trace.processes();
        List<TracedThread> threads =
                processes.stream().flatMap(process -> process.threads().stream()).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("end", Lanes.micros(profile.end()));
            json.writeNumberProperty("least", lanes.least());
            json.writeNumberProperty("width", profile.cores());
            json.writeStringProperty("source", trace.source().name().toLowerCase(Locale.ROOT));
            numbers(json, "pid", processes.stream().mapToLong(TracedProcess::pid).toArray());
            texts(json, "program", processes.stream().map(TracedProcess::program));
            numbers(
                    json,
                    "process",
                    IntStream.range(0, processes.size())
                            .flatMap(i -> processes.get(i).threads().stream().mapToInt(_ -> i))
                            .asLongStream()
                            .toArray());
            numbers(json, "id", threads.stream().mapToLong(TracedThread::id).toArray());
            texts(json, "name", threads.stream().map(TracedThread::name));
            numbers(
                    json,
                    "type",
                    threads.stream().mapToLong(thread -> type(thread.kind())).toArray());
            numbers(json, "group", groups.stream().mapToLong(Integer::longValue).toArray());
            texts(json, "groups", names.stream());
            numbers(
                    json,
                    "core",
                    lanes.cores().keySet().stream().mapToLong(Integer::longValue).toArray());
            numbers(json, "from", all().stream().mapToLong(Lane::from).toArray());
            numbers(json, "count", all().stream().mapToLong(Lane::size).toArray());
            texts(json, "details", lanes.details().stream());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static int type(TracedThread.Kind kind) {
        return switch (kind) {
            case PROGRAM -> 0;
            case VIRTUAL -> 1;
            case CARRIER -> 2;
            case SERVICE -> 3;
        };
    }

    private static void numbers(JsonGenerator json, String name, long[] numbers) {
        json.writeName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    private static void texts(JsonGenerator json, String name, Stream<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
