package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.trace.Trace;

import java.util.List;
import java.util.Optional;

/// What the threads of a run did.
///
/// @param variant name of the variant that ran; empty for an example without variants
/// @param trace of the run in the example's recording, or of `own`
/// @param own the run that was traced, if it isn't the recorded one: a trace slows a program down,
///   so a timed example runs a second time for it
public record TracedRun(String variant, Trace trace, Optional<Run> own) {
    public TracedRun {
        Plausible.duration(trace.precision());
    }

    /// The same without its processes, their threads and what they did.
    TracedRun withoutSpans() {
        return new TracedRun(variant, new Trace(trace.source(), trace.precision(), List.of()), own);
    }

    /// The path of the compressed table of all spans, relative to a folder of recordings.
    public static String fileName(Example example, Variant variant) {
        String name = variant.name().isEmpty() ? "" : "-" + variant.name();
        return example.name() + name + ".csv.gz";
    }
}
