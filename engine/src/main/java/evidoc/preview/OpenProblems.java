package evidoc.preview;

import evidoc.console.Console;
import evidoc.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is wrong in a preview now, by the part of the work that found it; told in the terminal and
/// in browsers when it changes.
final class OpenProblems {
    /// Whatever only a look at the whole site finds.
    static final String SITE = "site";

    static final String EXAMPLES = "examples";

    private final Console console;
    private final LiveReload audience;
    private final Map<String, List<Problem>> open = new TreeMap<>();
    private List<Problem> told = List.of();

    OpenProblems(Console console, LiveReload audience) {
        this.console = console;
        this.audience = audience;
    }

    void put(String part, List<Problem> problems) {
        if (problems.isEmpty()) {
            open.remove(part);
        } else {
            open.put(part, problems);
        }
    }

    /// The whole site was looked at, with this result.
    void putSite(List<Problem> problems) {
        open.keySet().removeIf(part -> !part.equals(EXAMPLES));
        put(SITE, problems);
    }

    void tell() {
        List<Problem> now =
                open.values().stream().flatMap(List::stream).distinct().sorted().toList();
        if (now.equals(told)) {
            return;
        }
        told = now;
        audience.tellProblems(now);
        if (now.isEmpty()) {
            console.say("All problems are fixed.");
        } else {
            console.show(now);
        }
    }
}
