package evidoc.site;

import evidoc.problem.Problem;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// What the user sees of a build.
record Console(PrintStream out, PrintStream err, boolean terminal) {

    static Console ofProcess() {
        boolean terminal =
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
        return new Console(System.out, System.err, terminal);
    }

    Progress progress(int examples) {
        return new Progress(out, terminal, examples);
    }

    void say(String line) {
        out.println(line);
    }

    void show(List<Problem> problems) {
        problems.forEach(err::println);
        err.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
    }
}
