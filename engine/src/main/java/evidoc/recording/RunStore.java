package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonInclude;

import evidoc.schedule.Schedules;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of recordings: one JSON file for each example, and `machine.json`. If examples were
/// recorded in several parts, possibly on several machines of one kind, each part has its own
/// `machine-PART.json`.
public final class RunStore {
    /// For a sentence: *the recording …*.
    static final String NO_MACHINE = "was made on a machine that no machine.json describes";

    private static final Pattern MACHINE_FILE = Pattern.compile("machine(-[\\w-]+)?\\.json");

    private final Path folder;
    private final JsonFile.Layout layout;

    /// Read once, for the first recording, since all recordings need it.
    private @Nullable Map<String, Machine> byFingerprint;

    /// The store need not exist yet. Recordings may be read by several threads at once.
    public RunStore(Path folder) {
        this(folder, JsonFile.Layout.LINES);
    }

    private RunStore(Path folder, JsonFile.Layout layout) {
        this.folder = folder;
        this.layout = layout;
    }

    /// A store in a site: its files say the same in half as many bytes.
    public static RunStore published(Path folder) {
        return new RunStore(folder, JsonFile.Layout.COMPACT);
    }

    /// The content of a run file. The machine is in another file, so that it is stored only once.
    private record RunFile(
            String example,
            RunKey key,
            List<Recording> recordings,
            List<TracedRun> traces,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Schedules> schedules) {}

    /// The path of an example's recording, relative to a folder of recordings.
    public static String fileName(String example) {
        return example + ".json";
    }

    public Path file(String example) {
        return folder.resolve(fileName(example));
    }

    /// Whether a path, relative to a folder of recordings, is that of a machine's file.
    static boolean isMachine(Path relative) {
        return MACHINE_FILE.matcher(relative.toString()).matches();
    }

    /// The file with the machine of a part of the recordings; the part is empty for all.
    public Path machineFile(String part) {
        return folder.resolve(part.isEmpty() ? "machine.json" : "machine-" + part + ".json");
    }

    public Stored<RecordedExample> read(String example) throws IOException {
        return switch (JsonFile.read(file(example), RunFile.class)) {
            case Stored.Absent<RunFile> _ -> new Stored.Absent<>();
            case Stored.Unusable<RunFile>(String reason) -> new Stored.Unusable<>(reason);
            case Stored.Found<RunFile>(RunFile found) ->
                    found.example().equals(example)
                            ? withMachine(found)
                            : new Stored.Unusable<>("belongs to '" + found.example() + "'");
        };
    }

    private Stored<RecordedExample> withMachine(RunFile found) throws IOException {
        Machine machine = known().get(found.key().machine());
        return machine == null
                ? new Stored.Unusable<>(NO_MACHINE)
                : new Stored.Found<>(
                        new RecordedExample(
                                found.example(),
                                found.key(),
                                machine,
                                found.recordings(),
                                found.traces(),
                                found.schedules()));
    }

    private synchronized Map<String, Machine> known() throws IOException {
        Map<String, Machine> known = byFingerprint;
        if (known == null) {
            known = new TreeMap<>();
            for (MachineRecord record : soundMachines()) {
                known.put(record.machine().fingerprint(), record.machine());
            }
            byFingerprint = known;
        }
        return known;
    }

    /// The machines whose files can be used.
    public List<MachineRecord> soundMachines() throws IOException {
        List<MachineRecord> sound = new ArrayList<>();
        for (Stored<MachineRecord> stored : machines().values()) {
            if (stored instanceof Stored.Found<MachineRecord>(MachineRecord record)) {
                sound.add(record);
            }
        }
        return sound;
    }

    /// The machines that made the recordings, by the names of their files.
    public Map<String, Stored<MachineRecord>> machines() throws IOException {
        Map<String, Stored<MachineRecord>> machines = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return machines;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (isMachine(file.getFileName())) {
                    machines.put(
                            file.getFileName().toString(),
                            JsonFile.read(file, MachineRecord.class));
                }
            }
        }
        return machines;
    }

    /// Writes a recording whole or not at all.
    public void write(RecordedExample recorded) throws IOException {
        JsonFile.write(
                file(recorded.example()),
                new RunFile(
                        recorded.example(),
                        recorded.key(),
                        recorded.recordings(),
                        recorded.traces(),
                        recorded.schedules()),
                layout);
    }

    /// Writes the machine of the recordings of a part; the part is empty for all.
    public void write(MachineRecord machine, String part) throws IOException {
        JsonFile.write(machineFile(part), machine, layout);
        byFingerprint = null;
    }
}
