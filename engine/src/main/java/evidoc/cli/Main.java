package evidoc.cli;

import evidoc.console.Console;
import evidoc.console.GracefulShutdown;
import evidoc.metadata.SiteAddress;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.SystemFailure;
import evidoc.project.DocumentedProject;
import evidoc.project.Project;
import evidoc.runner.RunSource;
import evidoc.site.BuildRequest;
import evidoc.site.SiteBuilder;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The engine's command line: builds the site of a project, unless another command is given.
@Command(
        name = "build",
        description = "Runs the examples and bakes the site.",
        subcommands = {
            Serve.class,
            New.class,
            Migrate.class,
            Run.class,
            Init.class,
            Timeline.class
        })
public final class Main implements Callable<Integer> {
    @Option(names = "--project", defaultValue = ".", description = "root of the project")
    private Path root = Path.of(".");

    @Mixin private RunOptions running = new RunOptions();

    @Option(names = "--runs", defaultValue = "", description = "names of the recordings to show")
    private String runs = "";

    @Option(names = "--shard", defaultValue = "", description = "part of the examples to run: 2/4")
    private String shard = "";

    @Option(
            names = "--site-url",
            defaultValue = "",
            description = "address at which the site will be hosted")
    private String siteUrl = "";

    @Option(
            names = "--site-repository",
            defaultValue = "",
            description = "address of the repository of the site's sources")
    private String repository = "";

    @Option(
            names = "--site-branch",
            defaultValue = "",
            description = "branch of it in which pages are edited")
    private String branch = "";

    @Option(
            names = "--site-guide",
            defaultValue = "",
            description = "address of a guide for those who write the site")
    private String guide = "";

    @Option(
            names = "--class-path",
            scope = CommandLine.ScopeType.INHERIT,
            description = "class path of the project that the site documents")
    private String classPath = "";

    @Option(
            names = "--test-class-path",
            scope = CommandLine.ScopeType.INHERIT,
            description = "class path of its tests")
    private String testClassPath = "";

    @Option(
            names = "--coordinates",
            scope = CommandLine.ScopeType.INHERIT,
            description = "group:artifact:version by which others use it")
    private String coordinates = "";

    /// The process that started this one, and must not be outlived.
    @Option(names = "--parent", hidden = true, scope = CommandLine.ScopeType.INHERIT)
    private Optional<Long> parent = Optional.empty();

    public static void main(String[] args) {
        try {
            run(args);
        } catch (Throwable e) {
            System.err.println(SystemFailure.of(e).orElseThrow(() -> new IllegalStateException(e)));
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    private static void run(String[] args) {
        // Pages must be the same on every machine.
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.setExecutionStrategy(command -> {
            main.parent.ifPresent(Main::endWith);
            return new CommandLine.RunLast().execute(command);
        });
        System.exit(line.execute(args));
    }

    /// Ends this process when another has ended, so that nothing goes on that nobody waits for.
    private static void endWith(long process) {
        CompletableFuture<?> end =
                ProcessHandle.of(process)
                        .map(ProcessHandle::onExit)
                        .orElseGet(
                                () -> CompletableFuture.completedFuture(ProcessHandle.current()));
        var _ = end.thenRunAsync(() -> System.exit(CommandLine.ExitCode.SOFTWARE));
    }

    @Override
    public Integer call() {
        return attempt(console -> {
            Optional<SiteAddress> address =
                    siteUrl.isBlank() ? Optional.empty() : Optional.of(SiteAddress.of(siteUrl));
            RunSource source = running.source(runs, shard);
            Project project = new Project(root.toRealPath(), documented());
            new SiteBuilder(project, console)
                    .build(new BuildRequest(source, running.why(), address, settings()));
        });
    }

    DocumentedProject documented() {
        return DocumentedProject.of(classPath, testClassPath, coordinates);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("site.repository", repository);
        settings.put("site.branch", branch);
        settings.put("site.guide", guide);
        settings.values().removeIf(String::isBlank);
        return settings;
    }

    /// What a command does.
    interface Work {
        void start(Console console) throws IOException, InterruptedException;
    }

    /// Runs a command; each problem that a user can fix is reported in one line.
    ///
    /// @return the exit code
    static int attempt(Work work) {
        silenceLibraries();
        Console console = Console.ofProcess();
        try (GracefulShutdown shutdown = GracefulShutdown.ofThisThread()) {
            try {
                work.start(console);
                return CommandLine.ExitCode.OK;
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                if (!shutdown.isUnderWay()) {
                    console.show(problems(e));
                }
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    /// What a user can do about a failure.
    ///
    /// @throws IllegalStateException if it is a mistake of the engine
    private static List<Problem> problems(Throwable failure) {
        return switch (failure) {
            case ProblemException found -> found.problems();
            case IOException e -> List.of(Problem.ofFiles(e));
            case UncheckedIOException e ->
                    List.of(Problem.ofFiles(Objects.requireNonNull(e.getCause())));
            default ->
                    List.of(
                            SystemFailure.of(failure)
                                    .orElseThrow(() -> new IllegalStateException(failure)));
        };
    }

    /// The messages of these loggers reach the user as problems or exceptions.
    public static void silenceLibraries() {
        ASCIIDOCTOR.setLevel(Level.OFF);
        DRAWINGS.setLevel(Level.OFF);
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    /// Kept in a field, since the JDK drops the settings of loggers without references.
    private static final Logger ASCIIDOCTOR = Logger.getLogger("asciidoctor");

    private static final Logger DRAWINGS = Logger.getLogger("com.github.weisj.jsvg");
}
