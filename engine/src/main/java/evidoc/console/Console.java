package evidoc.console;

import evidoc.problem.Problem;
import evidoc.text.LogLine;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// What the user sees of a build.
public final class Console {
    private final PrintStream err;
    private final Progress progress;

    /// A console that writes to two streams.
    ///
    /// @param terminal whether `out` is one, where a line can be written again
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this.err = err;
        this.progress = new Progress(out, terminal);
    }

    public static Console ofProcess() {
        boolean terminal =
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
        return new Console(System.out, System.err, terminal);
    }

    public Progress progress() {
        return progress;
    }

    public void say(String line) {
        progress.say(LogLine.of(line));
    }

    public void show(List<Problem> problems) {
        progress.idle();
        problems.forEach(problem -> err.println(LogLine.of(problem.toString())));
        err.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
    }
}
