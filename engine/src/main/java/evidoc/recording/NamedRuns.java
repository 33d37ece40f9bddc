package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Parallel;
import evidoc.project.Project;
import evidoc.project.SwapFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What named machines recorded: the folders below `runs`.
public final class NamedRuns {
    private final Project project;
    private final Examples examples;
    private final Problems problems = new Problems();

    public NamedRuns(Project project, Examples examples) {
        this.project = project;
        this.examples = examples;
    }

    /// What all machines except some recorded.
    ///
    /// @throws ProblemException with each file that can't be used
    public List<MachineRuns> except(List<MachineName> names) throws IOException {
        return read(names().stream().filter(name -> !names.contains(name)).toList());
    }

    /// The names of the machines, in order.
    public List<MachineName> names() throws IOException {
        Path folder = project.namedRuns();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<MachineName> names = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
                String name = each.getFileName().toString();
                if (!SwapFolder.isLeftover(name) && !name.startsWith(".")) {
                    named(each, name, names);
                }
            }
        }
        return names;
    }

    private void named(Path folder, String name, List<MachineName> names) {
        try {
            names.add(new MachineName(name));
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            problems.add(
                    Problem.in(project.nameOf(folder), problem.message(), "Rename the folder."));
        }
    }

    /// What these machines recorded.
    ///
    /// @throws ProblemException with each file that can't be used
    public List<MachineRuns> read(List<MachineName> names) throws IOException {
        List<MachineRuns> read = new ArrayList<>();
        for (MachineName name : names) {
            if (Files.isDirectory(folder(name))) {
                read.add(read(name));
            } else {
                List<String> known = names().stream().map(MachineName::text).toList();
                problems.add(
                        Problem.general(
                                "no recordings named '" + name.text() + "'",
                                known.isEmpty()
                                        ? "Record them with -Drecord=" + name.text() + "."
                                        : NearMatch.remedy(name.text(), known)));
            }
        }
        problems.throwIfAny();
        return read;
    }

    private MachineRuns read(MachineName name) throws IOException {
        RunStore store = new RunStore(folder(name));
        Map<String, Stored<MachineRecord>> files = store.machines();
        List<MachineRecord> machines = new ArrayList<>();
        for (Map.Entry<String, Stored<MachineRecord>> file : files.entrySet()) {
            switch (file.getValue()) {
                case Stored.Found<MachineRecord>(MachineRecord machine) -> machines.add(machine);
                case Stored.Absent<MachineRecord> _ -> {}
                case Stored.Unusable<MachineRecord>(String reason) ->
                        unusable(
                                folder(name).resolve(file.getKey()),
                                "the machine record " + reason,
                                name);
            }
        }
        if (files.isEmpty()) {
            unusable(folder(name), "machine.json is missing", name);
        }
        boolean sound = !files.isEmpty() && machines.size() == files.size();
        Map<String, RecordedExample> recorded = sound ? recorded(name, store) : Map.of();
        return MachineRuns.of(name.text(), recording(machines, recorded), recorded, examples);
    }

    /// The machines that made any of the recordings, without duplicates; all if there are no
    /// recordings.
    private static List<MachineRecord> recording(
            List<MachineRecord> machines, Map<String, RecordedExample> recorded) {
        Set<Machine> made =
                recorded.values().stream()
                        .map(RecordedExample::machine)
                        .collect(Collectors.toSet());
        Set<Machine> seen = new HashSet<>();
        return machines.stream()
                .filter(record -> made.isEmpty() || made.contains(record.machine()))
                .filter(record -> seen.add(record.machine()))
                .toList();
    }

    private Map<String, RecordedExample> recorded(MachineName name, RunStore store)
            throws IOException {
        List<Stored<RecordedExample>> stored =
                Parallel.map(examples.all(), example -> store.read(example.name()));
        Map<String, RecordedExample> recorded = new TreeMap<>();
        for (int i = 0; i < stored.size(); i++) {
            Example example = examples.all().get(i);
            switch (stored.get(i)) {
                case Stored.Found<RecordedExample>(RecordedExample found) ->
                        recorded.put(example.name(), found);
                case Stored.Absent<RecordedExample> _ -> {}
                case Stored.Unusable<RecordedExample>(String reason) ->
                        unusable(store.file(example.name()), "the recording " + reason, name);
            }
        }
        return recorded;
    }

    private void unusable(Path file, String message, MachineName name) throws IOException {
        boolean older = Files.isRegularFile(file) && RunMigration.isFor(file);
        problems.add(
                Problem.in(
                        project.nameOf(file),
                        message,
                        older ? "Migrate it with mvn evidoc:migrate." : remedy(name)));
    }

    /// The remedy for a file that can't be migrated.
    public static String remedy(MachineName name) {
        return "Restore the file, or record again with -Drecord=" + name.text() + ".";
    }

    private Path folder(MachineName name) {
        return project.namedRuns().resolve(name.text());
    }
}
