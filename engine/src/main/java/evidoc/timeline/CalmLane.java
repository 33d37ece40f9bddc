package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.trace.ThreadSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges the spans of a thread that are too short to be followed: what is left of them is a piece
/// that shows what share of it the thread ran.
final class CalmLane {
    /// What is shorter is merged.
    static final Duration LEAST = Duration.ofMillis(2);

    private final Duration least;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<ThreadSpan> together = new ArrayList<>();

    /// A part of a thread's life that looks the same from its start to its end.
    private record Stretch(LaneLook look, Duration from, Duration to) {

        Stretch until(Duration end) {
            return new Stretch(look, from, end);
        }

        Duration length() {
            return to.minus(from);
        }
    }

    private CalmLane(Duration least) {
        this.least = least;
    }

    /// Whether a span is merged with others, in a drawing of any width.
    static boolean isShort(ThreadSpan span) {
        return span.length().compareTo(LEAST) < 0;
    }

    /// The pieces of a thread's life that a window shows, from left to right.
    ///
    /// @param across where the window is drawn
    static List<LanePiece> of(List<ThreadSpan> life, TimelineWindow window, Span across) {
        CalmLane lane = new CalmLane(least(window, across));
        life.stream().filter(span -> !window.shown(span).isZero()).forEach(lane::add);
        lane.mix();
        return lane.stretches.stream().map(stretch -> piece(stretch, window, across)).toList();
    }

    /// A unit of the drawing, if that is longer.
    private static Duration least(TimelineWindow window, Span across) {
        Duration unit = window.length().dividedBy(Math.max(1, (long) across.length()));
        return unit.compareTo(LEAST) > 0 ? unit : LEAST;
    }

    private static LanePiece piece(Stretch stretch, TimelineWindow window, Span across) {
        double from = Math.max(0, window.share(stretch.from()));
        double to = Math.min(1, window.share(stretch.to()));
        double start = across.start();
        return new LanePiece(
                stretch.look(),
                new Span(start + from * across.length(), start + to * across.length()));
    }

    private void add(ThreadSpan span) {
        if (span.length().compareTo(least) >= 0) {
            mix();
        }
        together.add(span);
        if (span.length().compareTo(least) >= 0) {
            mix();
        }
    }

    /// Ends a piece: of one span, or of several short ones.
    private void mix() {
        LaneMix mix = new LaneMix();
        together.forEach(span -> mix.add(span, span.length().toNanos()));
        Optional<LaneLook> look = mix.look();
        if (look.isPresent()) {
            append(new Stretch(look.get(), together.getFirst().from(), together.getLast().to()));
        }
        together.clear();
    }

    /// A piece that is too short continues the one before it, and so does one that looks the same.
    private void append(Stretch next) {
        if (stretches.isEmpty()) {
            stretches.add(next);
            return;
        }
        Stretch last = stretches.removeLast();
        boolean same = last.look().equals(next.look());
        if (same || next.length().compareTo(least) < 0) {
            stretches.add(last.until(next.to()));
        } else if (stretches.isEmpty() && last.length().compareTo(least) < 0) {
            stretches.add(new Stretch(next.look(), last.from(), next.to()));
        } else {
            stretches.add(last);
            stretches.add(next);
        }
    }
}
