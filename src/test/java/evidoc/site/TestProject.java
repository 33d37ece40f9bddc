package evidoc.site;

import evidoc.console.Console;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;
import evidoc.runner.KnownHost;
import evidoc.runner.Refresh;
import evidoc.runner.RunSource;

import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// A project in a temporary folder that a test builds as a user would.
public record TestProject(Path root) {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final Object ONE_AT_A_TIME = new Object();

    /// A project with these files and with the templates of the small site.
    public static TestProject small(Path root) throws IOException {
        copy(CHECKOUT.resolve("src/test/site/project"), root);
        return new TestProject(root.toRealPath());
    }

    /// Where a site has what the machine that built it recorded.
    static Path runs(Path site) {
        return site.resolve("runs").resolve(MachineRuns.HERE);
    }

    /// A copy of this project with what this machine has recorded, so that nothing need be run.
    static TestProject real(Path root) throws IOException {
        copy(CHECKOUT.resolve("target/runs"), root.resolve("target/runs"));
        return recorded(root);
    }

    /// A copy of this project with what named machines have recorded, and no more.
    public static TestProject recorded(Path root) throws IOException {
        for (String folder : List.of("content", "examples", "templates", "assets", "runs")) {
            copy(CHECKOUT.resolve(folder), root.resolve(folder));
        }
        for (String file : List.of("jbake.properties", "sources.yaml")) {
            Files.copy(CHECKOUT.resolve(file), root.resolve(file));
        }
        return new TestProject(root.toRealPath());
    }

    /// Removes a folder with all that it holds, if it is there.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// The site of this project, as the build has left it.
    static Path builtSite() {
        return CHECKOUT.resolve("target/site");
    }

    /// The same project in another folder, with all that its builds have left.
    TestProject copyTo(Path other) throws IOException {
        copy(root, other);
        return new TestProject(other.toRealPath());
    }

    public TestProject write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    public String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    public TestProject replace(String file, String old, String with) throws IOException {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' is not in " + file);
        }
        return write(file, text.replace(old, with));
    }

    /// For all builds in this JVM, which follow each other: two threads can't use one runtime of
    /// AsciidoctorJ, and JBake keeps its engines in static fields.
    private static final SiteBuilder.Services SHARED =
            new SiteBuilder.Services(_ -> Converters.of(List.of(Asciidoctors.ONE)), KnownHost::get);

    private static final class Asciidoctors {
        static final Asciidoctor ONE = AsciidoctorRuntime.start();
    }

    /// What the build prints.
    String build() throws Exception {
        return build(false, Optional.empty());
    }

    String build(boolean refresh, Optional<SiteAddress> address) throws Exception {
        return build(
                new BuildRequest(
                        new RunSource.Here(refresh ? Refresh.ALL : Refresh.NONE), false, address));
    }

    String build(BuildRequest request) throws Exception {
        return build(request, false);
    }

    /// The same where a user sits at a terminal.
    String buildOnTerminal() throws Exception {
        return build(
                new BuildRequest(new RunSource.Here(Refresh.NONE), false, Optional.empty()), true);
    }

    private String build(BuildRequest request, boolean terminal) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(print, print, terminal);
        synchronized (ONE_AT_A_TIME) {
            new SiteBuilder(new Project(root), console, SHARED).build(request);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    String build(RunSource source) throws Exception {
        return build(new BuildRequest(source, false, Optional.empty()));
    }

    /// Records all examples under a name.
    String record(String name) throws Exception {
        return build(RunSource.of("", name, "", ""));
    }

    /// Shows what was recorded, and runs nothing.
    ///
    /// @param names with commas between them, or `all`
    String publish(String names) throws Exception {
        return build(RunSource.of("", "", names, ""));
    }

    /// The folder of what was recorded under a name.
    public Path recorded(String name) {
        return root.resolve("runs").resolve(name);
    }

    /// The problems of a build that must fail.
    public List<String> problems() throws Exception {
        return problems(this::build);
    }

    public List<String> problems(Callable<String> build) throws Exception {
        try {
            build.call();
            return List.of();
        } catch (ProblemException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    Path site() {
        return root.resolve("target/site");
    }

    /// A page of this project's site.
    public Document page(String uri) throws IOException {
        return Jsoup.parse(Files.readString(site().resolve(uri)));
    }

    /// The pages of the built site.
    static List<Path> pages() throws IOException {
        return pages(builtSite());
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    /// The pages of a site that show the runs of its first machine.
    static List<Path> pagesOfFirstMachine(Path site) throws IOException {
        Path others = site.resolve("on");
        return pages(site).stream().filter(page -> !page.startsWith(others)).toList();
    }

    /// The recorded run that an element of the built site shows.
    static Run run(Element element) throws IOException {
        return run(builtSite(), element);
    }

    /// The recorded run that an element of a site shows.
    static Run run(Path site, Element element) throws IOException {
        String machine = element.root().expectFirst("html").attr("data-machine");
        RecordedExample recorded =
                recorded(site.resolve("runs").resolve(machine), element.attr("data-example"));
        return (Run) recorded.recording(element.attr("data-variant")).orElseThrow();
    }

    /// The recording of an example in a folder of recordings.
    public static RecordedExample recorded(Path runs, String example) throws IOException {
        return switch (new RunStore(runs).read(example)) {
            case Stored.Found<RecordedExample>(RecordedExample recorded) -> recorded;
            case Stored.Absent<RecordedExample> _, Stored.Unusable<RecordedExample> _ ->
                    throw new IllegalStateException("no recording of " + example);
        };
    }

    /// Every file below a folder by its path, with its bytes as text.
    public static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            Files.createDirectories(Files.isDirectory(from) ? to : to.getParent());
            if (!Files.isDirectory(from)) {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
