package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which examples are run again although nothing changed: the value of `-Drefresh`.
///
/// @param all whether all are
/// @param names of the examples to run again, as written in pages, of folders of examples, or
///   patterns such as `sharing/*.py`
public record Refresh(boolean all, List<String> names) {
    /// Letters of names and the asterisk, so that it can't be an invalid pattern.
    private static final Pattern PATTERN = Pattern.compile("[\\w./*-]*\\*[\\w./*-]*");

    public static final Refresh NONE = new Refresh(false, List.of());
    public static final Refresh ALL = new Refresh(true, List.of());

    public Refresh {
        names = List.copyOf(names);
    }

    /// Reads the value that a user gave: `all`, `false`, or names separated by commas. Maven turns
    /// a bare `-Drefresh` into `true`, which means all.
    public static Refresh of(String text) {
        return switch (text.strip()) {
            case "", "false" -> NONE;
            case "true", "all" -> ALL;
            default ->
                    new Refresh(false, Stream.of(text.split(",", -1)).map(String::strip).toList());
        };
    }

    boolean has(Example example) {
        return all || names.stream().anyMatch(name -> matches(name, example));
    }

    private static boolean matches(String name, Example example) {
        String folder = name.endsWith("/") ? name : name + "/";
        return example.name().equals(name)
                || example.name().startsWith(folder)
                || (PATTERN.matcher(name).matches()
                        && FileSystems.getDefault()
                                .getPathMatcher("glob:" + name)
                                .matches(Path.of(example.name())));
    }

    /// Reports names that no example has.
    ///
    /// @throws evidoc.problem.ProblemException if there is one
    void check(Examples examples) {
        Problems problems = new Problems();
        names.stream()
                .filter(name ->
                        examples.all().stream().noneMatch(example -> matches(name, example)))
                .forEach(name ->
                        problems.add(
                                Problem.general(
                                        "no example '" + name + "' to refresh",
                                        examples.remedyFor(name))));
        problems.throwIfAny();
    }
}
