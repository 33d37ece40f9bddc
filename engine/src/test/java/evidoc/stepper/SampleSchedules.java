package evidoc.stepper;

import evidoc.schedule.Schedules;
import evidoc.schedule.Schedules.Place;
import evidoc.schedule.Schedules.State;

import java.util.List;
import java.util.Map;

/// Ann and Ben take one step each; the last one leaves a name.
final class SampleSchedules {
    /// The step is on line 3.
    static final String SOURCE =
            """
            //SCHEDULES region=mark threads=Ann,Ben
            // tag::mark[]
            last = me; // "<b>"
            // end::mark[]
            void main() {}
            """;

    private static final Place STANDS =
            new Place("run", 3, -1, Map.of("me", "\"<Ann>\""), List.of(), List.of(), "");
    private static final Place END = new Place("", 0, -1, Map.of(), List.of(), List.of(), "");

    private SampleSchedules() {}

    static Schedules schedules() {
        return new Schedules(
                "",
                "mark",
                List.of("Ann", "Ben"),
                false,
                List.of(),
                List.of(
                        state(STANDS, STANDS, "none", "", 1, 2),
                        state(END, STANDS, "Ann", "", -1, 3),
                        state(STANDS, END, "Ben", "", 4, -1),
                        state(END, END, "Ben", "last: Ben <b>\n", -1, -1),
                        state(END, END, "Ann", "last: Ann\n", -1, -1)));
    }

    private static State state(
            Place ann, Place ben, String last, String output, int afterAnn, int afterBen) {
        return new State(
                List.of(ann, ben), Map.of("last", last), output, List.of(afterAnn, afterBen));
    }
}
