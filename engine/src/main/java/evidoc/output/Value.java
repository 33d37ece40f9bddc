package evidoc.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value as an example printed it: `94.1 ms`, `1,000`, `1.2E7`, `yes`. An address such as
/// `0x5f00` is text, and so is a fingerprint such as `7ad041f3` or `7cafe`: a unit has no digits,
/// and one that has only letters of such fingerprints follows a space.
///
/// @param text as printed, unit included
public record Value(String text) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?!-?0[xX])"
                            + "(?<number>-?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?"
                            + "(?:[eE][+-]?\\d{1,3})?)"
                            + "(?:(?<gap> ?)(?<unit>[\\p{L}%°][\\p{L}/²³]{0,11}))?");

    private static final MathContext READABLE = new MathContext(3, RoundingMode.HALF_UP);
    private static final Pattern OF_FINGERPRINTS = Pattern.compile("[a-fA-F]+");

    private static Optional<Matcher> read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                        && !isFingerprint(matcher)
                        && Double.isFinite(bare(matcher).doubleValue())
                ? Optional.of(matcher)
                : Optional.empty();
    }

    private static boolean isFingerprint(Matcher matcher) {
        String unit = matcher.group("unit");
        return unit != null
                && matcher.group("gap").isEmpty()
                && OF_FINGERPRINTS.matcher(unit).matches();
    }

    private static BigDecimal bare(Matcher matcher) {
        return new BigDecimal(matcher.group("number").replace(",", ""));
    }

    /// The number that it starts with, if it is a number or a number and its unit; the nearest one
    /// that a `double` can hold.
    public OptionalDouble number() {
        return exact().map(BigDecimal::doubleValue)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /// The number that it starts with, as printed.
    public Optional<BigDecimal> exact() {
        return read(text).map(Value::bare);
    }

    /// The number without thousands separators and unit, as text: what a program would read.
    public Optional<String> bareNumber() {
        return read(text).map(matcher -> matcher.group("number").replace(",", ""));
    }

    /// The unit printed after the number; empty if there is none, or if this is not a number.
    public String unit() {
        return read(text).map(matcher -> matcher.group("unit")).orElse("");
    }

    /// As a sentence says it: a number that has a fraction has three significant figures.
    public String rounded() {
        return read(text)
                .filter(matcher -> matcher.group("number").contains("."))
                .filter(matcher -> bare(matcher).precision() > READABLE.getPrecision())
                .map(matcher ->
                        readable(bare(matcher))
                                + Objects.requireNonNullElse(matcher.group("gap"), "")
                                + Objects.requireNonNullElse(matcher.group("unit"), ""))
                .map(Spread::written)
                .orElse(Spread.written(text));
    }

    /// Three significant figures, and separators of thousands.
    static String readable(BigDecimal number) {
        BigDecimal rounded = number.round(READABLE);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /// Whether it is a number without a fraction and without a unit, such as a count.
    public boolean isWhole() {
        return number().isPresent() && unit().isEmpty() && !text.contains(".");
    }

    /// What a claim compares: the number, exactly, or the text.
    public Object comparable() {
        return exact().<Object>map(number -> number).orElse(text);
    }
}
