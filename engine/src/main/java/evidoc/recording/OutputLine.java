package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line that a run printed.
///
/// @param stream the stream to which it was printed
/// @param at time from the start of the process to the arrival of the line's end, by the engine's
///   monotonic clock, in whole microseconds
/// @param text the line without its end; bytes that are not UTF-8 are replacement characters
public record OutputLine(Stream stream, Duration at, String text) {
    private static final Pattern STORED =
            Pattern.compile("(out|err|server) (\\d{1,9})\\.(\\d{6}) (.*)", Pattern.DOTALL);

    public OutputLine {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Where a line comes from.
    public enum Stream {
        /// Standard output of the example.
        OUT("out"),

        /// Standard error of the example.
        ERR("err"),

        /// Either of the server that it asks.
        SERVER("server");

        private final String word;

        Stream(String word) {
            this.word = word;
        }

        static Stream of(String word) {
            return Arrays.stream(values())
                    .filter(stream -> stream.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Its form in a run file: stream, seconds and text, `out 0.112345 lost: 3`.
    @JsonValue
    String stored() {
        return String.format(
                Locale.ROOT,
                "%s %d.%06d %s",
                stream.word,
                at.toSeconds(),
                at.toNanosPart() / 1000,
                text);
    }

    @JsonCreator
    static OutputLine read(String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalArgumentException("invalid output line: " + stored);
        }
        return new OutputLine(
                Stream.of(parts.group(1)),
                Duration.ofSeconds(Long.parseLong(parts.group(2)))
                        .plus(Long.parseLong(parts.group(3)), ChronoUnit.MICROS),
                parts.group(4));
    }
}
