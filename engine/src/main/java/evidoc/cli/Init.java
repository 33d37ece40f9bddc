package evidoc.cli;

import evidoc.console.Console;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/// The command that writes the smallest project with a site of its own: a page, an example, and
/// what Maven and the engine need to build them.
@Command(name = "init", description = "Begins a site in a folder.")
final class Init implements Callable<Integer> {
    private static final String VERSION = "@version@";

    /// Resources of the engine; that of a hidden file has no dot, or tools would pass over it.
    private static final List<String> FILES =
            List.of(
                    "pom.xml",
                    "gitignore",
                    "jbake.properties",
                    "content/index.adoc",
                    "examples/first/Sum.java",
                    "templates/page.ftl",
                    "assets/site.css");

    @Option(names = "--project", defaultValue = ".", description = "folder of the site")
    private Path root = Path.of(".");

    @Option(names = "--engine-version", required = true, description = "version of the plugin")
    private String version = "";

    @Override
    public Integer call() {
        return Main.attempt(this::begin);
    }

    private void begin(Console console) throws IOException {
        Files.createDirectories(root);
        Project project = new Project(root.toRealPath());
        List<Problem> there =
                FILES.stream()
                        .map(Init::placeOf)
                        .filter(file -> Files.exists(project.root().resolve(file)))
                        .map(file ->
                                Problem.in(
                                        file,
                                        "already exists",
                                        "Begin in an empty folder, or see"
                                                + " docs/content/own-site.adoc."))
                        .toList();
        if (!there.isEmpty()) {
            throw new ProblemException(there);
        }
        for (String file : FILES) {
            Path place = project.root().resolve(placeOf(file));
            Files.createDirectories(place.getParent());
            Files.writeString(
                    place, text(file).replace(VERSION, version), StandardOpenOption.CREATE_NEW);
            console.say("Created " + placeOf(file));
        }
        console.say("Next: run mvn package, and open target/site/index.html.");
    }

    private static String placeOf(String file) {
        return file.equals("gitignore") ? "." + file : file;
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = Init.class.getResourceAsStream("/evidoc/init/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException(file + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
