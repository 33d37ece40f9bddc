package evidoc.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// How the numbers of one picture are written: all with the same number of decimals, so that they
/// align below each other; where the largest is many times the smallest, the fraction of a large
/// one says nothing and is left out.
///
/// @param digits from the first one to the last decimal, at most
/// @param unit empty for a count
public record Amounts(int decimals, int digits, String unit) {
    private static final int DIGITS = 9;
    private static final int FEW_DIGITS = 3;

    /// From this difference of the powers of ten on, numbers have few digits.
    private static final int FAR_APART = 4;

    private static final int MOST_DECIMALS = 12;

    /// From this power of ten on, numbers are written with an exponent.
    private static final int HUGE = 12;

    /// As many decimals as the numbers have, but at most nine digits for the largest, unless that
    /// would hide the smallest median.
    static Amounts of(Measurements measured) {
        return of(measured.numbers().toArray(), measured.medians().toArray(), measured.unit());
    }

    /// The same where every number must be visible.
    static Amounts of(double[] numbers, String unit) {
        return of(numbers, numbers, unit);
    }

    private static Amounts of(double[] numbers, double[] medians, String unit) {
        int given = DoubleStream.of(numbers).mapToInt(Amounts::decimals).max().orElse(0);
        double largest = DoubleStream.of(numbers).map(Math::abs).max().orElse(0);
        double smallest =
                DoubleStream.of(medians).map(Math::abs).filter(m -> m > 0).min().orElse(largest);
        int useful = Math.max(DIGITS - 1 - magnitude(largest), 1 - magnitude(smallest));
        boolean far = magnitude(largest) - magnitude(smallest) >= FAR_APART;
        return new Amounts(
                Math.clamp(useful, 0, Math.min(given, MOST_DECIMALS)),
                far ? FEW_DIGITS : DIGITS,
                unit);
    }

    /// With all decimals, unless they are more than its digits need.
    String number(double value) {
        int magnitude = magnitude(value);
        if (magnitude >= HUGE) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int places = Math.min(decimals, Math.max(0, digits - 1 - magnitude));
        return plain(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN));
    }

    /// `200.6 ms`, which stays on one line.
    String withUnit(double value) {
        return unit.isEmpty() ? number(value) : number(value) + "\u202F" + unit;
    }

    /// `200.6 ms (196.2 to 218.8)`.
    String withRange(Measurements.Bar bar) {
        return "%s (%s to %s)"
                .formatted(withUnit(bar.median()), number(bar.min()), number(bar.max()));
    }

    /// A round number with the decimals that it has.
    public static String round(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return Math.abs(magnitude(value.doubleValue())) >= HUGE
                ? bare.toEngineeringString()
                : plain(bare.setScale(Math.max(0, bare.scale()), RoundingMode.UNNECESSARY));
    }

    private static String plain(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }

    private static int decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    /// The exponent of the first digit.
    private static int magnitude(double value) {
        return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    }
}
