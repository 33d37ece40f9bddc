package evidoc.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A preview in a process of its own, started by its real command, and the project that it shows.
public final class PreviewProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Preview: (http://\\S+)");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    /// A shell that starts tests in the background lets them ignore this signal.
    private static final List<String> INTERRUPTIBLE = List.of("env", "--default-signal=INT");

    private final TestProject project;
    private final EngineProcess engine;

    private PreviewProcess(TestProject project, EngineProcess engine) {
        this.project = project;
        this.engine = engine;
    }

    /// The small project in the clothes of this site, with a long page.
    public static PreviewProcess ofSmallSite(Path folder) throws Exception {
        TestProject project = MachineSites.dressed(folder);
        return start(project.write("content/long.adoc", longPage()), List.of());
    }

    /// A copy of this site, by a JVM like that of a user.
    public static PreviewProcess ofThisSite(Path folder) throws Exception {
        return start(ThisProject.copy(folder), List.of("-XX:TieredStopAtLevel=4"));
    }

    private static PreviewProcess start(TestProject project, List<String> options)
            throws Exception {
        EngineProcess.Call call = EngineProcess.Call.of(project.root()).serving(0x2000);
        EngineProcess engine =
                call.by(System.getProperty("os.name").equals("Linux") ? INTERRUPTIBLE : List.of())
                        .with(options.toArray(String[]::new))
                        .start();
        PreviewProcess preview = new PreviewProcess(project, engine);
        preview.await(() -> preview.printed().contains("Preview: ") || !engine.runs());
        return preview;
    }

    private static String longPage() {
        StringBuilder page =
                new StringBuilder(
                        "= Long\n:description: Long.\n:jbake-order: 3\n\nThe first cup.\n");
        for (int section = 1; section <= 40; section++) {
            page.append("\n== Section ").append(section).append("\n\nTea.\n");
        }
        return page.toString();
    }

    /// Waits until something is so.
    ///
    /// @throws IllegalStateException if that takes minutes
    public void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "in vain; the preview printed: " + printed() + told());
            }
            Thread.sleep(POLL_INTERVAL);
        }
    }

    public URI address() throws IOException {
        Matcher address = ADDRESS.matcher(printed());
        if (!address.find()) {
            throw new IllegalStateException("no address: " + printed());
        }
        return URI.create(address.group(1));
    }

    public String printed() throws IOException {
        return engine.printed();
    }

    /// The problems that it has told.
    public String told() throws IOException {
        return engine.told();
    }

    public ProcessHandle process() {
        return engine.handle();
    }

    public Path file(String name) {
        return project.root().resolve(name);
    }

    /// A file of the site that is served, as it would be published.
    public String served(String name) throws IOException {
        return Files.readString(file("target/preview").resolve(name));
    }

    public String read(String name) throws IOException {
        return project.read(name);
    }

    public void write(String name, String text) throws IOException {
        project.write(name, text);
    }

    public void replace(String name, String old, String with) throws IOException {
        project.replace(name, old, with);
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
