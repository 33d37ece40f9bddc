package evidoc.cli;

import evidoc.preview.Preview;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The command that previews a site while it is written.
@Command(name = "serve", description = "Serves the site on this machine and keeps it up to date.")
final class Serve implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port, or the next free one if it is in use")
    private String port = "";

    @CommandLine.ParentCommand private Main main = new Main();

    @Override
    public Integer call() {
        return Main.attempt(console -> {
            Project project = new Project(root.toRealPath(), main.documented());
            new Preview(project, console).serve(port(port));
        });
    }

    /// The number of a port.
    ///
    /// @throws ProblemException if the text is not a port number
    static int port(String text) {
        boolean known = text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT;
        if (!known) {
            throw new ProblemException(
                    Problem.general(
                            "invalid port '" + text + "'",
                            "Use a number up to " + LAST_PORT + ", such as -Dport=8080."));
        }
        return Integer.parseInt(text);
    }
}
