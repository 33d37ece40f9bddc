package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Examples;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Migrates the recordings of one machine from schema 2 to the current one, in which settings and
/// machines have other hashes: current recordings stay current, and those *from an earlier version*
/// stay so. Nothing else in the files changes. An interrupted migration can be started again.
public final class RunMigration {
    private static final String ENDING = ".json";

    private final Path folder;
    private final Examples examples;

    /// Current fingerprints of machines by those of schema 2.
    private final Map<String, String> fingerprints = new HashMap<>();

    private final SortedMap<Path, ObjectNode> renewed = new TreeMap<>();
    private final SortedMap<Path, String> refused = new TreeMap<>();

    private RunMigration(Path folder, Examples examples) {
        this.folder = folder;
        this.examples = examples;
    }

    /// Reads all files, and writes none. If a machine's file can't be used, no recording is read,
    /// since none could refer to its machine.
    ///
    /// @param folder of one machine's recordings
    /// @param examples as they are now
    public static RunMigration of(Path folder, Examples examples) throws IOException {
        RunMigration migration = new RunMigration(folder, examples);
        List<Path> files = migration.files();
        migration.machines(files);
        if (migration.refused.isEmpty()) {
            migration.recordings(files);
        }
        return migration;
    }

    /// Whether a file has the schema that can be migrated.
    public static boolean isFor(Path file) throws IOException {
        return JsonFile.schema(file) == SchemaTwo.SCHEMA;
    }

    /// Whether a file in the folder is the record of a machine rather than a recording.
    public boolean isMachine(Path file) {
        return RunStore.isMachine(folder.relativize(file));
    }

    /// Files that can't be migrated, each with the reason for a sentence: *the recording …*.
    public SortedMap<Path, String> refused() {
        return new TreeMap<>(refused);
    }

    /// Writes the migrated files, each whole or not at all.
    ///
    /// @return number of files
    public int write() throws IOException {
        for (Map.Entry<Path, ObjectNode> file : renewed.entrySet()) {
            JsonFile.write(file.getKey(), file.getValue(), JsonFile.Layout.LINES);
        }
        return renewed.size();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private void machines(List<Path> files) throws IOException {
        for (Path file : files) {
            if (isMachine(file)) {
                machine(file);
            }
        }
    }

    private void recordings(List<Path> files) throws IOException {
        for (Path file : files) {
            if (!isMachine(file) && JsonFile.schema(file) != JsonFile.SCHEMA) {
                recording(file);
            }
        }
    }

    private void machine(Path file) throws IOException {
        int schema = JsonFile.schema(file);
        if (schema != JsonFile.SCHEMA) {
            old(file).ifPresent(content -> renewed.put(file, content));
        }
        if (JsonFile.read(file, MachineRecord.class, schema)
                instanceof Stored.Found<MachineRecord>(MachineRecord record)) {
            Machine machine = record.machine();
            fingerprints.put(SchemaTwo.fingerprint(machine), machine.fingerprint());
        }
    }

    private void recording(Path file) throws IOException {
        Optional<ObjectNode> content = old(file);
        if (content.isPresent()) {
            Optional<String> reason = renew(content.get().path("key"), example(file));
            reason.ifPresentOrElse(
                    given -> refuse(file, given), () -> renewed.put(file, content.get()));
        }
    }

    /// @return why it can't be migrated
    private Optional<String> renew(JsonNode node, Optional<Example> example) {
        if (!(node instanceof ObjectNode key)) {
            return Optional.of("is damaged");
        }
        String machine = fingerprints.get(key.path("machine").asString(""));
        if (machine == null) {
            return Optional.of(RunStore.NO_MACHINE);
        }
        key.put("machine", machine);
        String settings = key.path("settings").asString("");
        example.filter(now -> SchemaTwo.settings(now).equals(settings))
                .ifPresent(now -> key.put("settings", RunKey.settings(now)));
        return Optional.empty();
    }

    /// The content of a file of schema 2; if it can't be used, the file is refused.
    private Optional<ObjectNode> old(Path file) throws IOException {
        return switch (JsonFile.read(file, ObjectNode.class, SchemaTwo.SCHEMA)) {
            case Stored.Found<ObjectNode>(ObjectNode content) -> Optional.of(content);
            case Stored.Absent<ObjectNode> _ -> Optional.empty();
            case Stored.Unusable<ObjectNode>(String reason) -> {
                refuse(file, reason);
                yield Optional.empty();
            }
        };
    }

    /// A build doesn't read the recording of an example that no longer exists, so such a file is
    /// ignored.
    private void refuse(Path file, String reason) {
        if (isMachine(file) || example(file).isPresent()) {
            refused.put(file, reason);
        }
    }

    private Optional<Example> example(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return examples.find(name.substring(0, name.length() - ENDING.length()));
    }
}
