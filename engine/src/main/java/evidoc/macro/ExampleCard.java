package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Variant;
import evidoc.fragment.Html;
import evidoc.page.ListFilter;
import evidoc.page.RunFacts;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The card of one example: what it shows, a picture of its run, how long that took, and what it
/// needs.
record ExampleCard(Example example, MachineRuns machine) {
    private static final int LINES = 6;
    private static final String RAN = "ran ";

    /// Among what an example needs, if that is nothing special.
    static final String NOTHING = "nothing";

    private static final String JDK = "JDK 25";
    private static final Set<String> USUAL = Set.of(JDK, Need.PYTHON3.description());

    /// What a card shows.
    ///
    /// @param role class of the figure that the drawing was copied from
    /// @param printed the beginning of what it printed, where nothing was drawn
    /// @param special what it needs besides its language
    record View(
            Example example,
            String explained,
            String root,
            Optional<String> role,
            Optional<Html> drawing,
            Optional<List<String>> printed,
            String needs,
            String times,
            String chapter,
            String language,
            List<ListFilter.Option> special) {}

    /// @param explained address of the place where a page explains it
    /// @param drawn what the pages draw of its run
    /// @param root what leads from the page to the root of the site
    View view(String explained, Optional<ShownExamples.Drawn> drawn, String root) {
        String id = "card_" + example.name().replaceAll("\\W", "_") + "_";
        return new View(
                example,
                explained,
                root,
                drawn.map(ShownExamples.Drawn::role),
                drawn.map(found -> new Html(found.picture().html(id))),
                runs().stream().findFirst().map(ExampleCard::beginning),
                String.join(", ", needs()),
                times(),
                example.folder(),
                example.language().highlighting(),
                special());
    }

    private static List<String> beginning(Run run) {
        return run.output().stream().map(OutputLine::text).limit(LINES).toList();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Variant variant : example.variants()) {
            if (machine.of(example, variant) instanceof Run run) {
                runs.add(run);
            }
        }
        return runs;
    }

    private String times() {
        String times =
                example.variants().stream()
                        .map(variant -> time(variant, machine.of(example, variant)))
                        .distinct()
                        .collect(Collectors.joining(", "))
                        .replace(", " + RAN, ", ");
        String earlier = machine.isOutdated(example) ? ", in an earlier version" : "";
        return times + earlier;
    }

    private static String time(Variant variant, Recording recording) {
        return switch (recording) {
            case NotRun notRun -> "not run: " + notRun.reason();
            case NotRecorded _ -> "not recorded yet";
            case Run run -> {
                String name = variant.name().isEmpty() ? "" : " (" + variant.name() + ")";
                yield RAN + RunFacts.seconds(run.elapsed()) + name;
            }
        };
    }

    /// What it needs besides a usual Java or Python.
    List<ListFilter.Option> special() {
        return needs().stream()
                .filter(need -> !USUAL.contains(need))
                .map(need ->
                        new ListFilter.Option(
                                need.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"), need))
                .toList();
    }

    /// `JDK 25`, `Linux`; what only some variants need is among them.
    private List<String> needs() {
        SortedSet<Need> needs = new TreeSet<>();
        example.variants().forEach(variant -> needs.addAll(variant.settings().needs()));
        List<String> words = new ArrayList<>();
        if (example.language() == Language.JAVA) {
            words.add(JDK);
        } else if (!needs.contains(Need.FREE_THREADED_PYTHON)
                && !needs.contains(Need.PYTHON_3_14)) {
            words.add(Need.PYTHON3.description());
            needs.remove(Need.PYTHON3);
        }
        needs.forEach(need -> words.add(need.description()));
        example.variants().stream()
                .filter(variant -> variant.settings().cores().isPresent())
                .map(variant -> "Linux for " + cores(variant.settings()))
                .distinct()
                .forEach(words::add);
        return words;
    }

    private static String cores(RunSettings settings) {
        return settings.cores().map(n -> n == 1 ? "one core" : n + " cores").orElse("");
    }
}
