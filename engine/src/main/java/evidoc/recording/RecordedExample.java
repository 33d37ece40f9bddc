package evidoc.recording;

import evidoc.schedule.Schedules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All recordings of one example: the content of its run file.
///
/// @param example the example's name
/// @param key what the recordings depend on
/// @param machine what they were made on
/// @param recordings one for each variant
/// @param traces one for each variant that is traced and ran
/// @param schedules one for each variant whose threads were stepped in every order
public record RecordedExample(
        String example,
        RunKey key,
        Machine machine,
        List<Recording> recordings,
        List<TracedRun> traces,
        List<Schedules> schedules) {

    public RecordedExample {
        recordings = List.copyOf(recordings);
        traces = List.copyOf(traces);
        schedules = List.copyOf(schedules);
    }

    /// Recordings without traces.
    public RecordedExample(
            String example, RunKey key, Machine machine, List<Recording> recordings) {
        this(example, key, machine, recordings, List.of());
    }

    /// Recordings of an example whose threads weren't stepped.
    public RecordedExample(
            String example,
            RunKey key,
            Machine machine,
            List<Recording> recordings,
            List<TracedRun> traces) {
        this(example, key, machine, recordings, traces, List.of());
    }

    /// The same without what the threads of traced runs did, which a site has in files of its own.
    public RecordedExample withoutSpans() {
        return new RecordedExample(
                example,
                key,
                machine,
                recordings,
                traces.stream().map(TracedRun::withoutSpans).toList(),
                schedules);
    }

    /// A hash of all that is recorded, for caches.
    public String fingerprint() {
        return JsonFile.fingerprint(this);
    }

    /// Whether other work took cores from one of its runs.
    public boolean isNoisy() {
        return recordings.stream().anyMatch(each -> each instanceof Run run && run.isNoisy());
    }

    /// These recordings, with those that other work disturbed replaced by new ones.
    ///
    /// @param again made later under the same key
    public RecordedExample repeatedBy(RecordedExample again) {
        Set<String> disturbed =
                recordings.stream()
                        .filter(each -> each instanceof Run run && run.isNoisy())
                        .map(Recording::variant)
                        .collect(Collectors.toSet());
        return new RecordedExample(
                example,
                key,
                machine,
                recordings.stream()
                        .map(old ->
                                Optional.of(old)
                                        .filter(each -> disturbed.contains(each.variant()))
                                        .flatMap(each -> again.recording(each.variant()))
                                        .orElse(old))
                        .toList(),
                Stream.concat(
                                traces.stream().filter(t -> !disturbed.contains(t.variant())),
                                again.traces.stream().filter(t -> disturbed.contains(t.variant())))
                        .toList(),
                schedules);
    }

    public Optional<Schedules> schedules(String variant) {
        return schedules.stream().filter(s -> s.variant().equals(variant)).findFirst();
    }

    public Optional<TracedRun> trace(String variant) {
        return traces.stream().filter(t -> t.variant().equals(variant)).findFirst();
    }

    public Optional<Recording> recording(String variant) {
        return recordings.stream().filter(r -> r.variant().equals(variant)).findFirst();
    }
}
