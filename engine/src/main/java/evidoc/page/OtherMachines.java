package evidoc.page;

import evidoc.fragment.Html;
import evidoc.output.Spread;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The box under an output that leads to the same output on the other machines.
record OtherMachines(Evidence evidence, CurrentPage page) {
    private static final int FIGURES = 3;

    private record View(List<Line> machines) {}

    private record Line(String address, String label, String facts) {}

    /// The box for one output.
    ///
    /// @param id of the output on its page
    /// @return empty if the site knows one machine only
    Optional<Html> html(ShownRun shown, String id) {
        List<Line> others =
                evidence.besides(page.machine()).stream()
                        .map(other ->
                                line(
                                        ShownRun.of(shown.example(), shown.variant(), other),
                                        other,
                                        id))
                        .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(page.html("elsewhere", new View(others)));
    }

    private Line line(ShownRun there, MachineRuns other, String id) {
        String address = page.root() + evidence.address(other, page.uri()) + "#" + id;
        return new Line(address, other.label(), facts(there, other.isNamed()));
    }

    private static String facts(ShownRun there, boolean isNamed) {
        String machine =
                there.machine()
                        .filter(_ -> isNamed)
                        .map(known -> known.summary() + ": ")
                        .orElse("");
        return machine
                + switch (there.recording()) {
                    case NotRecorded _ -> "not recorded yet";
                    case NotRun notRun -> "not run: " + notRun.reason();
                    case Run run ->
                            RunFacts.outcome(run.outcome())
                                    + " after "
                                    + RunFacts.seconds(run.elapsed())
                                    + (there.outdated() ? ", from an earlier version" : "")
                                    + figures(run);
                };
    }

    /// The first figures that it measured.
    private static String figures(Run run) {
        return Spread.of(run).stream()
                .limit(FIGURES)
                .map(spread -> "; " + spread.row() + " " + spread.medianText())
                .collect(Collectors.joining());
    }
}
