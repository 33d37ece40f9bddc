package evidoc.recording;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of the examples that one of several jobs records.
///
/// @param number the first is 1
/// @param of how many parts there are
public record Shard(int number, int of) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    /// Reads `2/4`; empty for an empty text.
    ///
    /// @throws ProblemException if the text is anything else
    public static Optional<Shard> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher parts = TEXT.matcher(text.strip());
        if (parts.matches()) {
            Shard shard =
                    new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return Optional.of(shard);
            }
        }
        throw new ProblemException(
                Problem.general(
                        "invalid shard '" + text + "'",
                        "Use a value such as -Dshard=2/4 for the second of four parts."));
    }

    /// Whether an example belongs to it.
    ///
    /// @param place among all examples; the first is 0
    public boolean has(int place) {
        return place % of == number - 1;
    }

    /// For a file's name: `2-of-4`.
    public String part() {
        return number + "-of-" + of;
    }
}
