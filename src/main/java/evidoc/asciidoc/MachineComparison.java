package evidoc.asciidoc;

import evidoc.run.Machine;
import evidoc.run.MachineRecord;
import evidoc.run.MachineRuns;

import java.util.stream.Collectors;

/// What the machines of a site are, and when they were recorded.
record MachineComparison(Evidence evidence) {

    String html() {
        return evidence.machines().stream()
                .flatMap(runs -> runs.machines().stream().map(record -> row(runs, record)))
                .collect(
                        Collectors.joining(
                                "",
                                """
                                <div class="table-scroll" tabindex="0"><table class="machines-compared">
                                <thead><tr><th scope="col">Machine</th><th scope="col">Usable cores</th>\
                                <th scope="col">Processor</th><th scope="col">System</th>\
                                <th scope="col">JDK</th><th scope="col">Recorded</th>\
                                <th scope="col">Cores free</th></tr></thead>
                                <tbody>
                                """,
                                "</tbody></table></div>\n"));
    }

    private static String row(MachineRuns runs, MachineRecord record) {
        Machine machine = record.machine();
        return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
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
