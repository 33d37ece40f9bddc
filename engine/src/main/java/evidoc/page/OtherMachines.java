package evidoc.page;

import evidoc.output.Spread;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.List;
import java.util.stream.Collectors;

/// The box under an output that leads to the same output on the other machines.
public final class OtherMachines {
    private static final int FIGURES = 3;

    private final Evidence evidence;
    private final CurrentPage page;

    public OtherMachines(Evidence evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    /// The box for one output.
    ///
    /// @param id of the output on its page
    /// @return empty if the site knows only one machine
    String html(ShownRun shown, String id) {
        List<MachineRuns> others = evidence.besides(page.machine());
        if (others.isEmpty()) {
            return "";
        }
        String title = others.size() == 1 ? "On 1 other machine" : "On %d other machines";
        return others.stream()
                .map(other -> line(ShownRun.of(shown.example(), shown.variant(), other), other, id))
                .collect(
                        Collectors.joining(
                                "",
                                "<details class=\"elsewhere\"><summary>"
                                        + title.formatted(others.size())
                                        + "</summary>\n<ul>\n",
                                "</ul></details>\n"));
    }

    private String line(ShownRun there, MachineRuns other, String id) {
        String address = page.root() + evidence.address(other, page.uri()) + "#" + id;
        return "<li><a href=\"%s\">%s</a> <span class=\"elsewhere-facts\">%s</span></li>%n"
                .formatted(
                        Html.escape(address),
                        Html.escape(other.label()),
                        Html.escape(facts(there)));
    }

    private static String facts(ShownRun there) {
        String machine = there.machine().map(known -> known.summary() + ": ").orElse("");
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
