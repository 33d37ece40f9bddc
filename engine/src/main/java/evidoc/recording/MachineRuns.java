package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.example.Variant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that one machine has recorded.
///
/// @param name of the machine: that of its folder below `runs`, or [#HERE]
/// @param machines what it is; several if parts were recorded on several machines of one kind
/// @param recorded by the name of the example
/// @param outdated names of the examples that have changed since they were recorded
public record MachineRuns(
        String name,
        List<MachineRecord> machines,
        Map<String, RecordedExample> recorded,
        Set<String> outdated) {
    /// The name of the machine that builds the site, if it has no other.
    public static final String HERE = "this-machine";

    public MachineRuns {
        machines = List.copyOf(machines);
        recorded = Map.copyOf(recorded);
        outdated = Set.copyOf(outdated);
    }

    /// Finds out which examples have changed since.
    public static MachineRuns of(
            String name,
            List<MachineRecord> machines,
            Map<String, RecordedExample> recorded,
            Examples examples) {
        Set<String> outdated =
                examples.all().stream()
                        .filter(example ->
                                recorded.containsKey(example.name())
                                        && !recorded.get(example.name()).key().isOf(example))
                        .map(Example::name)
                        .collect(Collectors.toSet());
        return new MachineRuns(name, machines, recorded, outdated);
    }

    /// The name for readers: the chosen one, else what the machine is.
    public String label() {
        return isNamed()
                ? name
                : machines.stream()
                        .max(Comparator.comparing(MachineRecord::at))
                        .map(record -> record.machine().description())
                        .orElse("the machine that built this site");
    }

    /// The name for who builds the site.
    public String nameForAuthors() {
        return isNamed() ? name : "this machine";
    }

    /// Whether somebody chose its name.
    public boolean isNamed() {
        return !name.equals(HERE);
    }

    public Optional<RecordedExample> of(Example example) {
        return Optional.ofNullable(recorded.get(example.name()));
    }

    /// The result of a variant here. A run that other work kept from ending doesn't count as one.
    public Recording of(Example example, Variant variant) {
        Recording recorded =
                of(example)
                        .flatMap(found -> found.recording(variant.name()))
                        .orElseGet(() -> new NotRecorded(variant.name()));
        return recorded instanceof Run run && run.isKeptFromEnding(variant.settings().expectation())
                ? new NotRun(
                        variant.name(),
                        "other work kept it from ending within its limit of "
                                + variant.settings().timeout().toSeconds()
                                + " s")
                : recorded;
    }

    /// What the threads of a variant did here, if it was traced.
    public Optional<TracedRun> trace(Example example, Variant variant) {
        return of(example).flatMap(found -> found.trace(variant.name()));
    }

    /// Whether the example has changed since it was recorded here.
    public boolean isOutdated(Example example) {
        return outdated.contains(example.name());
    }
}
