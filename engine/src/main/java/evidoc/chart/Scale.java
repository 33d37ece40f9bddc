package evidoc.chart;

import evidoc.svg.NiceNumbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Maps a number to its place on an axis.
sealed interface Scale {

    /// For a larger ratio, the smallest median would appear to be zero.
    double MOST_LINEAR_RATIO = 50;

    /// Maximum number of parts of a linear axis.
    int PARTS = 5;

    /// Linear from zero, unless the medians differ too much.
    static Scale of(Measurements measured) {
        double smallest = measured.medians().min().orElse(0);
        double largest = measured.medians().max().orElse(0);
        double end = measured.numbers().max().orElse(0);
        if (smallest > 0 && largest > MOST_LINEAR_RATIO * smallest) {
            double start = measured.numbers().filter(n -> n > 0).min().orElse(smallest);
            return new Logarithmic(NiceNumbers.atMost(start), NiceNumbers.atLeast(end));
        }
        return Linear.between(Math.min(0, measured.numbers().min().orElse(0)), Math.max(0, end));
    }

    /// The same with whole numbers only, if there are no others.
    static Scale stepped(Linear line, DoubleStream numbers) {
        return numbers.allMatch(n -> n == Math.rint(n)) ? new Stepped(line, BigDecimal.ONE) : line;
    }

    /// 0 where the axis begins, 1 where it ends.
    double position(double value);

    /// The round number at which the axis begins.
    BigDecimal low();

    /// The round number at which the axis ends.
    BigDecimal high();

    /// What the axis is called.
    String label(String unit);

    /// Whether a number has a place on the axis.
    boolean shows(double value);

    /// Round numbers on the axis, ascending.
    ///
    /// @param most how many there may be; at least 1
    List<BigDecimal> ticks(int most);

    record Linear(BigDecimal low, BigDecimal high) implements Scale {

        static Linear between(double low, double high) {
            BigDecimal start = BigDecimal.valueOf(low);
            BigDecimal end = BigDecimal.valueOf(low == high ? low + 1 : high);
            BigDecimal step =
                    NiceNumbers.from(end.subtract(start).doubleValue() / PARTS)
                            .filter(s -> ceil(end, s) - floor(start, s) <= PARTS)
                            .findFirst()
                            .orElseThrow();
            return new Linear(times(step, floor(start, step)), times(step, ceil(end, step)));
        }

        @Override
        public double position(double value) {
            double start = low.doubleValue();
            return (value - start) / (high.doubleValue() - start);
        }

        @Override
        public String label(String unit) {
            return unit;
        }

        @Override
        public boolean shows(double value) {
            return true;
        }

        @Override
        public List<BigDecimal> ticks(int most) {
            double span = high.subtract(low).doubleValue();
            return NiceNumbers.from(span / most)
                    .filter(s -> floor(high, s) - ceil(low, s) < most)
                    .map(this::multiples)
                    .findFirst()
                    .orElseThrow();
        }

        private List<BigDecimal> multiples(BigDecimal step) {
            return LongStream.rangeClosed(ceil(low, step), floor(high, step))
                    .mapToObj(i -> times(step, i))
                    .toList();
        }

        private static BigDecimal times(BigDecimal step, long count) {
            return step.multiply(BigDecimal.valueOf(count));
        }

        private static long floor(BigDecimal value, BigDecimal step) {
            return value.divide(step, 0, RoundingMode.FLOOR).longValue();
        }

        private static long ceil(BigDecimal value, BigDecimal step) {
            return value.divide(step, 0, RoundingMode.CEILING).longValue();
        }
    }

    /// A number that is not above zero is placed at the start of the axis.
    record Logarithmic(BigDecimal low, BigDecimal high) implements Scale {

        @Override
        public double position(double value) {
            double start = Math.log10(low.doubleValue());
            double position =
                    (Math.log10(value) - start) / (Math.log10(high.doubleValue()) - start);
            return shows(value) ? position : 0;
        }

        @Override
        public String label(String unit) {
            return unit.isEmpty() ? "logarithmic" : unit + ", logarithmic";
        }

        @Override
        public boolean shows(double value) {
            return value > 0;
        }

        @Override
        public List<BigDecimal> ticks(int most) {
            List<BigDecimal> all =
                    NiceNumbers.from(low.doubleValue())
                            .dropWhile(n -> n.compareTo(low) < 0)
                            .takeWhile(n -> n.compareTo(high) <= 0)
                            .toList();
            if (all.size() <= most) {
                return all;
            }
            List<BigDecimal> decades = all.stream().filter(NiceNumbers::isDecade).toList();
            int every = Math.ceilDiv(decades.size(), most);
            return IntStream.range(0, decades.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(decades::get)
                    .toList();
        }
    }

    /// A linear axis whose numbers are no closer than a step.
    record Stepped(Linear line, BigDecimal step) implements Scale {

        @Override
        public double position(double value) {
            return line.position(value);
        }

        @Override
        public BigDecimal low() {
            return line.low();
        }

        @Override
        public BigDecimal high() {
            return line.high();
        }

        @Override
        public String label(String unit) {
            return line.label(unit);
        }

        @Override
        public boolean shows(double value) {
            return line.shows(value);
        }

        @Override
        public List<BigDecimal> ticks(int most) {
            double steps = line.high().subtract(line.low()).doubleValue() / step.doubleValue();
            return line.ticks((int) Math.min(most, Math.round(steps) + 1));
        }
    }
}
