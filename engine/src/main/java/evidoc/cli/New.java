package evidoc.cli;

import evidoc.console.Console;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The command that creates an example and its page, or a page alone.
@Command(name = "new", description = "Creates an example with its page, or a page alone.")
final class New implements Callable<Integer> {
    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Option(
            names = "--example",
            defaultValue = "",
            description = "name of the example: chapter/Name")
    private String example = "";

    @Option(names = "--page", defaultValue = "", description = "name of the page: chapter/name")
    private String page = "";

    @Override
    public Integer call() {
        return Main.attempt(this::begin);
    }

    private void begin(Console console) throws IOException {
        Scaffold beginning = new Scaffold(new Project(root.toRealPath()), console);
        if (example.isBlank() == page.isBlank()) {
            throw new ProblemException(
                    Problem.general(
                            "expected either -Dexample or -Dpage",
                            "Write -Dexample=chapter/Name for an example with its page, or"
                                    + " -Dpage=chapter/name for a page alone."));
        }
        if (page.isBlank()) {
            beginning.example(example.strip());
        } else {
            beginning.page(page.strip());
        }
    }
}
