package evidoc.timeline;

import evidoc.svg.Shape;
import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.trace.Activity;
import evidoc.trace.TraceSource;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What the parts of a timeline mean: all that occur in the drawing, and only those.
///
/// @param drawn how the pieces of its lanes are drawn
/// @param id prefix of the ids of the drawing's patterns
record TimelineLegend(TimelineModel model, Set<LaneLook> drawn, Shape shape, String id) {
    private static final double SWATCH = 16;
    private static final double HEIGHT = 12;
    private static final double GAP = 4;
    private static final double BETWEEN = 6;
    private static final double LINE = 21;

    /// More tones than these are not told apart.
    private static final int MOST_CORES = 4;

    /// A part of the drawing, and its meaning.
    ///
    /// @param width of the swatch
    private record Item(double width, Swatch swatch, String label) {}

    private interface Swatch {
        /// @param x where it begins
        /// @param top of a bar
        void draw(Svg svg, double x, double top);
    }

    /// Draws it in as many lines as it needs; returns where it ends.
    double draw(Svg svg, double top) {
        double x = 0;
        double y = top;
        svg.group("timeline-legend");
        for (Item item : items()) {
            double width = item.width() + GAP + LaneLabel.width(item.label());
            if (x > 0 && x + width > shape.width()) {
                x = 0;
                y += LINE;
            }
            item.swatch().draw(svg, x, y + 3);
            svg.startText("timeline-label", x + item.width() + GAP, y + 13.5, Anchor.START)
                    .attribute("font-size", LaneLabel.SIZE)
                    .text(item.label())
                    .end();
            x += width + BETWEEN;
        }
        svg.end();
        return y + LINE;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (drawn.stream().anyMatch(look -> look.rest() == Activity.RUNNING)) {
            items.add(running());
        }
        if (drawn.stream().anyMatch(LaneLook::isMixed)) {
            items.add(new Item(SWATCH, this::mixed, "runs at times"));
        }
        drawn.stream()
                .map(LaneLook::rest)
                .filter(rest -> rest != Activity.RUNNING)
                .sorted()
                .distinct()
                .forEach(rest ->
                        items.add(
                                new Item(
                                        SWATCH,
                                        (svg, x, top) -> rest(svg, rest, x, top),
                                        label(rest))));
        if (!folded().isEmpty()) {
            items.add(new Item(SWATCH, this::band, "the higher, the more threads"));
        }
        if (marked(TracedThread::born)) {
            items.add(new Item(2 * LaneDrawing.DOT, this::birth, "starts"));
        }
        if (marked(TracedThread::died)) {
            items.add(new Item(2 * LaneDrawing.CROSS, this::death, "ends"));
        }
        return items;
    }

    private List<TracedThread> folded() {
        return model.groups().stream()
                .flatMap(group -> group.folded().stream())
                .flatMap(fold -> fold.threads().stream())
                .toList();
    }

    private boolean marked(Function<TracedThread, Duration> event) {
        return model.lanes().stream()
                .anyMatch(lane -> model.window().shows(event.apply(lane.thread())));
    }

    /// A tone and a number for each core.
    private Item running() {
        Set<Integer> cores = new TreeSet<>();
        drawn.forEach(look -> look.core().ifPresent(cores::add));
        if (cores.isEmpty() || cores.size() > MOST_CORES) {
            String label = cores.isEmpty() ? "runs" : "runs on the core of that number";
            return new Item(
                    SWATCH,
                    (svg, x, top) -> LanePattern.draw(svg, "lane-running", box(x, top), id),
                    label);
        }
        return new Item(
                cores.size() * (SWATCH + 1),
                (svg, x, top) -> cores(svg, cores, x, top),
                "runs on core");
    }

    private void cores(Svg svg, Set<Integer> cores, double start, double top) {
        double x = start;
        for (int core : cores) {
            LanePattern.draw(svg, LaneDrawing.role(core), box(x, top), id);
            svg.startText("lane-core", x + SWATCH / 2, top + HEIGHT - 1.8, Anchor.MIDDLE)
                    .attribute("font-size", LaneLabel.SIZE)
                    .text(String.valueOf(core))
                    .end();
            x += SWATCH + 1;
        }
    }

    private void mixed(Svg svg, double x, double top) {
        double part = HEIGHT / 2;
        SvgPath path =
                new SvgPath().box(new Span(x, x + SWATCH), new Span(top + part, top + HEIGHT));
        LanePattern.draw(svg, "lane-running", path, id);
    }

    private void rest(Svg svg, Activity rest, double x, double top) {
        LanePattern.draw(
                svg,
                "lane-" + rest.word(),
                switch (rest) {
                    case RUNNING, READY, LOCK, ALIVE -> box(x, top);
                    case SLEEPING, WAITING, IO ->
                            new SvgPath()
                                    .move(x, top + HEIGHT / 2)
                                    .line(x + SWATCH, top + HEIGHT / 2);
                },
                id);
    }

    private static SvgPath box(double x, double top) {
        return new SvgPath().box(new Span(x, x + SWATCH), new Span(top, top + HEIGHT));
    }

    /// A band that rises.
    private void band(Svg svg, double x, double top) {
        double third = SWATCH / 3;
        SvgPath path = new SvgPath();
        for (int i = 0; i < 3; i++) {
            double start = x + i * third;
            double high = HEIGHT * (i + 1) / 3;
            path.box(new Span(start, start + third), new Span(top + HEIGHT - high, top + HEIGHT));
        }
        LanePattern.draw(svg, "lane-alive", path, id);
    }

    private void birth(Svg svg, double x, double top) {
        LaneDrawing.birth(svg, x + LaneDrawing.DOT, new Span(top, top + HEIGHT));
    }

    private void death(Svg svg, double x, double top) {
        LaneDrawing.death(svg, x + LaneDrawing.CROSS, top + HEIGHT / 2);
    }

    private String label(Activity rest) {
        return switch (rest) {
            case RUNNING -> "runs";
            case READY -> "waits for a core";
            case LOCK -> "waits for a lock";
            case SLEEPING -> "sleeps";
            case WAITING -> "waits";
            case IO -> "waits for I/O";
            case ALIVE ->
                    model.trace().source() == TraceSource.JVM
                            ? "runs or is ready"
                            : "runs, is ready or parked";
        };
    }
}
