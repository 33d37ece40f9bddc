package evidoc.page;

import evidoc.example.Examples;
import evidoc.recording.MachineRuns;

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

    /// The address of a page below the folder of its machine: the same for every machine.
    public String withoutFolder(MachineRuns machine, String uri) {
        return uri.substring(folder(machine).length());
    }

    /// What leads from an address to the site's root: empty, or `../` once or more.
    public static String rootOf(String uri) {
        return "../".repeat((int) uri.chars().filter(c -> c == '/').count());
    }

    /// All machines but one.
    public List<MachineRuns> besides(MachineRuns one) {
        return machines.stream().filter(each -> !each.name().equals(one.name())).toList();
    }
}
