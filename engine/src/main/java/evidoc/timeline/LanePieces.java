package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.trace.ThreadSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Cuts a lane into pieces that can be drawn. Pieces thinner than half a unit are merged: the
/// merged piece then shows what share of it the thread ran.
final class LanePieces {
    private static final double FINEST = 0.5;

    private final List<LaneMix> bins = new ArrayList<>();
    private final double start;
    private final double width;

    private LanePieces(Span across) {
        start = across.start();
        int count = (int) Math.ceil(across.length() / FINEST);
        width = across.length() / count;
        for (int i = 0; i < count; i++) {
            bins.add(new LaneMix());
        }
    }

    /// The pieces of a thread's life that a window shows, from left to right.
    ///
    /// @param across where the window is drawn
    static List<LanePiece> of(List<ThreadSpan> life, TimelineWindow window, Span across) {
        LanePieces pieces = new LanePieces(across);
        life.forEach(span -> pieces.add(span, window));
        return pieces.merged();
    }

    private void add(ThreadSpan span, TimelineWindow window) {
        double binNanos = (double) window.length().toNanos() / bins.size();
        double from = Math.max(0, nanos(span.from(), window));
        double to = Math.min((double) window.length().toNanos(), nanos(span.to(), window));
        for (double at = from; at < to; ) {
            int bin = Math.min(bins.size() - 1, (int) (at / binNanos));
            double end = bin == bins.size() - 1 ? to : Math.min(to, (bin + 1) * binNanos);
            bins.get(bin).add(span, Math.round(end - at));
            at = Math.max(end, Math.nextUp(at));
        }
    }

    private static double nanos(Duration time, TimelineWindow window) {
        return time.minus(window.from()).toNanos();
    }

    private List<LanePiece> merged() {
        List<LanePiece> pieces = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            Span across = new Span(start + i * width, start + (i + 1) * width);
            bins.get(i).look().ifPresent(look -> append(pieces, look, across));
        }
        return pieces;
    }

    private static void append(List<LanePiece> pieces, LaneLook look, Span across) {
        if (!pieces.isEmpty()) {
            LanePiece last = pieces.getLast();
            boolean touches = across.start() - last.across().end() < FINEST / 2;
            if (touches && last.look().equals(look)) {
                pieces.removeLast();
                pieces.add(new LanePiece(look, new Span(last.across().start(), across.end())));
                return;
            }
        }
        pieces.add(new LanePiece(look, across));
    }
}
