package evidoc.timeline;

import evidoc.page.DataTable;
import evidoc.svg.InlineSvg;

import java.util.List;
import java.util.Optional;

/// A run as lines, one for each thread: when it ran and on which core, and what it waited for.
///
/// @param title what is shown
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param words how a moment is told
/// @param callouts in the order of their numbers
/// @param first level of detail of the drawings that are shown first
record Timeline(
        String title,
        String id,
        TimelineModel model,
        LaneWords words,
        List<Callout> callouts,
        Detail first) {
    /// A lane of more pieces can't be followed.
    private static final int MOST_PIECES = 40;

    Timeline {
        callouts = List.copyOf(callouts);
    }

    static Timeline of(
            String title, String id, TimelineModel model, LaneWords words, List<Callout> callouts) {
        Detail first = model.isBusy(MOST_PIECES) ? Detail.CALM : Detail.EXACT;
        return new Timeline(title, id, model, words, callouts, first);
    }

    /// Both drawings; the style sheet shows one.
    String svg() {
        return svg("timeline", id, first);
    }

    /// The drawings of every switch; empty unless those that are shown first are simpler.
    String every() {
        return isSimplified() ? svg("timeline-every", id + "-every", Detail.EXACT) : "";
    }

    boolean isSimplified() {
        return first == Detail.CALM;
    }

    private String svg(String role, String prefix, Detail detail) {
        return new InlineSvg(role, prefix, title, new TimelineTable(model).sentences())
                .html((svg, shape) -> {
                    String part = prefix + "-" + shape.word();
                    return new TimelineDrawing(model, detail, callouts, shape, part).draw(svg);
                });
    }

    /// What a script needs to tell a moment in words.
    TimelineTold told() {
        return TimelineTold.of(model, words, isSimplified());
    }

    /// The same as a table, one click away.
    ///
    /// @param csv address of all spans, where they are published
    DataTable table(Optional<String> csv) {
        return new TimelineTable(model).data(csv);
    }
}
