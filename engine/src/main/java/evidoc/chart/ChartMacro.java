package evidoc.chart;

import evidoc.chart.ExampleChart.Drawn;
import evidoc.fragment.Html;
import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.CurrentPage;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;

/// The block macro `chart::`: a table of a recorded output as a picture.
public final class ChartMacro {
    private static final List<String> ARGUMENTS = arguments();

    private final MacroSupport support;

    public ChartMacro(MacroSupport support) {
        this.support = support;
    }

    public BlockMacro macro() {
        return new BlockMacro("chart", ARGUMENTS, this::write);
    }

    private static List<String> arguments() {
        List<String> names = new ArrayList<>(ChartRequest.ARGUMENTS);
        names.add("variant");
        names.add(Finding.TITLE);
        names.add(Finding.OTHERWISE);
        return List.copyOf(names);
    }

    private void write(Place place, Macro macro) {
        try {
            ChartRequest request = ChartRequest.of(macro.named());
            support.shown(macro).ifPresent(shown -> write(place, macro, shown, request));
        } catch (ChartException e) {
            problem(macro, e);
        }
    }

    private void write(Place place, Macro macro, ShownRun shown, ChartRequest request) {
        OutputHtml html = new OutputHtml(support);
        String id = support.page().nextFigure();
        switch (shown.recording()) {
            case NotRun _, NotRecorded _ -> place.html(html.missing(shown, id));
            case Run run -> {
                try {
                    Finding finding = Finding.of(place, macro, shown, run, support);
                    place.html(html(shown, request, run, finding, html, id));
                } catch (ChartException e) {
                    if (!shown.outdated()) {
                        problem(macro, e);
                    }
                    place.html(html.missing(shown, id));
                }
            }
        }
    }

    private record View(
            ShownRun shown, String id, Finding finding, Html chart, Html facts, Html table) {}

    private Html html(
            ShownRun shown,
            ChartRequest request,
            Run run,
            Finding finding,
            OutputHtml html,
            String id)
            throws ChartException {
        String example = shown.example().name();
        Drawn drawn =
                new ExampleChart(request, example, source(shown), finding.sentence(), id)
                        .of(shown.figures(run));
        CurrentPage page = support.page();
        return page.html(
                "charted",
                new View(
                        shown,
                        id,
                        finding,
                        page.html("chart", drawn.figure()),
                        html.facts(shown),
                        page.html("data-table", drawn.table())));
    }

    private void problem(Macro macro, ChartException e) {
        if (!support.refusesArgument(macro)) {
            support.page().problem(macro, e.getMessage(), e.remedy());
        }
    }

    /// `Homework.java (one-core)`.
    private static String source(ShownRun shown) {
        String variant = shown.variant().name();
        return shown.example().fileName()
                + (variant.isEmpty() ? "" : " (" + variant + ")")
                + (shown.outdated() ? ", recorded from an earlier version" : "");
    }
}
