package evidoc.stepper;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.List;

/// The block macro `schedules::`: the threads of an example, step by step, in the order that the
/// reader chooses.
public final class SchedulesMacro {
    private static final List<String> ARGUMENTS = List.of("variant");

    private final MacroSupport support;

    public SchedulesMacro(MacroSupport support) {
        this.support = support;
    }

    public BlockMacro macro() {
        return new BlockMacro("schedules", ARGUMENTS, this::schedules);
    }

    private void schedules(Place place, Macro macro) {
        if (!support.refusesSubject(macro)) {
            support.shown(macro).ifPresent(shown -> schedules(place, macro, shown));
        }
    }

    private void schedules(Place place, Macro macro, ShownRun shown) {
        if (shown.variant().settings().stepping().isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "the threads of '" + shown.example().name() + "' are not stepped",
                            "Add the directive SCHEDULES to the example.");
            return;
        }
        switch (shown.recording()) {
            case NotRun _, NotRecorded _ -> place.html(OutputHtml.unchecked(support.page(), shown));
            case Run _ ->
                    shown.schedules()
                            .filter(_ -> !shown.outdated())
                            .ifPresentOrElse(
                                    schedules ->
                                            place.html(
                                                    new SchedulesHtml(support)
                                                            .figure(shown, schedules)),
                                    () -> place.html(OutputHtml.unchecked(support.page(), shown)));
        }
    }
}
