package evidoc.run;

import java.time.Duration;

/// One line that a run printed.
///
/// @param stream where it was printed to
/// @param at time from the start of the process to the arrival of the line's end, by the engine's
///   monotonic clock
/// @param text the line without its end; bytes that are not UTF-8 are replacement characters
public record OutputLine(Stream stream, Duration at, String text) {

    /// The two streams that a process prints to.
    public enum Stream {
        OUT,
        ERR
    }
}
