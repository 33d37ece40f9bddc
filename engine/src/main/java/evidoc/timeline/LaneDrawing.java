package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.svg.Svg;
import evidoc.svg.Svg.Anchor;
import evidoc.svg.SvgPath;
import evidoc.trace.Activity;
import evidoc.trace.TracedThread;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draws one thread's line: bars where it ran, patterns and thin lines where it waited.
///
/// @param id prefix of the ids of the drawing's patterns
record LaneDrawing(Svg svg, TimeAxis axis, String id) {
    /// Of a bar.
    static final double HEIGHT = 16;

    private static final int SHADES = 4;
    static final double DOT = 2.5;
    static final double CROSS = 3;
    private static final double LABEL_BASELINE = 12.2;
    private static final double MARK = 8;

    /// Most typefaces are narrower than [FontMetrics][evidoc.svg.FontMetrics] assumes.
    private static final double NARROWER = 0.82;

    /// @param pieces of the thread's life, from left to right
    /// @param numbered callouts of the thread, by their numbers
    /// @param top of the bar
    void draw(
            TracedThread thread,
            List<LanePiece> pieces,
            Map<Integer, Callout> numbered,
            double top) {
        svg.group("timeline-lane");
        Map<String, SvgPath> paths = new LinkedHashMap<>();
        for (LanePiece piece : pieces) {
            add(paths, piece, top);
        }
        paths.forEach((role, path) -> LanePattern.draw(svg, role, path, id));
        Map<Integer, Span> marks = places(numbered);
        labels(pieces, marks.values(), top);
        marks(thread, top);
        marks.forEach((number, place) -> mark(number, place, top + HEIGHT / 2));
        svg.end();
    }

    private static void add(Map<String, SvgPath> paths, LanePiece piece, double top) {
        LaneLook look = piece.look();
        if (look.level() == LaneLook.FULL) {
            String role = look.core().isPresent() ? role(look.core().getAsInt()) : "lane-running";
            box(paths, role, piece.across(), top, HEIGHT);
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

    /// The number of a core stands where the thread comes to it.
    private void labels(List<LanePiece> pieces, Collection<Span> marks, double top) {
        String core = "";
        for (LanePiece piece : pieces) {
            Span across = piece.across();
            Activity rest = piece.look().rest();
            String text = LaneLabel.of(piece.look(), across.length()).orElse("");
            Span place = Span.around(across.middle(), LaneLabel.width(text));
            boolean free =
                    marks.stream()
                            .noneMatch(m -> m.start() < place.end() && place.start() < m.end());
            if (free && !text.isEmpty() && (rest != Activity.RUNNING || !text.equals(core))) {
                label(rest, text, across.middle(), top);
                core = rest == Activity.RUNNING ? text : core;
            }
        }
    }

    /// Where the numbers of callouts stand; one that has no room is moved to the right.
    ///
    /// @param numbered in the order of their moments
    Map<Integer, Span> places(Map<Integer, Callout> numbered) {
        Map<Integer, Span> places = new TreeMap<>();
        double free = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Callout> each : new TreeMap<>(numbered).entrySet()) {
            double x = Math.max(axis.x(each.getValue().at()), free + MARK);
            places.put(each.getKey(), Span.around(x, 2 * MARK));
            free = x + MARK;
        }
        return places;
    }

    /// The number of a callout.
    ///
    /// @param y of its middle
    void mark(int number, Span place, double y) {
        svg.startCircle("timeline-mark", place.middle(), y, MARK)
                .attribute("fill", "Canvas")
                .attribute("stroke", "currentColor")
                .end();
        svg.startText(
                        "timeline-number",
                        place.middle(),
                        y + LABEL_BASELINE - HEIGHT / 2,
                        Anchor.MIDDLE)
                .attribute("font-size", LaneLabel.SIZE)
                .text(String.valueOf(number))
                .end();
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
            birth(svg, axis.x(thread.born()), new Span(top, top + HEIGHT));
        }
        if (axis.window().shows(thread.died())) {
            death(svg, axis.x(thread.died()), top + HEIGHT / 2);
        }
    }

    /// @param down height of the bar
    static void birth(Svg svg, double x, Span down) {
        svg.line("lane-end", new SvgPath().move(x, down.start() - 2).line(x, down.end() + 2));
        svg.startCircle("lane-birth", x, down.start() - 2, DOT).end();
    }

    /// @param y middle of the bar
    static void death(Svg svg, double x, double y) {
        svg.line(
                "lane-end",
                new SvgPath()
                        .move(x - CROSS, y - CROSS)
                        .line(x + CROSS, y + CROSS)
                        .move(x - CROSS, y + CROSS)
                        .line(x + CROSS, y - CROSS));
    }

    /// The class of a bar.
    static String role(int core) {
        return "lane-running core-" + core % SHADES;
    }

    /// One line for many threads: the more threads, the higher it is.
    void draw(List<TracedThread> threads, double top) {
        Span across = axis.across();
        SvgPath path = new SvgPath();
        int columns = (int) across.length();
        int most = 1;
        int[] alive = new int[columns];
        for (int i = 0; i < columns; i++) {
            var at = axis.window().at((i + 0.5) / columns);
            alive[i] = (int) threads.stream().filter(t -> LaneStory.isAlive(t, at)).count();
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
