package evidoc.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A command of the engine.
///
/// @param name its name; empty for the build of a site
/// @param arguments its options, without the project
/// @param isShort whether a JVM that compiles quickly suits it better than one that compiles well
record Command(List<String> name, List<String> arguments, boolean isShort) {
    private static final Set<String> USING = Set.of("serve", "run");

    Command {
        name = List.copyOf(name);
        arguments = List.copyOf(arguments);
    }

    /// Whether it runs examples, which may use the project.
    boolean usesProject() {
        return name.isEmpty() || USING.contains(name.get(0));
    }

    /// What follows the main class.
    List<String> words(String root) {
        List<String> words = new ArrayList<>(name);
        words.add("--project=" + root);
        words.addAll(arguments);
        return words;
    }
}
