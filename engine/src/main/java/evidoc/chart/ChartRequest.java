package evidoc.chart;

import evidoc.problem.NearMatch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What an author specifies for a chart.
///
/// @param x the column along the axis; the first one of its table if omitted
/// @param y the columns that are drawn; for a spread, that of the medians, or none
/// @param group the column that says to which group a bar belongs
/// @param axis what the numbers are; the header of `y` if omitted
/// @param ideal a column, or `x` for the line on which y is as much as x
/// @param index of the table among those that have these columns; the first is 0
record ChartRequest(
        ChartType type,
        Optional<String> x,
        List<String> y,
        Optional<String> group,
        Optional<String> axis,
        Optional<String> ideal,
        OptionalInt index) {

    /// All arguments.
    static final List<String> ARGUMENTS =
            List.of("type", "x", "y", "axis", "group", "ideal", "index");

    /// Names the ideal line on which y is as much as x.
    static final String EQUALS = "x";

    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    ChartRequest {
        y = List.copyOf(y);
    }

    /// A column on the axis that the author names.
    Numbers on(Numbers column) {
        return axis.map(column::on).orElse(column);
    }

    /// Reads the arguments of a macro.
    ///
    /// @param arguments by name; arguments of other macros are ignored
    /// @throws ChartException if they don't fit the type or each other
    static ChartRequest of(Map<String, String> arguments) throws ChartException {
        ChartType type = ChartType.of(arguments.getOrDefault("type", ""));
        for (String name : ARGUMENTS) {
            if (arguments.containsKey(name) && !name.equals("type")) {
                check(type, name);
            }
        }
        List<String> y = names(arguments.getOrDefault("y", ""));
        checkCount(type, y, arguments.containsKey("group"));
        return new ChartRequest(
                type,
                Optional.ofNullable(arguments.get("x")),
                y,
                Optional.ofNullable(arguments.get("group")),
                Optional.ofNullable(arguments.get("axis")),
                Optional.ofNullable(arguments.get("ideal")),
                index(arguments));
    }

    private static void check(ChartType type, String argument) throws ChartException {
        if (!type.arguments().contains(argument)) {
            throw new ChartException(
                    "argument '" + argument + "' does not apply to " + type.word(),
                    NearMatch.remedy(argument, type.arguments()));
        }
    }

    private static void checkCount(ChartType type, List<String> y, boolean grouped)
            throws ChartException {
        boolean many = type == ChartType.LINES || (type == ChartType.GROUPED && !grouped);
        if (y.isEmpty() && type != ChartType.SPREAD) {
            throw new ChartException("the chart has no 'y'", "Add the column to draw: 'y=NAME'.");
        }
        if (y.size() > 1 && !many) {
            throw new ChartException(
                    "chart type '%s'%s takes one column, but %d are named"
                            .formatted(type.word(), grouped ? " with 'group'" : "", y.size()),
                    "Name one column, or use another type.");
        }
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static OptionalInt index(Map<String, String> arguments) throws ChartException {
        String index = arguments.getOrDefault("index", "0");
        if (!INDEX.matcher(index).matches()) {
            throw new ChartException("invalid index '" + index + "'", "Count from 0.");
        }
        return arguments.containsKey("index")
                ? OptionalInt.of(Integer.parseInt(index))
                : OptionalInt.empty();
    }
}
