package evidoc.site;

import evidoc.cli.Main;

import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The engine in a JVM of its own, as a user's build starts it.
final class EngineProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Process process;
    private final Path out;
    private final Path err;

    private EngineProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// How a build ended.
    ///
    /// @param exit exit code, as the JDK gives it
    /// @param out what it printed to standard output
    /// @param err what it printed to standard error
    record Ended(int exit, String out, String err) {}

    /// How a build is started. It has the JVM options and the class path of the tests' own JVM.
    ///
    /// @param project the project's root, as a user gives it
    /// @param prefix words before the command: a program that starts it
    /// @param options further options of the JVM
    /// @param environment variables that differ from those of the tests
    /// @param wishes arguments of the engine: what a user says with `-D`
    record Call(
            Path project,
            List<String> prefix,
            List<String> options,
            Map<String, String> environment,
            List<String> wishes) {
        /// That of a user's build; the tests' own where a test is run by itself.
        private static final String CLASS_PATH =
                System.getProperty("engine.class.path", System.getProperty("java.class.path"));

        /// The first process that ends makes an archive of classes, with which the JDK starts all
        /// others in half the time. It can make one of a class path of jars only, and says nothing
        /// where it can't.
        private static final List<String> CACHE =
                List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile="
                                + Path.of("target", "engine-process.jsa").toAbsolutePath(),
                        "-Xlog:disable");

        /// Belong to the tests' own JVM: an agent, or a debugger's address.
        private static final List<String> OWN = List.of("-agent", "-javaagent", "-Xrun");

        Call {
            prefix = List.copyOf(prefix);
            options = List.copyOf(options);
            environment = Map.copyOf(environment);
            wishes = List.copyOf(wishes);
        }

        static Call of(Path project) {
            return new Call(project, List.of(), List.of(), Map.of(), List.of());
        }

        /// Started by another program: its words come first.
        Call by(List<String> words) {
            return new Call(project, words, options, environment, wishes);
        }

        /// Started by a shell, after a command.
        Call after(String shellCommand) {
            return by(List.of("bash", "-c", shellCommand + " && exec \"$@\"", "bash"));
        }

        /// Started as someone to whom permissions of files apply: to root they don't otherwise.
        Call obeyingPermissions() {
            boolean root = OS.LINUX.isCurrentOs() && System.getProperty("user.name").equals("root");
            return root
                    ? by(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"))
                    : this;
        }

        Call with(String... more) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of(more));
            return new Call(project, prefix, all, environment, wishes);
        }

        Call environment(String name, String value) {
            Map<String, String> more = new TreeMap<>(environment);
            more.put(name, value);
            return new Call(project, prefix, options, more, wishes);
        }

        Call refreshing() {
            return wishing("--refresh=true");
        }

        Call askingWhy() {
            return wishing("--why=true");
        }

        /// Recording all examples under a name.
        Call recording(String name) {
            return wishing("--record=" + name);
        }

        /// Showing what was recorded under some names, for an address.
        Call publishing(String names, String address) {
            return wishing("--runs=" + names, "--site-url=" + address);
        }

        /// Serving the site from a port on.
        Call serving(int port) {
            return wishing("serve", "--project=" + project, "--port=" + port);
        }

        private Call wishing(String... request) {
            List<String> more = new ArrayList<>(wishes);
            more.addAll(List.of(request));
            return new Call(project, prefix, options, environment, more);
        }

        /// Starts it, in the project's folder.
        EngineProcess start() throws IOException {
            Path out = Files.createTempFile("engine-", ".out");
            Path err = Files.createTempFile("engine-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(words())
                            .directory(project.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new EngineProcess(builder.start(), out, err);
        }

        /// Starts it and waits until it ends.
        Ended run() throws IOException, InterruptedException {
            try (EngineProcess engine = start()) {
                return engine.await();
            }
        }

        private List<String> words() {
            List<String> words = new ArrayList<>(prefix);
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> OWN.stream().noneMatch(argument::startsWith))
                    .forEach(words::add);
            words.addAll(CACHE);
            words.addAll(options);
            words.addAll(List.of("-cp", CLASS_PATH));
            words.add(Main.class.getName());
            words.addAll(List.of("--project", project.toString()));
            words.addAll(wishes);
            return words;
        }
    }

    /// Waits until it ends.
    Ended await() throws IOException, InterruptedException {
        if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the build never ends; it printed: " + text(out));
        }
        return new Ended(process.exitValue(), text(out), text(err));
    }

    boolean runs() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// What it has printed to standard output until now.
    String printed() throws IOException {
        return text(out);
    }

    /// What it has printed to standard error until now.
    String told() throws IOException {
        return text(err);
    }

    /// Ends it by force with all that it started, itself first, so that it takes no notice of what
    /// happens to its examples.
    void kill() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly().waitFor();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
