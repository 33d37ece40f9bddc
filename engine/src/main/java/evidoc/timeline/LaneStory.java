package evidoc.timeline;

import evidoc.svg.Span;
import evidoc.timeline.TimelineModel.Fold;
import evidoc.trace.TracedThread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a lane tells from the start of a timeline to its end.
///
/// @param name unique in the timeline
/// @param parts in their order, without gaps
record LaneStory(String name, List<Part> parts) {
    /// In how many moments a timeline is divided: twice as many as a wide drawing has units.
    static final int MOMENTS = 1400;

    private static final Span ALL = new Span(0, MOMENTS / 2.0);

    /// Some words, as long as they are true.
    ///
    /// @param end the first moment at which they are not
    record Part(String words, int end) {}

    static LaneStory of(
            Lane lane, String name, Detail detail, TimelineWindow window, LaneWords words) {
        List<Part> parts = new ArrayList<>();
        List<LanePiece> pieces = pieces(lane.thread(), window, detail);
        for (int i = 0; i < pieces.size(); i++) {
            if (isSwitch(pieces, i)) {
                continue;
            }
            LanePiece piece = pieces.get(i);
            int start = moment(piece.across().start());
            if (parts.isEmpty() && start > 0) {
                parts.add(new Part(LaneWords.UNBORN, start));
            }
            append(parts, words.of(piece.look()), moment(piece.across().end()));
        }
        append(parts, LaneWords.DEAD, MOMENTS);
        return new LaneStory(name, List.copyOf(parts));
    }

    /// As fine as in the widest drawing.
    static List<LanePiece> pieces(TracedThread thread, TimelineWindow window, Detail detail) {
        return detail.pieces(thread, window, ALL);
    }

    static LaneStory of(Fold fold, TimelineWindow window) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            Duration at = window.at((i + 0.5) / MOMENTS);
            long alive = fold.threads().stream().filter(thread -> isAlive(thread, at)).count();
            append(parts, "%,d {are|are} alive".formatted(alive), i + 1);
        }
        return new LaneStory("of " + fold.name() + ",", List.copyOf(parts));
    }

    static boolean isAlive(TracedThread thread, Duration at) {
        return thread.born().compareTo(at) <= 0 && thread.died().compareTo(at) > 0;
    }

    /// Whether a piece is only the moment at which one thing ended and the next one began.
    private static boolean isSwitch(List<LanePiece> pieces, int i) {
        return i > 0
                && i < pieces.size() - 1
                && pieces.get(i).look().isMixed()
                && pieces.get(i).across().length() < 1
                && !pieces.get(i - 1).look().isMixed()
                && !pieces.get(i + 1).look().isMixed();
    }

    private static int moment(double x) {
        return (int) Math.round(x * MOMENTS / ALL.length());
    }

    private static void append(List<Part> parts, String words, int end) {
        if (!parts.isEmpty() && parts.getLast().words().equals(words)) {
            parts.removeLast();
        }
        if (parts.isEmpty() || end > parts.getLast().end()) {
            parts.add(new Part(words, end));
        }
    }

    String at(int moment) {
        return parts.stream().filter(part -> part.end() > moment).findFirst().orElseThrow().words();
    }
}
