package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.time.Duration;

/// How a run ended.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Exited.class, name = "exited"),
    @JsonSubTypes.Type(value = Outcome.TimedOut.class, name = "timed-out"),
    @JsonSubTypes.Type(value = Outcome.TooMany.class, name = "too-many")
})
public sealed interface Outcome {

    /// It ended by itself or by a signal.
    ///
    /// @param code exit code as the JDK reports it: on POSIX systems 128 and the signal's number
    ///   for a process that a signal ended
    record Exited(int code) implements Outcome {}

    /// The engine stopped it.
    ///
    /// @param limit wall-clock time that it was given
    record TimedOut(Duration limit) implements Outcome {
        public TimedOut {
            limit = Plausible.duration(limit);
        }
    }

    /// The engine stopped it because it used too much.
    ///
    /// @param what `processes`, `threads`, `GiB of memory` or `GiB of files`
    /// @param limit how many it may have at the same time
    record TooMany(String what, int limit) implements Outcome {}
}
