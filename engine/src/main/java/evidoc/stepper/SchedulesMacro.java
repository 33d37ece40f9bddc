package evidoc.stepper;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.problem.NearMatch;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;
import evidoc.schedule.Outcomes;
import evidoc.schedule.Outcomes.Outcome;
import evidoc.schedule.Schedules;

import java.util.List;
import java.util.Optional;

/// The block macro `schedules::`: the threads of an example, step by step, in the order that the
/// reader chooses.
public final class SchedulesMacro {
    private static final List<String> ARGUMENTS =
            List.of("variant", "reach", "beside", "elsewhere");

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

    private void schedules(Place place, Macro macro, ShownRun shown, Schedules schedules) {
        Outcomes outcomes = Outcomes.of(schedules);
        Optional<String> reach = macro.argument("reach");
        Optional<Outcome> challenge =
                reach.flatMap(name ->
                        outcomes.all().stream().filter(o -> o.name().equals(name)).findFirst());
        if (reach.isPresent() && challenge.isEmpty()) {
            support.page()
                    .problem(
                            macro,
                            "no order ends with '" + reach.get() + "'",
                            NearMatch.remedy(
                                    reach.get(),
                                    outcomes.all().stream().map(Outcome::name).toList()));
        }
        Optional<FreeRounds> free = FreeRounds.beside(macro, support);
        Optional<String> elsewhere =
                macro.argument("elsewhere").map(page -> page.replaceFirst("\\.adoc\\b", ".html"));
        place.html(
                new SchedulesHtml(support)
                        .figure(shown, schedules, outcomes, challenge, free, elsewhere));
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
                                    schedules -> schedules(place, macro, shown, schedules),
                                    () -> place.html(OutputHtml.unchecked(support.page(), shown)));
        }
    }
}
