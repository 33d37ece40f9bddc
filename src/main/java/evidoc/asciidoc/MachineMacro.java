package evidoc.asciidoc;

import evidoc.asciidoc.BlockMacro.Place;
import evidoc.run.Machine;
import evidoc.run.RecordedExample;

import org.asciidoctor.extension.BlockMacroProcessor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The block macro `machine::[]`: what the runs of a site were recorded on.
final class MachineMacro {
    private static final double GIB = 1L << 30;

    private final Evidence evidence;
    private final CurrentPage page;

    MachineMacro(Evidence evidence, CurrentPage page) {
        this.evidence = evidence;
        this.page = page;
    }

    BlockMacroProcessor processor() {
        return new BlockMacro("machine", List.of(), this::write);
    }

    private void write(Place place, Macro macro) {
        List<Machine> machines =
                evidence.recorded().values().stream()
                        .map(RecordedExample::machine)
                        .distinct()
                        .toList();
        if (machines.isEmpty()) {
            page.problem(macro, "no example was run", "Add one to the folder of examples.");
        }
        machines.forEach(machine -> place.html(table(facts(machine))));
    }

    private static Map<String, String> facts(Machine machine) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", machine.processor());
        facts.put("Architecture", machine.architecture());
        facts.put("Physical cores", String.valueOf(machine.cores()));
        facts.put("Hardware threads", String.valueOf(machine.threads()));
        facts.put("Usable by this build", String.valueOf(machine.usable()));
        facts.put("Memory", String.format(Locale.ROOT, "%.1f GiB", machine.memory() / GIB));
        facts.put("Operating system", machine.system());
        facts.put("Kernel", machine.kernel());
        if (!machine.virtualization().isEmpty()) {
            facts.put("Hardware or hypervisor", machine.virtualization());
        }
        facts.put("JDK", machine.jdk() + " (" + machine.jdkVendor() + ")");
        return facts;
    }

    private static String table(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row ->
                        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                                .formatted(Html.escape(row.getKey()), Html.escape(row.getValue())))
                .collect(
                        Collectors.joining(
                                "\n",
                                "<table class=\"facts\">\n<tbody>\n",
                                "\n</tbody>\n</table>"));
    }
}
