package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;

import evidoc.example.Expectation;
import evidoc.recording.OutputLine.Stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of one variant: a real process, what it printed, and how it ended.
///
/// @param command the words of the command that the engine ran, with this machine's paths replaced
/// @param pid process id of the first process, as the operating system gave it
/// @param startedAt time of day at which the process was started
/// @param elapsed wall-clock time from start to the end of its output, by the engine's monotonic
///   clock, in whole microseconds
/// @param output lines in the order in which they arrived; those of a server behind all others
/// @param cut whether it printed more than was kept
/// @param calibration how quiet the machine was around the run, if the example is timing-sensitive
public record Run(
        String variant,
        List<String> command,
        long pid,
        Instant startedAt,
        Duration elapsed,
        Outcome outcome,
        List<OutputLine> output,
        boolean cut,
        Optional<Calibration> calibration)
        implements Recording {

    public Run {
        startedAt = Plausible.time(startedAt);
        elapsed = Plausible.duration(elapsed).truncatedTo(ChronoUnit.MICROS);
        command = List.copyOf(command);
        output = List.copyOf(output);
    }

    public Run with(Calibration measured) {
        return new Run(
                variant,
                command,
                pid,
                startedAt,
                elapsed,
                outcome,
                output,
                cut,
                Optional.of(measured));
    }

    /// With lines of its server behind its own. How lines of two processes follow each other isn't
    /// known: they arrive by two pipes, and a busy machine may read either first.
    public Run with(List<OutputLine> server) {
        List<OutputLine> all = new ArrayList<>(output);
        all.addAll(server);
        return new Run(variant, command, pid, startedAt, elapsed, outcome, all, cut, calibration);
    }

    /// Whether other work took cores from it. The output of such a run is shown, but no claim is
    /// judged by it.
    @JsonIgnore
    public boolean isNoisy() {
        return calibration.map(measured -> !measured.quiet()).orElse(false);
    }

    /// Whether other work kept it from ending within its limit, so that its output until then
    /// proves nothing.
    ///
    /// @param expected how it should have ended
    public boolean isKeptFromEnding(Expectation expected) {
        return isNoisy()
                && outcome instanceof Outcome.TimedOut
                && !(expected instanceof Expectation.Timeout);
    }

    /// The lines of one stream.
    public List<String> lines(Stream stream) {
        return output.stream().filter(l -> l.stream() == stream).map(OutputLine::text).toList();
    }
}
