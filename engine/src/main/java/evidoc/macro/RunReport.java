package evidoc.macro;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.Macro;
import evidoc.page.RunFacts;
import evidoc.page.Scope;
import evidoc.page.ShownRun;
import evidoc.recording.NotRun;
import evidoc.recording.Run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The block macros that show all runs of a site: `run-report::[]` and `calibration::[]`.
public final class RunReport {
    private final Evidence evidence;
    private final CurrentPage page;

    public RunReport(Evidence evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    public List<BlockMacro> macros() {
        return List.of(
                new BlockMacro("run-report", Scope.ALL_RUNS, List.of(), this::report),
                new BlockMacro("calibration", Scope.ALL_RUNS, List.of(), this::calibration));
    }

    private record Report(List<Line> runs) {}

    /// @param proof address of its recording, if there is one
    /// @param reason why it wasn't run; empty as well if it isn't recorded yet
    private record Line(ShownRun shown, Optional<String> proof, Optional<String> reason) {}

    private record Calibrations(List<Measured> runs) {}

    private record Measured(String title, String before, String after, boolean quiet) {}

    private void report(Place place, Macro macro) {
        page.examples().addAll(page.machine().recorded().keySet());
        place.html(page.html("run-report", new Report(runs().map(this::line).toList())));
    }

    private Line line(ShownRun shown) {
        return new Line(
                shown,
                page.proof(shown.example()),
                shown.recording() instanceof NotRun notRun
                        ? Optional.of(notRun.reason())
                        : Optional.empty());
    }

    private void calibration(Place place, Macro macro) {
        place.html(
                page.html(
                        "calibration",
                        new Calibrations(runs().flatMap(RunReport::measured).toList())));
    }

    private static Stream<Measured> measured(ShownRun shown) {
        return shown.recording() instanceof Run run
                ? run.calibration().stream()
                        .map(measured ->
                                new Measured(
                                        shown.title(),
                                        RunFacts.percent(measured.before()),
                                        RunFacts.percent(measured.after()),
                                        measured.quiet()))
                : Stream.empty();
    }

    /// By the names of the examples, and in the order of their variants.
    private Stream<ShownRun> runs() {
        return evidence.examples().all().stream()
                .flatMap(example ->
                        example.variants().stream()
                                .map(variant -> ShownRun.of(example, variant, page.machine())));
    }
}
