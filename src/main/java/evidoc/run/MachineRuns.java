package evidoc.run;

import evidoc.example.Example;
import evidoc.example.Variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All that one machine has recorded.
///
/// @param name of the machine: of its folder below `runs`, or [#HERE]
/// @param machines what it is; several where parts were recorded on several machines of one kind
/// @param recorded by the name of the example
public record MachineRuns(
        String name, List<MachineRecord> machines, Map<String, RecordedExample> recorded) {
    /// The name of the machine that builds the site, where it has no other.
    public static final String HERE = "this-machine";

    public MachineRuns {
        machines = List.copyOf(machines);
        recorded = Map.copyOf(recorded);
    }

    /// The name as a sentence has it.
    public String label() {
        return name.equals(HERE) ? "this machine" : name;
    }

    public Optional<RecordedExample> of(Example example) {
        return Optional.ofNullable(recorded.get(example.name()));
    }

    /// What became of a variant here.
    public Recording of(Example example, Variant variant) {
        return of(example)
                .flatMap(found -> found.recording(variant.name()))
                .orElseGet(() -> new NotRecorded(variant.name()));
    }

    /// Whether the example has changed since it was recorded here.
    public boolean isEarlier(Example example) {
        return of(example).map(found -> !found.key().isOf(example)).orElse(false);
    }

    /// The recordings by the names of their examples, in order.
    public Map<String, RecordedExample> sorted() {
        return new TreeMap<>(recorded);
    }
}
