package evidoc.timeline;

import evidoc.svg.FontMetrics;
import evidoc.trace.ThreadSpan;

import java.util.List;
import java.util.Optional;

/// The text written into a span that has space for it.
final class LaneLabel {
    static final double SIZE = 12;
    private static final double PADDING = 8;

    private LaneLabel() {}

    /// The longest text that fits; empty if none does.
    ///
    /// @param room length of the span in the drawing
    static Optional<String> of(ThreadSpan span, double room) {
        return candidates(span).stream()
                .filter(text -> !text.isEmpty())
                .filter(text -> width(text) + PADDING <= room)
                .findFirst();
    }

    static double width(String text) {
        return FontMetrics.PLAIN.width(text) * SIZE / FontMetrics.PLAIN.size();
    }

    private static List<String> candidates(ThreadSpan span) {
        return switch (span.activity()) {
            case RUNNING ->
                    span.core().isPresent()
                            ? List.of(String.valueOf(span.core().getAsInt()))
                            : List.of();
            case READY -> List.of("waits for a core", "no core");
            case LOCK ->
                    List.of(
                            "lock, " + who(span, "held by "),
                            who(span, "held by "),
                            "waits for a lock",
                            "lock");
            case SLEEPING -> List.of("sleeps");
            case WAITING ->
                    List.of(who(span, "ended by ").replace("ended by ", "waits for "), "waits");
            case IO -> List.of("waits for I/O", "I/O");
            case ALIVE -> List.of();
        };
    }

    /// The end of the detail that names a thread; empty if none is named.
    private static String who(ThreadSpan span, String words) {
        int at = span.detail().lastIndexOf(words);
        return at < 0 ? "" : span.detail().substring(at);
    }
}
