package evidoc.runpage;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.page.OutputHtml;
import evidoc.page.PublishedClaim;
import evidoc.page.RunFacts;
import evidoc.page.ShownLines;
import evidoc.page.ShownRun;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.TracedRun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a page tells of the runs of one example on one machine.
///
/// @param uses what the machine's pages use them for
/// @param whole the whole source
record RunPage(
        Evidence evidence,
        Example example,
        MachineRuns machine,
        List<UsesOfRuns.Use> uses,
        Html whole) {

    /// @param root what leads from the page to the root of the site
    /// @param record address of the recording; empty if there is none
    private record View(
            Example example,
            String root,
            String machine,
            boolean outdated,
            Optional<String> record,
            List<One> runs,
            List<Used> pages,
            List<Claimed> claims,
            List<Elsewhere> others,
            Html whole) {}

    /// A variant.
    ///
    /// @param why there is no run of it; empty if there is one
    /// @param ran the words of the command that the engine ran
    /// @param printed what it printed, each line with its time
    /// @param calibration the shares of the cores that it could get
    /// @param trace file with what its threads did
    /// @param again whether it ran a second time for that
    private record One(
            ShownRun shown,
            String id,
            String title,
            Optional<String> why,
            List<String> ran,
            List<OutputHtml.Line> printed,
            Optional<Cores> calibration,
            Optional<String> trace,
            boolean again) {}

    private record Cores(String before, String after) {}

    private record Used(String address, String page, List<ShownLines> lines, int claims) {}

    private record Claimed(String address, String page, PublishedClaim claim) {}

    private record Elsewhere(String address, String label, String facts) {}

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        example.variants()
                .forEach(variant -> headings.add(new Heading(id(variant), title(variant))));
        headings.add(new Heading("used", "Used on"));
        if (evidence.machines().size() > 1) {
            headings.add(new Heading("others", "On other machines"));
        }
        headings.add(new Heading("source", "Source"));
        return headings;
    }

    String uri() {
        return Evidence.runPage(machine, example);
    }

    Html html(Fragments fragments) {
        String root = Evidence.rootOf(uri());
        return fragments.html(
                "run-page",
                new View(
                        example,
                        root,
                        machine.label(),
                        machine.isOutdated(example),
                        machine.of(example).map(_ -> fileName(RunStore.fileName(example.name()))),
                        example.variants().stream().map(this::one).toList(),
                        uses.stream().map(use -> used(use, root)).toList(),
                        uses.stream().flatMap(use -> claimed(use, root).stream()).toList(),
                        evidence.besides(machine).stream()
                                .map(other -> elsewhere(other, root))
                                .toList(),
                        whole));
    }

    private One one(Variant variant) {
        ShownRun shown = ShownRun.of(example, variant, machine);
        Optional<Run> run =
                Optional.of(shown.recording()).filter(Run.class::isInstance).map(Run.class::cast);
        return new One(
                shown,
                id(variant),
                title(variant),
                run.isPresent() ? Optional.empty() : Optional.of(why(shown.recording())),
                run.map(Run::command).orElse(List.of()),
                run.map(found -> OutputHtml.lines(found.output(), true)).orElse(List.of()),
                run.flatMap(Run::calibration).map(RunPage::cores),
                shown.trace().map(_ -> fileName(TracedRun.fileName(example, variant))),
                shown.trace().flatMap(TracedRun::own).isPresent());
    }

    private static String why(Recording recording) {
        return recording instanceof NotRun notRun
                ? "not run: " + notRun.reason()
                : "not recorded yet";
    }

    private static Cores cores(Calibration measured) {
        return new Cores(RunFacts.percent(measured.before()), RunFacts.percent(measured.after()));
    }

    private Used used(UsesOfRuns.Use use, String root) {
        String anchor = use.lines().isEmpty() ? "" : "#" + example.name();
        return new Used(
                root + use.page().uri() + anchor,
                use.page().nav(),
                use.lines(),
                use.claims().size());
    }

    private static List<Claimed> claimed(UsesOfRuns.Use use, String root) {
        String page = root + use.page().uri();
        return use.claims().stream()
                .map(claim -> new Claimed(page + "#" + claim.id(), use.page().nav(), claim))
                .toList();
    }

    private Elsewhere elsewhere(MachineRuns other, String root) {
        List<String> facts =
                example.variants().stream()
                        .map(variant -> facts(variant, other.of(example, variant)))
                        .toList();
        return new Elsewhere(
                root + Evidence.runPage(other, example), other.label(), String.join("; ", facts));
    }

    private static String facts(Variant variant, Recording recording) {
        String facts =
                recording instanceof Run run
                        ? RunFacts.outcome(run.outcome())
                                + " after "
                                + RunFacts.seconds(run.elapsed())
                        : why(recording);
        return variant.name().isEmpty() ? facts : variant.name() + ": " + facts;
    }

    private static String id(Variant variant) {
        return variant.name().isEmpty() ? "run" : "run-" + variant.name();
    }

    private static String title(Variant variant) {
        return variant.name().isEmpty() ? "Run" : "Run: " + variant.name();
    }

    private static String fileName(String path) {
        return Path.of(path).getFileName().toString();
    }
}
