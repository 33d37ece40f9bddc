package evidoc.macro;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Variant;
import evidoc.page.Html;
import evidoc.page.RunFacts;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Recording;
import evidoc.recording.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The card of one example: what it shows, a picture of its run, how long that took, and what it
/// needs.
record ExampleCard(Example example, MachineRuns machine) {
    private static final int LINES = 6;
    private static final String RAN = "ran ";

    /// @param explained address of the place where a page explains it
    /// @param drawn what the pages draw of its run
    /// @param root relative path from the page to the root of the site
    String html(String explained, Optional<ShownExamples.Drawn> drawn, String root) {
        String name = Html.escape(example.name());
        String file = Html.escape(example.fileName());
        return """
        <li class="example-card" data-example="%s">
        %s
        <h3 class="card-name"><a href="%s"><code>%s</code></a></h3>
        %s<p class="card-facts"><span class="card-needs">Needs %s</span>; %s \
        <a class="card-file" href="%sexamples/%1$s" download>Download<span class="visually-hidden"> <code>%4$s</code></span></a></p>
        </li>
        """
                .formatted(
                        name,
                        drawn.map(this::picture).orElseGet(this::terminal),
                        Html.escape(explained),
                        file,
                        summary(),
                        Html.escape(needs()),
                        times(),
                        root);
    }

    private String summary() {
        String summary = example.summary();
        return summary.isEmpty()
                ? ""
                : "<p class=\"card-summary\">" + Html.escape(summary) + "</p>\n";
    }

    private String picture(ShownExamples.Drawn drawn) {
        String id = "card_" + example.name().replaceAll("\\W", "_") + "_";
        return "<div class=\"card-picture %s\" aria-hidden=\"true\">%s</div>"
                .formatted(drawn.role(), drawn.picture().html(id));
    }

    /// The beginning of what it printed.
    private String terminal() {
        return runs().stream()
                .findFirst()
                .map(run ->
                        "<div class=\"card-picture card-terminal\" aria-hidden=\"true\"><pre>%s</pre></div>"
                                .formatted(
                                        run.output().stream()
                                                .map(OutputLine::text)
                                                .limit(LINES)
                                                .map(Html::escape)
                                                .collect(Collectors.joining("\n"))))
                .orElse("<div class=\"card-picture card-missing\" aria-hidden=\"true\"></div>");
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
        return "<span class=\"card-time\">%s%s</span>.".formatted(Html.escape(times), earlier);
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

    /// `JDK 25, Linux`; what only some variants need is given with their names.
    private String needs() {
        SortedSet<Need> needs = new TreeSet<>();
        example.variants().forEach(variant -> needs.addAll(variant.settings().needs()));
        List<String> words = new ArrayList<>();
        if (example.language() == Language.JAVA) {
            words.add("JDK 25");
        } else if (!needs.contains(Need.FREE_THREADED_PYTHON)) {
            words.add(Need.PYTHON3.description());
            needs.remove(Need.PYTHON3);
        }
        needs.forEach(need -> words.add(need.description()));
        example.variants().stream()
                .filter(variant -> variant.settings().cores().isPresent())
                .map(variant -> "Linux for " + cores(variant.settings()))
                .distinct()
                .forEach(words::add);
        return String.join(", ", words);
    }

    private static String cores(RunSettings settings) {
        return settings.cores().map(n -> n == 1 ? "one core" : n + " cores").orElse("");
    }
}
