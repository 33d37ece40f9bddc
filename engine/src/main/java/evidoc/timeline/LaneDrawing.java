package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;
import evidoc.trace.TracedThread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws one thread's line: bars where it ran, patterns and thin lines where it waited.
///
/// @param id prefix of the ids of the drawing's patterns
record LaneDrawing(Svg svg, TimeAxis axis, String id) {
    /// Of a bar.
    static final double HEIGHT = 16;

    private static final int SHADES = 4;
    private static final double DOT = 2.5;
    private static final double CROSS = 3;
    private static final double LABEL_BASELINE = 12.2;

    /// Most typefaces are narrower than [FontMetrics][evidoc.svg.FontMetrics] assumes.
    private static final double NARROWER = 0.82;

    private static final double SHORTEST_LABELLED = 14;

    /// @param top of the bar
    void draw(TracedThread thread, double top) {
        svg.group("timeline-lane");
        Map<String, SvgPath> paths = new LinkedHashMap<>();
        for (LanePiece piece : LanePieces.of(thread.spans(), axis.window(), axis.across())) {
            add(paths, piece, top);
        }
        paths.forEach((role, path) -> LanePattern.draw(svg, role, path, id));
        for (ThreadSpan span : thread.spans()) {
            label(span, top);
        }
        marks(thread, top);
        svg.end();
    }

    private static void add(Map<String, SvgPath> paths, LanePiece piece, double top) {
        LaneLook look = piece.look();
        if (look.level() == LaneLook.FULL) {
            String core = look.core().isPresent() ? " core-" + look.core().getAsInt() % SHADES : "";
            box(paths, "lane-running" + core, piece.across(), top, HEIGHT);
            return;
        }
        String role = "lane-" + look.rest().word();
        switch (look.rest()) {
            case READY, LOCK, ALIVE -> box(paths, role, piece.across(), top, HEIGHT);
            case SLEEPING, WAITING, IO ->
                    path(paths, role)
                            .move(piece.across().start(), top + HEIGHT / 2)
                            .line(piece.across().end(), top + HEIGHT / 2);
            case RUNNING -> {}
        }
        if (look.level() > 0) {
            double height = HEIGHT * look.level() / LaneLook.FULL;
            box(paths, "lane-running", piece.across(), top + HEIGHT - height, height);
        }
    }

    private static SvgPath path(Map<String, SvgPath> paths, String role) {
        return paths.computeIfAbsent(role, _ -> new SvgPath());
    }

    private static void box(
            Map<String, SvgPath> paths, String role, Span across, double top, double height) {
        path(paths, role).box(across, new Span(top, top + height));
    }

    private void label(ThreadSpan span, double top) {
        double from = Math.max(axis.across().start(), axis.x(span.from()));
        double to = Math.min(axis.across().end(), axis.x(span.to()));
        if (to - from >= SHORTEST_LABELLED) {
            LaneLabel.of(span, to - from)
                    .ifPresent(text -> label(span.activity(), text, (from + to) / 2, top));
        }
    }

    /// Text on its own background, unless it is on a bar.
    private void label(Activity activity, String text, double middle, double top) {
        boolean running = activity == Activity.RUNNING;
        if (!running) {
            Span ground = Span.around(middle, LaneLabel.width(text) * NARROWER);
            svg.start("path")
                    .attribute("class", "lane-ground")
                    .attribute("fill", "Canvas")
                    .attribute(
                            "d", new SvgPath().box(ground, new Span(top, top + HEIGHT)).toString())
                    .end();
        }
        svg.startText(
                        running ? "lane-core" : "lane-label",
                        middle,
                        top + LABEL_BASELINE,
                        Anchor.MIDDLE)
                .attribute("font-size", LaneLabel.SIZE)
                .text(text)
                .end();
    }

    /// A dot where the thread started, a cross where it ended.
    private void marks(TracedThread thread, double top) {
        if (axis.window().shows(thread.born())) {
            double x = axis.x(thread.born());
            svg.line("lane-end", new SvgPath().move(x, top - 2).line(x, top + HEIGHT + 2));
            svg.startCircle("lane-birth", x, top - 2, DOT).end();
        }
        if (axis.window().shows(thread.died())) {
            double x = axis.x(thread.died());
            double y = top + HEIGHT / 2;
            svg.line(
                    "lane-end",
                    new SvgPath()
                            .move(x - CROSS, y - CROSS)
                            .line(x + CROSS, y + CROSS)
                            .move(x - CROSS, y + CROSS)
                            .line(x + CROSS, y - CROSS));
        }
    }

    /// One line for many threads: the more threads, the higher it is.
    void draw(List<TracedThread> threads, double top) {
        Span across = axis.across();
        SvgPath path = new SvgPath();
        int columns = (int) across.length();
        int most = 1;
        int[] alive = new int[columns];
        for (int i = 0; i < columns; i++) {
            long nanos = axis.window().length().toNanos() * (2L * i + 1) / (2L * columns);
            var at = axis.window().from().plusNanos(nanos);
            alive[i] =
                    (int)
                            threads.stream()
                                    .filter(t -> t.born().compareTo(at) <= 0)
                                    .filter(t -> t.died().compareTo(at) > 0)
                                    .count();
            most = Math.max(most, alive[i]);
        }
        for (int i = 0; i < columns; i++) {
            double height = HEIGHT * alive[i] / most;
            double x = across.start() + i;
            if (alive[i] > 0) {
                path.box(new Span(x, x + 1), new Span(top + HEIGHT - height, top + HEIGHT));
            }
        }
        svg.group("timeline-lane");
        LanePattern.draw(svg, "lane-alive", path, id);
        svg.end();
    }
}
