package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.trace.Trace;

import java.util.Optional;

/// What the threads of a run did.
///
/// @param variant name of the variant that ran; empty for an example without variants
/// @param trace of the run that the example's recording tells of, or of `own`
/// @param own the run that was traced, where that is another one than the recorded: a trace makes a
///   program slower, so a timed example runs a second time for it
public record TracedRun(String variant, Trace trace, Optional<Run> own) {

    /// Where all spans stand as a table, relative to any folder of recordings.
    public static String fileName(Example example, Variant variant) {
        String name = variant.name().isEmpty() ? "" : "-" + variant.name();
        return example.name() + name + ".csv";
    }
}
