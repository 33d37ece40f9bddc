package evidoc.site;

import evidoc.problem.Problem;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// What the user sees of a build.
final class Console {
    private final PrintStream err;
    private final Progress progress;

    /// @param terminal whether `out` is one, where a line can be written again
    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.err = err;
        this.progress = new Progress(out, terminal);
    }

    static Console ofProcess() {
        boolean terminal =
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
        return new Console(System.out, System.err, terminal);
    }

    Progress progress() {
        return progress;
    }

    void say(String line) {
        progress.say(line);
    }

    void show(List<Problem> problems) {
        progress.idle();
        problems.forEach(err::println);
        err.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
    }
}
