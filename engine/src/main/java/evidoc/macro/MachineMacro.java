package evidoc.macro;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.CurrentPage;
import evidoc.page.Macro;
import evidoc.page.RunFacts;
import evidoc.page.Scope;
import evidoc.recording.Machine;
import evidoc.recording.MachineRecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The block macro `machine::[]`: what the runs of a site were recorded on.
public final class MachineMacro {
    private static final double GIB = 1L << 30;

    private final CurrentPage page;

    public MachineMacro(CurrentPage page) {
        this.page = page;
    }

    public BlockMacro macro() {
        return new BlockMacro("machine", Scope.ALL_RUNS, List.of(), this::write);
    }

    /// Whether a page has it.
    public static boolean isOn(String body) {
        return body.contains("machine-facts\"");
    }

    private void write(Place place, Macro macro) {
        List<MachineRecord> machines = page.machine().machines();
        if (machines.isEmpty()) {
            page.problem(macro, "no example was run", "Add an example to the folder examples.");
        }
        machines.forEach(machine -> place.html(page.html("machine", new View(facts(machine)))));
    }

    private record View(Map<String, String> facts) {}

    static Map<String, String> facts(MachineRecord record) {
        Machine machine = record.machine();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", machine.processor());
        facts.put("Architecture", machine.architecture());
        facts.put("Physical cores", String.valueOf(machine.cores()));
        facts.put("Hardware threads", String.valueOf(machine.threads()));
        facts.put("Usable by this build", String.valueOf(machine.usable()));
        machine.quota()
                .ifPresent(quota ->
                        facts.put(
                                "CPU quota",
                                String.format(Locale.ROOT, "%.2f cores' worth", quota)));
        facts.put("Caches", String.join(", ", machine.caches()));
        facts.put("Memory", String.format(Locale.ROOT, "%.1f GiB", machine.memory() / GIB));
        facts.put("Operating system", machine.system());
        facts.put("Kernel", machine.kernel());
        facts.put("Hardware or hypervisor", machine.virtualization());
        facts.put("Container", machine.container());
        facts.put("JDK", machine.jdk() + " (" + machine.jdkVendor() + ")");
        facts.put("Python", String.join(", ", record.pythons()));
        facts.put("Recorded", RunFacts.minute(record.at()));
        facts.put(
                "At that time",
                RunFacts.percent(record.share())
                        + " of the usable cores free"
                        + record.load()
                                .map(load -> String.format(Locale.ROOT, ", load %.2f", load))
                                .orElse(""));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }
}
