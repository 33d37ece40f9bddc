package evidoc.chart;

import evidoc.chart.Measurements.Bar;
import evidoc.chart.Measurements.Row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Says in which figure machines differ most, and where they can't be told apart.
public record SpreadSentence(Measurements measured) {
    private static final int MILLION = 1_000_000;

    /// One sentence or two, as plain text, which the caller must escape for a page.
    ///
    /// @return empty if no figure was measured on two machines
    public Optional<String> text() {
        List<Row> compared = measured.rows().stream().filter(row -> row.bars().size() > 1).toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        List<Difference> found =
                compared.stream().map(Difference::in).flatMap(Optional::stream).toList();
        return found.stream()
                .max(Difference.largest())
                .map(most -> largest(most, compared) + others(found.size(), compared))
                .or(() -> Optional.of(none(compared)));
    }

    private String largest(Difference most, List<Row> compared) {
        Amounts amounts = Amounts.of(measured);
        return "The %s machines differ %sin “%s”: it was %s on %s and %s on %s%s, and %s don’t overlap."
                .formatted(
                        areTwo(compared) ? "two" : machines(compared),
                        compared.size() > 1 ? "most " : "",
                        most.row().label(),
                        amounts.withUnit(most.lower().median()),
                        most.lower().machine(),
                        amounts.withUnit(most.higher().median()),
                        most.higher().machine(),
                        ratio(most.ratio()),
                        areTwo(compared) ? "their ranges" : "the ranges of these two");
    }

    /// What the other figures show.
    ///
    /// @param differing number of figures in which any machines differ, at least one
    private static String others(int differing, List<Row> compared) {
        int all = compared.size();
        if (all == 1) {
            return "";
        }
        if (differing == all) {
            return areTwo(compared)
                    ? " In %s they don’t overlap either.".formatted(rest(all - 1))
                    : " In %s, too, some ranges don’t overlap.".formatted(rest(all - 1));
        }
        int alike = all - differing;
        String where =
                differing == 1
                        ? rest(alike)
                        : "%s of the %d figures".formatted(alike == 1 ? "one" : alike, all);
        return areTwo(compared)
                ? " In %s they overlap: there one can’t tell the machines apart.".formatted(where)
                : " In %s all ranges overlap: there one can’t tell any machines apart."
                        .formatted(where);
    }

    private static String rest(int figures) {
        return figures == 1 ? "the other figure" : "the other %d figures".formatted(figures);
    }

    private static String none(List<Row> compared) {
        String where =
                switch (compared.size()) {
                    case 1 -> "In “%s”".formatted(compared.getFirst().label());
                    case 2 -> "In neither of the 2 figures";
                    default -> "In none of the %d figures".formatted(compared.size());
                };
        return compared.size() == 1
                ? where + " the machines don’t differ by more than their spread."
                : where + " do the machines differ by more than their spread.";
    }

    /// The ratio of the higher number to the lower one, with enough decimals to distinguish it from
    /// one.
    private static String ratio(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "";
        }
        if (ratio > MILLION) {
            return ", more than a million times as much";
        }
        int least = ratio < 10 ? 2 : ratio < 100 ? 1 : 0;
        return IntStream.rangeClosed(least, 6)
                .mapToObj(decimals -> String.format(Locale.ROOT, "%,." + decimals + "f", ratio))
                .filter(number -> Double.parseDouble(number.replace(",", "")) > 1)
                .findFirst()
                .map(", %s times as much"::formatted)
                .orElse("");
    }

    private static boolean areTwo(List<Row> compared) {
        return machines(compared) == 2;
    }

    private static long machines(List<Row> compared) {
        return compared.stream()
                .flatMap(row -> row.bars().stream())
                .map(Bar::machine)
                .distinct()
                .count();
    }
}
