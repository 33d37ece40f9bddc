package evidoc.diagram;

import evidoc.fragment.Html;
import evidoc.output.Figures;
import evidoc.output.PrintedTable;
import evidoc.page.BlockMacro.Place;
import evidoc.page.DataTable;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What pictures of printed tables have in common: arguments that name columns, the table with
/// these columns, and the figure around the drawing.
final class TableSource {
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private final MacroSupport support;

    TableSource(MacroSupport support) {
        this.support = support;
    }

    /// The run of an example, and a table of its output.
    ///
    /// @param id of the picture, unique in the page
    record Printed(String id, ShownRun shown, Figures figures, PrintedTable table) {}

    /// What a macro's picture is drawn from; if it is missing, the page says so, or a problem is
    /// reported if the author can fix it.
    ///
    /// @param needed the required ones
    /// @param columns the ones that name columns
    Optional<Printed> printed(
            Place place, Macro macro, List<String> needed, Collection<String> columns) {
        String id = support.page().nextFigure();
        if (refuses(macro, needed)) {
            return Optional.empty();
        }
        Optional<ShownRun> shown = support.shown(macro);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return switch (shown.get().recording()) {
            case NotRun _, NotRecorded _ -> {
                place.html(OutputHtml.unchecked(support.page(), shown.get()));
                yield Optional.empty();
            }
            case Run run -> printed(place, macro, id, shown.get(), run, columns);
        };
    }

    private Optional<Printed> printed(
            Place place,
            Macro macro,
            String id,
            ShownRun shown,
            Run run,
            Collection<String> columns) {
        Figures figures = shown.figures(run);
        OptionalInt index =
                macro.argument("index")
                        .map(Integer::parseInt)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
        return switch (PrintedTable.with(columns, index, figures)) {
            case PrintedTable.Found(PrintedTable table) ->
                    Optional.of(new Printed(id, shown, figures, table));
            case PrintedTable.Missing(String message, String remedy) -> {
                problem(place, macro, shown, message + " of '" + macro.target() + "'", remedy);
                yield Optional.empty();
            }
        };
    }

    /// A fault in the output of a run is a problem for its author, unless the program has changed
    /// since.
    void problem(Place place, Macro macro, ShownRun shown, String message, String remedy) {
        if (shown.outdated()) {
            place.html(OutputHtml.unchecked(support.page(), shown));
        } else {
            support.page().problem(macro, message, remedy);
        }
    }

    private boolean refuses(Macro macro, List<String> needed) {
        if (support.refusesSubject(macro)) {
            return true;
        }
        for (String name : needed) {
            if (macro.argument(name).isEmpty()) {
                support.page()
                        .problem(
                                macro,
                                "missing argument '" + name + "'",
                                "Name a column of the output: '" + name + "=COLUMN'.");
                return true;
            }
        }
        Optional<String> index = macro.argument("index").filter(i -> !INDEX.matcher(i).matches());
        index.ifPresent(
                i -> support.page().problem(macro, "invalid index '" + i + "'", "Count from 0."));
        return index.isPresent();
    }

    /// The title that the author gave, else one that names the table.
    static String title(Macro macro, Printed printed) {
        return macro.argument("title")
                .orElseGet(
                        () -> printed.shown().example().fileName() + ": " + printed.table().rows());
    }

    private record View(
            ShownRun shown,
            String role,
            String id,
            String title,
            String remark,
            Html drawing,
            Html table) {}

    /// A figure with its caption, and the table below.
    ///
    /// @param role class of the figure
    /// @param remark behind the title
    /// @param drawing as SVG; empty if there is none
    Html figure(
            String role,
            Macro macro,
            Printed printed,
            String remark,
            String drawing,
            Collection<String> columns) {
        return support.page()
                .html(
                        "diagram",
                        new View(
                                printed.shown(),
                                role,
                                printed.id(),
                                title(macro, printed),
                                remark,
                                new Html(drawing),
                                support.page().html("data-table", data(printed.table(), columns))));
    }

    /// What a diagram was drawn from.
    private static DataTable data(PrintedTable table, Collection<String> columns) {
        return DataTable.of(
                "diagram-table",
                table,
                table.headers().stream()
                        .filter(header -> header.equals(table.rows()) || columns.contains(header))
                        .toList());
    }
}
