package evidoc.stepper;

import evidoc.output.PrintedTable;
import evidoc.output.Value;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.ShownRun;
import evidoc.recording.Run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How often each end occurred where nobody chose the order: the table of an example that takes the
/// same steps again and again, with a row for each end and a column `rounds`.
///
/// @param shown the run that printed it
/// @param rounds by end, as printed
record FreeRounds(ShownRun shown, Map<String, Value> rounds) {
    private static final String COLUMN = "rounds";

    /// The rounds that a macro asks for by `beside="chapter/Name.java variant"`; empty if it
    /// doesn't, or if they weren't run here. Reports a problem if there is no such table.
    static Optional<FreeRounds> beside(Macro macro, MacroSupport support) {
        return macro.argument("beside")
                .map(run -> run.split(" ", 2))
                .flatMap(run -> support.shown(macro.about(run[0], run.length > 1 ? run[1] : "")))
                .filter(shown -> !shown.outdated())
                .flatMap(shown ->
                        shown.recording() instanceof Run run
                                ? in(shown, run, macro, support)
                                : Optional.empty());
    }

    private static Optional<FreeRounds> in(
            ShownRun shown, Run run, Macro macro, MacroSupport support) {
        return switch (PrintedTable.with(
                List.of(COLUMN), OptionalInt.empty(), shown.figures(run))) {
            case PrintedTable.Found(PrintedTable table) ->
                    Optional.of(
                            new FreeRounds(
                                    shown, new LinkedHashMap<>(table.columns().get(COLUMN))));
            case PrintedTable.Missing(String message, String remedy) -> {
                support.page().problem(macro, message, remedy);
                yield Optional.empty();
            }
        };
    }

    /// How often an end occurred; as printed.
    String of(String end) {
        return Optional.ofNullable(rounds.get(end)).map(Value::text).orElse("0");
    }

    BigDecimal all() {
        return rounds.values().stream()
                .flatMap(value -> value.exact().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Ends that occurred although they aren't among those of all orders.
    List<String> without(List<String> known) {
        return rounds.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .filter(entry -> entry.getValue().number().orElse(0) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
