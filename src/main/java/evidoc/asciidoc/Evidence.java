package evidoc.asciidoc;

import evidoc.example.Examples;
import evidoc.run.MachineRuns;

import java.util.List;

/// What pages can show: examples, and what machines recorded of them.
///
/// @param machines at least one; the first is the one that a reader sees who hasn't chosen any
public record Evidence(Examples examples, List<MachineRuns> machines) {

    public Evidence {
        machines = List.copyOf(machines);
    }

    public MachineRuns first() {
        return machines.getFirst();
    }

    /// Where a page shows what a machine recorded, from the root of the site.
    ///
    /// @param uri of the page for the first machine
    public String address(MachineRuns machine, String uri) {
        return machine.name().equals(first().name())
                ? uri + "?machine=" + machine.name()
                : folder(machine) + uri;
    }

    /// Where the pages of a machine lie, from the root of the site: empty for the first machine,
    /// else a path with `/` at its end.
    public String folder(MachineRuns machine) {
        return machine.name().equals(first().name()) ? "" : "on/" + machine.name() + "/";
    }

    /// All machines but one.
    public List<MachineRuns> besides(MachineRuns one) {
        return machines.stream().filter(each -> !each.name().equals(one.name())).toList();
    }
}
