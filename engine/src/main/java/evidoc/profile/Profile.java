package evidoc.profile;

import evidoc.trace.Trace;
import evidoc.trace.TracedProcess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was seen of one run of a program.
///
/// @param command the program with its arguments
/// @param startedAt by the clock of the machine
/// @param elapsed from the start of the program to its end, measured by the monotonic clock
/// @param exit exit code of the program; 128 and the number of the signal that ended it
/// @param cores that the program may have used
public record Profile(
        List<String> command,
        Trace trace,
        Instant startedAt,
        Duration elapsed,
        int exit,
        int cores) {

    public Profile {
        command = List.copyOf(command);
    }

    /// The command as it would be typed.
    String typed() {
        return String.join(" ", command.stream().map(Profile::quoted).toList());
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    int threads() {
        return trace.processes().stream().mapToInt(process -> process.threads().size()).sum();
    }

    /// The end of the last thread, or of the program.
    Duration end() {
        return trace.processes().stream()
                .map(TracedProcess::died)
                .reduce(elapsed, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
