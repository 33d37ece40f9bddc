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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Draws a timeline in one of its two shapes.
final class TimelineDrawing {
    private static final double WIDEST_NAME = 200;
    private static final double GAP = 14;
    private static final double GROUP_GAP = 12;
    private static final double ICON = 18;
    private static final double HEADER = 27;
    private static final double HEADER_BASELINE = 18;
    private static final double LEADING = 22;

    /// A part-high piece that is thinner can't be seen: it is where one thing ends and the next
    /// begins.
    private static final double THIN = 1;

    private static final double SCALE = 13;
    private static final double SCALE_GAP = 10;

    /// Vertical offsets in one lane, from its top.
    private record Rhythm(double height, double baseline, double bar) {}

    private final TimelineModel model;
    private final Detail detail;
    private final List<Callout> callouts;
    private final Shape shape;
    private final String id;
    private final double names;
    private final TimeAxis axis;
    private final Rhythm rhythm;
    private final Svg lines = new Svg();
    private final Svg content = new Svg();
    private final LaneDrawing bars;

    private final Set<LaneLook> drawn = new HashSet<>();

    /// Where the groups of processes end, by their ids.
    private final Map<Long, Double> bottoms = new HashMap<>();

    TimelineDrawing(
            TimelineModel model, Detail detail, List<Callout> callouts, Shape shape, String id) {
        this.model = model;
        this.detail = detail;
        this.callouts = callouts;
        this.shape = shape;
        this.id = id;
        this.names = Math.min(WIDEST_NAME, widestName());
        this.axis =
                TimeAxis.within(
                        model.window(),
                        shape == Shape.WIDE ? names + GAP : 0,
                        new Span(0, shape.width()));
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
        double scale = Plot.BASELINE + SCALE;
        double y = scale + SCALE_GAP;
        for (Group group : model.groups()) {
            y = draw(group, y) + GROUP_GAP;
        }
        double bottom = y - GROUP_GAP;
        axis.draw(svg, Plot.BASELINE, scale, bottom);
        bars.places(numbered(Optional.empty()))
                .forEach((number, place) -> bars.mark(number, place, scale));
        svg.group("timeline-plot")
                .attribute("data-start", axis.across().start())
                .attribute("data-end", axis.across().end())
                .attribute("data-top", scale)
                .attribute("data-bottom", bottom)
                .drawing(lines)
                .drawing(content)
                .end();
        return new TimelineLegend(model, drawn, shape, id).draw(svg, bottom + GROUP_GAP);
    }

    /// The callouts of a thread, or of none.
    private Map<Integer, Callout> numbered(Optional<Long> thread) {
        Map<Integer, Callout> numbered = new TreeMap<>();
        for (Callout callout : callouts) {
            if (callout.thread().equals(thread)) {
                numbered.put(callouts.indexOf(callout) + 1, callout);
            }
        }
        return numbered;
    }

    private double draw(Group group, double top) {
        birth(group, top, header(group, top));
        double y = top + headerHeight(group);
        for (Lane lane : group.lanes()) {
            name(lane.name(), "timeline-thread", y);
            List<LanePiece> pieces = detail.pieces(lane.thread(), model.window(), axis.across());
            pieces.stream()
                    .filter(piece -> !piece.look().isMixed() || piece.across().length() > THIN)
                    .forEach(piece -> drawn.add(piece.look()));
            bars.draw(
                    lane.thread(),
                    pieces,
                    numbered(Optional.of(lane.thread().id())),
                    y + rhythm.bar());
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
            double to = top + headerHeight(group);
            lines.line("timeline-birth", new SvgPath().move(x, from).line(x, to));
            lines.line(
                    "timeline-arrow",
                    new SvgPath().move(x - 4, to - 6).line(x, to).line(x + 4, to - 6));
        }
    }

    /// Returns where its text ends.
    private double header(Group group, double top) {
        String program = group.process().program();
        String number = number(group);
        content.group("timeline-process");
        Symbol.PROCESS.draw(content, 0, top + 4);
        if (isBroken(group)) {
            content.startText("timeline-program", ICON, top + HEADER_BASELINE, Anchor.START)
                    .shortened(program, FontMetrics.BOLD, shape.width() - ICON)
                    .end();
            content.startText("timeline-pid", ICON, top + HEADER_BASELINE + LEADING, Anchor.START)
                    .text(number)
                    .end()
                    .end();
            return shape.width();
        }
        content.startText("timeline-program", ICON, top + HEADER_BASELINE, Anchor.START)
                .text(program + " ")
                .start("tspan")
                .attribute("class", "timeline-pid")
                .text(number)
                .end()
                .end()
                .end();
        return ICON + FontMetrics.BOLD.width(program + " " + number);
    }

    /// Whether program and number have a line each, so that no name is cut while there is room.
    private boolean isBroken(Group group) {
        String text = group.process().program() + " " + number(group);
        return ICON + FontMetrics.BOLD.width(text) > shape.width();
    }

    private double headerHeight(Group group) {
        return HEADER + (isBroken(group) ? LEADING : 0);
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
