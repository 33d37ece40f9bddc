package evidoc.svg;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The round numbers of axes: 1, 2 and 5, and their multiples by powers of ten.
public final class NiceNumbers {
    private static final List<Integer> DIGITS = List.of(1, 2, 5);

    private NiceNumbers() {}

    /// All of them, ascending without end, starting below a number.
    ///
    /// @param value above 0
    public static Stream<BigDecimal> from(double value) {
        int exponent = (int) Math.floor(Math.log10(value)) - 1;
        return IntStream.iterate(exponent, e -> e + 1).boxed().flatMap(NiceNumbers::ofDecade);
    }

    /// The last that is not above a number.
    public static BigDecimal atMost(double value) {
        BigDecimal limit = BigDecimal.valueOf(value);
        return from(value)
                .takeWhile(n -> n.compareTo(limit) <= 0)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /// The first that is not below a number.
    public static BigDecimal atLeast(double value) {
        BigDecimal limit = BigDecimal.valueOf(value);
        return from(value).filter(n -> n.compareTo(limit) >= 0).findFirst().orElseThrow();
    }

    public static boolean isDecade(BigDecimal value) {
        return value.stripTrailingZeros().unscaledValue().intValue() == 1;
    }

    private static Stream<BigDecimal> ofDecade(int exponent) {
        return DIGITS.stream().map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent));
    }
}
