package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.trace.TracedThread;

import java.util.List;

/// How much of a run a drawing shows.
enum Detail {
    /// What is too short to be followed is merged.
    CALM,

    /// Everything that is not thinner than a line.
    EXACT;

    /// The pieces of a thread's life that a window shows, from left to right.
    ///
    /// @param across where the window is drawn
    List<LanePiece> pieces(TracedThread thread, TimelineWindow window, Span across) {
        return switch (this) {
            case CALM -> CalmLane.of(thread.spans(), window, across);
            case EXACT -> LanePieces.of(thread.spans(), window, across);
        };
    }
}
