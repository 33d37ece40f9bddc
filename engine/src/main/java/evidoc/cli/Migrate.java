package evidoc.cli;

import evidoc.console.Console;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.BuildLock;
import evidoc.project.Project;
import evidoc.recording.MachineName;
import evidoc.recording.NamedRuns;
import evidoc.recording.RunMigration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// The command that migrates the recordings of named machines when the schema of run files has
/// changed.
@Command(
        name = "migrate",
        description = "Migrates recordings that an earlier version of the engine wrote.")
final class Migrate implements Callable<Integer> {
    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Override
    public Integer call() {
        return Main.attempt(console -> migrate(new Project(root.toRealPath()), console));
    }

    /// Writes nothing if any file can't be migrated.
    static void migrate(Project project, Console console) throws IOException {
        try (BuildLock _ = BuildLock.acquire(project, console)) {
            Problems problems = new Problems();
            Examples examples = new ExampleReader(project, problems).read();
            problems.throwIfAny();
            Map<String, RunMigration> migrations = new TreeMap<>();
            for (MachineName name : new NamedRuns(project, examples).names()) {
                Path folder = project.namedRuns().resolve(name.text());
                RunMigration migration = RunMigration.of(folder, examples);
                problems(project, name, migration, problems);
                migrations.put(project.nameOf(folder), migration);
            }
            problems.throwIfAny();
            for (Map.Entry<String, RunMigration> migration : migrations.entrySet()) {
                console.say(migration.getKey() + ": " + told(migration.getValue().write()));
            }
        }
    }

    private static void problems(
            Project project, MachineName name, RunMigration migration, Problems problems) {
        migration
                .refused()
                .forEach((file, reason) ->
                        problems.add(
                                Problem.in(
                                        project.nameOf(file),
                                        migration.isMachine(file)
                                                ? "the machine record " + reason
                                                : "the recording " + reason,
                                        NamedRuns.remedy(name))));
    }

    private static String told(int files) {
        return switch (files) {
            case 0 -> "nothing to migrate.";
            case 1 -> "1 file migrated.";
            default -> files + " files migrated.";
        };
    }
}
