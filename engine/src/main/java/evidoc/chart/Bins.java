package evidoc.chart;

import evidoc.svg.FontMetrics;
import evidoc.svg.NiceNumbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Numbers counted between round limits at equal distances.
record Bins(List<Bin> all) {
    private static final int LEAST = 4;
    private static final int MOST = 12;

    /// Width for the counts of all bins next to each other.
    private static final double ROOM = 300;

    private static final double GAP = 8;

    /// How many numbers are at least `from`, and below `below`.
    record Bin(BigDecimal from, BigDecimal below, int count) {}

    Bins {
        all = List.copyOf(all);
    }

    /// About as many bins as Sturges' rule gives.
    ///
    /// @param numbers at least one
    static Bins of(double[] numbers) {
        double min = DoubleStream.of(numbers).min().orElseThrow();
        double max = DoubleStream.of(numbers).max().orElseThrow();
        BigDecimal step = step(numbers, min, max);
        BigDecimal first = floor(min, step);
        int[] counts = new int[index(max, first, step) + 1];
        for (double number : numbers) {
            counts[index(number, first, step)]++;
        }
        return new Bins(
                IntStream.range(0, counts.length)
                        .mapToObj(i ->
                                new Bin(
                                        first.add(step.multiply(BigDecimal.valueOf(i))),
                                        first.add(step.multiply(BigDecimal.valueOf(i + 1L))),
                                        counts[i]))
                        .toList());
    }

    private static BigDecimal step(double[] numbers, double min, double max) {
        int wanted = (int) Math.ceil(Math.log(numbers.length) / Math.log(2)) + 1;
        double width = FontMetrics.PLAIN.width(count(numbers.length)) + GAP;
        int most = Math.min(Math.clamp(wanted, LEAST, MOST), (int) (ROOM / width));
        boolean whole = DoubleStream.of(numbers).allMatch(n -> n == Math.rint(n));
        double span = max > min ? max - min : Math.max(Math.abs(max), 1) / 10;
        return NiceNumbers.from(span / most)
                .filter(step -> !whole || step.compareTo(BigDecimal.ONE) >= 0)
                .filter(step -> index(max, floor(min, step), step) < most)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal floor(double number, BigDecimal step) {
        return BigDecimal.valueOf(number).divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static int index(double number, BigDecimal first, BigDecimal step) {
        return BigDecimal.valueOf(number)
                .subtract(first)
                .divide(step, 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE - 1))
                .intValue();
    }

    Scale scale() {
        Bin first = all.getFirst();
        return new Scale.Stepped(
                new Scale.Linear(first.from(), all.getLast().below()),
                first.below().subtract(first.from()));
    }

    static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
