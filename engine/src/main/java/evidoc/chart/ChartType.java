package evidoc.chart;

import evidoc.problem.NearMatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The ways to draw a table, and the arguments of each.
enum ChartType {
    BARS,
    GROUPED,
    SPREAD,
    LINES,
    DOTS;

    /// Its name in a macro.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> arguments() {
        return switch (this) {
            case BARS, SPREAD, DOTS -> List.of("x", "y", "axis", "index");
            case GROUPED -> List.of("x", "y", "axis", "group", "index");
            case LINES -> List.of("x", "y", "axis", "ideal", "index");
        };
    }

    static ChartType of(String word) throws ChartException {
        List<String> words = Arrays.stream(values()).map(ChartType::word).toList();
        if (word.isEmpty()) {
            throw new ChartException("the chart has no type", NearMatch.remedy(word, words));
        }
        if (!words.contains(word)) {
            throw new ChartException(
                    "unknown chart type '" + word + "'", NearMatch.remedy(word, words));
        }
        return values()[words.indexOf(word)];
    }
}
