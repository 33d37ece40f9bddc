package evidoc.preview;

import evidoc.console.Console;
import evidoc.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The current problems of a preview, by the part of the work that found them; shown in the
/// terminal and in browsers when they change.
final class OpenProblems {
    /// Problems that only a check of the whole site finds.
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

    /// Sets the result of a check of the whole site.
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
