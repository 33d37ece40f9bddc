package evidoc.site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The command that previews a site while it is written.
@Command(name = "serve", description = "Serves the site on this machine and keeps it up to date.")
final class Serve implements Callable<Integer> {
    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Option(names = "--port", defaultValue = "8080", description = "port, or the next free one")
    private int port;

    @Override
    public Integer call() {
        return Main.attempt(
                console -> new Preview(new Project(root.toRealPath()), console).serve(port));
    }
}
