package evidoc.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A unit of time or of memory in which a sentence can give a number that was printed in another
/// one.
public enum Unit {
    NANOSECOND("ns", "1"),
    MICROSECOND("µs", "1000"),
    MILLISECOND("ms", "1000000"),
    SECOND("s", "1000000000"),
    BYTE("B", "1"),
    KIBIBYTE("KiB", "1024"),
    MEBIBYTE("MiB", "1048576"),
    GIBIBYTE("GiB", "1073741824");

    private static final Pattern OF_HEADER =
            Pattern.compile(
                    ".*[ (\\[](min|ns|us|µs|μs|ms|s|h|%|[kKMGT]?i?B|[kMG]?Hz)[)\\]]?"
                            + "|.*[(\\[]([^()\\[\\]]+)[)\\]]"
                            + "|(?:median|min|max) (.+)");

    private final String symbol;
    private final BigDecimal size;

    Unit(String symbol, String size) {
        this.symbol = symbol;
        this.size = new BigDecimal(size);
    }

    /// The unit with this symbol; `us` is read as `µs`.
    public static Optional<Unit> of(String symbol) {
        String written = Spread.written(symbol);
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(written)).findFirst();
    }

    public static List<String> symbols() {
        return Arrays.stream(values()).map(unit -> unit.symbol).toList();
    }

    /// The unit at the end of a column's header, such as that of `median ms`; empty if it has none.
    public static String ofHeader(String header) {
        Matcher matcher = OF_HEADER.matcher(header);
        if (!matcher.matches()) {
            return "";
        }
        for (int group = 1; group < matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(matcher.groupCount());
    }

    /// A number of this unit in another one, rounded to three significant figures: `40.4 MiB`.
    ///
    /// @return empty if one is of time and the other of memory
    public Optional<String> convert(BigDecimal number, Unit other) {
        if (isTime() != other.isTime()) {
            return Optional.empty();
        }
        BigDecimal converted = number.multiply(size).divide(other.size, MathContext.DECIMAL64);
        return Optional.of(Value.readable(converted) + " " + other.symbol);
    }

    private boolean isTime() {
        return compareTo(BYTE) < 0;
    }
}
