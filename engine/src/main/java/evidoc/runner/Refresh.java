package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.util.List;
import java.util.stream.Stream;

/// Which examples are run again although nothing changed: the value of `-Drefresh`.
///
/// @param all whether all are
/// @param names of the examples to run again, as written in pages
public record Refresh(boolean all, List<String> names) {
    public static final Refresh NONE = new Refresh(false, List.of());
    public static final Refresh ALL = new Refresh(true, List.of());

    public Refresh {
        names = List.copyOf(names);
    }

    /// Reads the value that a user gave: `true`, `false`, or names separated by commas. Maven turns
    /// a bare `-Drefresh` into `true`.
    public static Refresh of(String text) {
        return switch (text.strip()) {
            case "", "false" -> NONE;
            case "true" -> ALL;
            default ->
                    new Refresh(false, Stream.of(text.split(",", -1)).map(String::strip).toList());
        };
    }

    boolean has(Example example) {
        return all || names.contains(example.name());
    }

    /// Reports names that no example has.
    ///
    /// @throws evidoc.problem.ProblemException if there is one
    void check(Examples examples) {
        Problems problems = new Problems();
        names.stream()
                .filter(name -> examples.find(name).isEmpty())
                .forEach(name ->
                        problems.add(
                                Problem.general(
                                        "no example '" + name + "' to refresh",
                                        examples.remedyFor(name))));
        problems.throwIfAny();
    }
}
