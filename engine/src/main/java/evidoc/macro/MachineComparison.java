package evidoc.macro;

import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.page.Evidence;
import evidoc.page.RunFacts;
import evidoc.recording.Machine;
import evidoc.recording.MachineRecord;
import evidoc.recording.MachineRuns;

import java.util.List;

/// What the machines of a site are, and when they were recorded.
record MachineComparison(Evidence evidence, Fragments fragments) {

    private record View(List<Line> machines) {}

    private record Line(String label, Machine machine, String recorded, String free) {}

    Html html() {
        return fragments.html(
                "machines-compared",
                new View(
                        evidence.machines().stream()
                                .flatMap(runs ->
                                        runs.machines().stream().map(record -> line(runs, record)))
                                .toList()));
    }

    private static Line line(MachineRuns runs, MachineRecord record) {
        return new Line(
                runs.label(),
                record.machine(),
                RunFacts.minute(record.at()),
                RunFacts.percent(record.share()));
    }
}
