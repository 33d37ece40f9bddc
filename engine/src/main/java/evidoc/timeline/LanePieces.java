package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.trace.Activity;
import evidoc.trace.ThreadSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Cuts a lane into pieces that can be drawn. Pieces thinner than half a unit are merged: the
/// merged piece then shows what share of it the thread ran.
final class LanePieces {
    private static final double FINEST = 0.5;

    private final List<Bin> bins = new ArrayList<>();
    private final double start;
    private final double width;

    /// Time that a thread spent on each activity in half a unit, in nanoseconds.
    private static final class Bin {
        private final Map<Activity, Long> times = new EnumMap<>(Activity.class);
        private final Map<Integer, Long> cores = new HashMap<>();

        private void add(ThreadSpan span, long nanos) {
            times.merge(span.activity(), nanos, Long::sum);
            if (span.core().isPresent()) {
                cores.merge(span.core().getAsInt(), nanos, Long::sum);
            }
        }

        private Optional<LaneLook> look() {
            long all = times.values().stream().mapToLong(Long::longValue).sum();
            if (all == 0) {
                return Optional.empty();
            }
            long running = times.getOrDefault(Activity.RUNNING, 0L);
            int level = (int) Math.round((double) running / all * LaneLook.FULL);
            if (level == LaneLook.FULL) {
                return Optional.of(new LaneLook(Activity.RUNNING, level, core()));
            }
            Activity rest =
                    times.entrySet().stream()
                            .filter(entry -> entry.getKey() != Activity.RUNNING)
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse(Activity.RUNNING);
            return Optional.of(new LaneLook(rest, level, OptionalInt.empty()));
        }

        private OptionalInt core() {
            return cores.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(entry -> OptionalInt.of(entry.getKey()))
                    .orElse(OptionalInt.empty());
        }
    }

    private LanePieces(Span across) {
        start = across.start();
        int count = (int) Math.ceil(across.length() / FINEST);
        width = across.length() / count;
        for (int i = 0; i < count; i++) {
            bins.add(new Bin());
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
