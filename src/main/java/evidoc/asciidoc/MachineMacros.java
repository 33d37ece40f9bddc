package evidoc.asciidoc;

import evidoc.asciidoc.BlockMacro.Place;
import evidoc.run.Calibration;
import evidoc.run.Machine;
import evidoc.run.NotRun;
import evidoc.run.RecordedExample;
import evidoc.run.Recording;
import evidoc.run.Run;
import evidoc.run.RunStore;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The block macros that show on what the runs were made, and all of them in one table.
final class MachineMacros {
    private static final double GIB = 1L << 30;

    private final Evidence evidence;
    private final CurrentPage page;

    MachineMacros(Evidence evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    List<BlockMacroProcessor> processors() {
        return List.of(
                new BlockMacro("machine", List.of(), this::machine),
                new BlockMacro("calibration", List.of(), this::calibration),
                new BlockMacro("run-report", List.of(), this::report));
    }

    private void machine(Place place, Macro macro) {
        List<Machine> machines =
                evidence.recorded().values().stream()
                        .map(RecordedExample::machine)
                        .distinct()
                        .toList();
        if (machines.isEmpty()) {
            page.problem(macro, "no example was run", "Add one to the folder of examples.");
        }
        machines.forEach(machine -> place.html(table("facts", facts(machine))));
    }

    private static Map<String, String> facts(Machine machine) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", machine.processor());
        facts.put("Architecture", machine.architecture());
        facts.put("Cores", machine.cores() + ", with " + machine.threads() + " hardware threads");
        facts.put("Usable by this build", machine.usable() + " hardware threads");
        facts.put("Memory", String.format(Locale.ROOT, "%.1f GiB", machine.memory() / GIB));
        facts.put("Operating system", machine.system());
        facts.put("Kernel", machine.kernel());
        if (!machine.virtualization().isEmpty()) {
            facts.put("Hardware or hypervisor", machine.virtualization());
        }
        facts.put("JDK", machine.jdk() + " (" + machine.jdkVendor() + ")");
        return facts;
    }

    private static String table(String name, Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row ->
                        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                                .formatted(Html.escape(row.getKey()), Html.escape(row.getValue())))
                .collect(
                        Collectors.joining(
                                "\n",
                                "<table class=\"" + name + "\">\n<tbody>\n",
                                "\n</tbody>\n</table>"));
    }

    private void calibration(Place place, Macro macro) {
        Map<String, String> rows = new LinkedHashMap<>();
        recordings()
                .forEach((name, recording) -> {
                    if (recording instanceof Run run) {
                        run.calibration().ifPresent(c -> rows.put(name, describe(c)));
                    }
                });
        place.html(
                rows.isEmpty()
                        ? "<p>No timed example was run.</p>"
                        : "<div class=\"table-scroll\" tabindex=\"0\">"
                                + table("facts", rows)
                                + "</div>");
    }

    private static String describe(Calibration calibration) {
        return String.format(
                Locale.ROOT,
                "%.0f %% before, %.0f %% after: %s",
                calibration.before() * 100,
                calibration.after() * 100,
                calibration.quiet() ? "quiet" : "noisy machine");
    }

    private void report(Place place, Macro macro) {
        String rows =
                recordings().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
        place.html(
                "<div class=\"table-scroll\" tabindex=\"0\"><table class=\"run-report\">\n"
                    + "<thead><tr><th scope=\"col\">Example</th><th scope=\"col\">Command</th><th"
                    + " scope=\"col\">PID</th><th scope=\"col\">Outcome</th><th"
                    + " scope=\"col\">Elapsed</th><th scope=\"col\">Recorded</th></tr></thead>\n"
                    + "<tbody>\n"
                        + rows
                        + "\n</tbody></table></div>");
    }

    private String row(String name, Recording recording) {
        String example = name.replaceFirst(" \\(.*", "");
        String cells =
                switch (recording) {
                    case NotRun notRun ->
                            "<td colspan=\"5\">not run: " + Html.escape(notRun.reason()) + "</td>";
                    case Run run ->
                            "<td><code>%s</code></td><td>%d</td><td>%s</td><td>%s</td><td><time datetime=\"%s\">%s</time></td>"
                                    .formatted(
                                            Html.escape(String.join(" ", run.command())),
                                            run.pid(),
                                            RunFacts.outcome(run.outcome()),
                                            RunFacts.seconds(run.elapsed()),
                                            run.startedAt(),
                                            RunFacts.minute(run.startedAt()));
                };
        return "<tr><th scope=\"row\"><a href=\"%sruns/%s\">%s</a></th>%s</tr>"
                .formatted(
                        page.root(),
                        Html.escape(RunStore.fileName(example)),
                        Html.escape(name),
                        cells);
    }

    /// All recordings, by name and variant.
    private Map<String, Recording> recordings() {
        Map<String, Recording> all = new TreeMap<>();
        evidence.recorded()
                .forEach((name, recorded) ->
                        recorded.recordings()
                                .forEach(recording -> all.put(title(name, recording), recording)));
        return all;
    }

    private static String title(String name, Recording recording) {
        return recording.variant().isEmpty() ? name : name + " (" + recording.variant() + ")";
    }
}
