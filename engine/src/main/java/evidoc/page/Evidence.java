package evidoc.page;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.recording.MachineRuns;

import java.util.List;
import java.util.stream.IntStream;

/// What pages can show: examples, and their recordings on machines.
///
/// @param machines at least one; the first is shown to a reader who hasn't chosen any
public record Evidence(Examples examples, List<MachineRuns> machines) {

    public Evidence {
        machines = List.copyOf(machines);
    }

    public MachineRuns first() {
        return machines.getFirst();
    }

    /// The address, from the root of the site, of a page as it shows a machine's recordings.
    ///
    /// @param uri of the page for the first machine
    public String address(MachineRuns machine, String uri) {
        return machine.name().equals(first().name())
                ? uri + "?machine=" + machine.name()
                : folder(machine) + uri;
    }

    /// The folder of a machine's pages, from the root of the site: empty for the first machine,
    /// else a path with `/` at its end.
    public String folder(MachineRuns machine) {
        return machine.name().equals(first().name()) ? "" : "on/" + machine.name() + "/";
    }

    /// The address, from the root of the site, of the page about the runs of an example: it stands
    /// beside their recording.
    public static String runPage(MachineRuns machine, Example example) {
        return "runs/" + machine.name() + "/" + example.name() + ".html";
    }

    /// The address of a page below the folder of its machine: the same for every machine.
    public String withoutFolder(MachineRuns machine, String uri) {
        return uri.substring(folder(machine).length());
    }

    /// The pages of each machine, in the order of the machines.
    ///
    /// @param pages of all machines, one machine after the other, each with as many
    public <T> List<List<T>> byMachine(List<T> pages) {
        int each = pages.size() / machines.size();
        return IntStream.range(0, machines.size())
                .mapToObj(i -> pages.subList(i * each, (i + 1) * each))
                .toList();
    }

    /// Relative path from an address to the site's root: empty, or `../` once or more.
    public static String rootOf(String uri) {
        return "../".repeat((int) uri.chars().filter(c -> c == '/').count());
    }

    /// All machines but one.
    public List<MachineRuns> besides(MachineRuns one) {
        return machines.stream().filter(each -> !each.name().equals(one.name())).toList();
    }
}
