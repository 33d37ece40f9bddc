package evidoc.timeline;

import evidoc.svg.FontMetrics;
import evidoc.trace.Activity;

import java.util.List;
import java.util.Optional;

/// The text written into a piece of a lane that has space for it: the core on which the thread ran,
/// or whom it waited for. The pattern tells the rest.
final class LaneLabel {
    static final double SIZE = 12;
    private static final double PADDING = 8;

    private LaneLabel() {}

    /// The longest text that fits; empty if none does.
    ///
    /// @param room length of the piece in the drawing
    static Optional<String> of(LaneLook look, double room) {
        return candidates(look).stream().filter(text -> width(text) + PADDING <= room).findFirst();
    }

    static double width(String text) {
        return FontMetrics.PLAIN.width(text) * SIZE / FontMetrics.PLAIN.size();
    }

    private static List<String> candidates(LaneLook look) {
        if (look.rest() == Activity.RUNNING) {
            return look.core().isPresent()
                    ? List.of(String.valueOf(look.core().getAsInt()))
                    : List.of();
        }
        Optional<String> whom = WaitReason.of(look.detail()).whom();
        return look.level() == 0 && whom.isPresent()
                ? List.of("waits for " + whom.get(), "for " + whom.get())
                : List.of();
    }
}
