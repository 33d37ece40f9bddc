package evidoc.output;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value as an example printed it: `94.1 ms`, `1,000`, `yes`. An address such as `0x5f00` is
/// text.
///
/// @param text as printed, unit included
public record Value(String text) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?!-?0[xX])(-?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?)(?:"
                            + " ?([\\p{L}%°][\\p{L}\\d/²³]{0,11}))?");

    /// The number that it starts with, if it is a number or a number and its unit.
    public OptionalDouble number() {
        return bareNumber()
                .map(Double::parseDouble)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /// The number without thousands separators and unit, as text: what a program would read.
    public Optional<String> bareNumber() {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? Optional.of(matcher.group(1).replace(",", ""))
                : Optional.empty();
    }

    /// The unit printed after the number; empty if there is none, or if this is not a number.
    public String unit() {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
    }

    /// Whether it is a number without a fraction and without a unit, such as a count.
    public boolean isWhole() {
        return number().isPresent() && unit().isEmpty() && !text.contains(".");
    }

    /// What a claim compares: a number, or the text.
    public Object comparable() {
        OptionalDouble number = number();
        return number.isPresent() ? (Object) number.getAsDouble() : text;
    }
}
