package evidoc.timeline;

import evidoc.chart.Plot;
import evidoc.svg.FontMetrics;
import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.svg.Symbol;
import evidoc.timeline.TimelineModel.Fold;
import evidoc.timeline.TimelineModel.Group;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Draws a timeline in one of its two shapes.
final class TimelineDrawing {
    private static final double WIDEST_NAME = 170;
    private static final double GAP = 14;
    private static final double GROUP_GAP = 12;
    private static final double ICON = 18;
    private static final double HEADER = 27;
    private static final double HEADER_BASELINE = 18;
    private static final double EDGE = 4;

    /// Vertical offsets in one lane, from its top.
    private record Rhythm(double height, double baseline, double bar) {}

    private final TimelineModel model;
    private final Shape shape;
    private final String id;
    private final double names;
    private final TimeAxis axis;
    private final Rhythm rhythm;
    private final Svg lines = new Svg();
    private final Svg content = new Svg();
    private final LaneDrawing bars;

    /// Where the groups of processes end, by their ids.
    private final Map<Long, Double> bottoms = new HashMap<>();

    TimelineDrawing(TimelineModel model, Shape shape, String id) {
        this.model = model;
        this.shape = shape;
        this.id = id;
        this.names = Math.min(WIDEST_NAME, widestName());
        this.axis =
                new TimeAxis(
                        model.window(),
                        switch (shape) {
                            case WIDE -> new Span(names + GAP, shape.width() - EDGE);
                            case TALL -> new Span(EDGE, shape.width() - EDGE);
                        });
        this.rhythm =
                switch (shape) {
                    case WIDE -> new Rhythm(26, 18, 5);
                    case TALL -> new Rhythm(46, 15, 23);
                };
        this.bars = new LaneDrawing(content, axis, id);
    }

    private double widestName() {
        return model.groups().stream()
                .flatMap(group ->
                        Stream.concat(
                                group.lanes().stream().map(Lane::name),
                                group.folded().stream().map(Fold::name)))
                .mapToDouble(FontMetrics.PLAIN::width)
                .max()
                .orElse(0);
    }

    /// Draws it from the top; returns how high it is.
    double draw(Svg svg) {
        LanePattern.define(svg, id);
        double top = Plot.BASELINE + 8;
        double y = top;
        for (Group group : model.groups()) {
            y = draw(group, y) + GROUP_GAP;
        }
        double bottom = y - GROUP_GAP;
        axis.draw(svg, Plot.BASELINE, top, bottom);
        svg.group("timeline-plot")
                .attribute("data-start", axis.across().start())
                .attribute("data-end", axis.across().end())
                .attribute("data-bottom", bottom)
                .drawing(lines)
                .drawing(content)
                .end();
        return new TimelineLegend(model, shape, id).draw(svg, bottom + GROUP_GAP);
    }

    private double draw(Group group, double top) {
        birth(group, top, header(group, top));
        double y = top + HEADER;
        for (Lane lane : group.lanes()) {
            name(lane.name(), "timeline-thread", y);
            bars.draw(lane.thread(), y + rhythm.bar());
            y += rhythm.height();
        }
        for (Fold fold : group.folded()) {
            name(fold.name(), "timeline-thread", y);
            bars.draw(fold.threads(), y + rhythm.bar());
            y += rhythm.height();
        }
        bottoms.put(group.process().pid(), y);
        return y;
    }

    /// A line from the process that started this one, where it meets no text.
    private void birth(Group group, double top, double textEnd) {
        Double from = bottoms.get(group.process().parent());
        double x = axis.x(group.process().born());
        if (from != null && model.window().shows(group.process().born()) && x > textEnd + GAP) {
            double to = top + HEADER;
            lines.line("timeline-birth", new SvgPath().move(x, from).line(x, to));
            lines.line(
                    "timeline-arrow",
                    new SvgPath().move(x - 4, to - 6).line(x, to).line(x + 4, to - 6));
        }
    }

    /// Returns where its text ends.
    private double header(Group group, double top) {
        String number = number(group);
        double room = shape.width() - ICON - FontMetrics.BOLD.width(number) - GAP;
        content.group("timeline-process");
        Symbol.PROCESS.draw(content, 0, top + 4);
        content.startText("timeline-program", ICON, top + HEADER_BASELINE, Anchor.START)
                .shortened(group.process().program(), FontMetrics.BOLD, room)
                .text(" ")
                .start("tspan")
                .attribute("class", "timeline-pid")
                .text(number)
                .end()
                .end()
                .end();
        String program = FontMetrics.BOLD.fit(group.process().program(), room);
        return ICON + FontMetrics.BOLD.width(program + " " + number);
    }

    /// Its parent as well, if that is shown and there is space for it.
    private String number(Group group) {
        String number = "process " + group.process().pid();
        long parent = group.process().parent();
        String all = number + ", started by " + parent;
        double needed = FontMetrics.BOLD.width(group.process().program() + " " + all);
        return bottoms.containsKey(parent) && ICON + needed <= shape.width() ? all : number;
    }

    private void name(String name, String role, double top) {
        double room = shape == Shape.WIDE ? names : shape.width();
        content.startText(role, 0, top + rhythm.baseline(), Anchor.START)
                .shortened(name, FontMetrics.PLAIN, room)
                .end();
    }
}
