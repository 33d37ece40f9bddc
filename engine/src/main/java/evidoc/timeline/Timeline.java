package evidoc.timeline;

import evidoc.page.DataTable;
import evidoc.svg.InlineSvg;
import evidoc.trace.Trace;

/// A run as lines, one for each thread: when it ran and on which core, and what it waited for.
///
/// @param title what is shown
/// @param id prefix of the ids of its parts, unique in the page; without spaces
/// @param window the part of the run that is shown
/// @param threads the threads to show
record Timeline(String title, String id, Trace trace, TimelineWindow window, ThreadFilter threads) {

    /// Both drawings; the style sheet shows one.
    String svg() {
        TimelineModel model = TimelineModel.of(trace, window, threads);
        return new InlineSvg("timeline", id, title, new TimelineTable(model).sentences())
                .html((svg, shape) ->
                        new TimelineDrawing(model, shape, id + "-" + shape.word()).draw(svg));
    }

    /// The same as a table, one click away.
    ///
    /// @param csv address of all spans
    DataTable table(String csv) {
        return new TimelineTable(TimelineModel.of(trace, window, threads)).data(csv);
    }

    /// The number of threads left out because they hardly ran.
    int idle() {
        return TimelineModel.of(trace, window, threads).idle();
    }

    /// Whether no thread would be shown.
    boolean isEmpty() {
        return TimelineModel.of(trace, window, threads).groups().isEmpty();
    }
}
