package evidoc.macro;

import evidoc.page.Evidence;
import evidoc.page.Html;
import evidoc.page.RunFacts;
import evidoc.recording.Machine;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;

import java.util.List;

/// What the machines of a site are, and when they were recorded.
record MachineComparison(Evidence evidence) {

    String html() {
        return Html.table(
                "machines-compared",
                List.of(
                        "Machine",
                        "Usable cores",
                        "Processor",
                        "System",
                        "JDK",
                        "Recorded",
                        "Cores free"),
                evidence.machines().stream()
                        .flatMap(runs -> runs.machines().stream().map(record -> row(runs, record)))
                        .toList());
    }

    private static String row(MachineRuns runs, MachineRecord record) {
        Machine machine = record.machine();
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        Html.escape(runs.label()),
                        machine.usable(),
                        Html.escape(machine.processor()),
                        Html.escape(machine.system()),
                        Html.escape(machine.jdk()),
                        RunFacts.minute(record.at()),
                        RunFacts.percent(record.share()));
    }
}
