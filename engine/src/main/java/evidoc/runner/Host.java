package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Language;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Variant;
import evidoc.recording.Machine;
import evidoc.recording.RunKey;
import evidoc.text.Sha256;
import evidoc.trace.TraceSource;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// What this machine offers to examples.
///
/// @param name the machine's name in the network, which must not be published
/// @param machine what it is
/// @param java the launcher that runs Java examples: the one of the JDK that runs the engine
/// @param pythons interpreters that were found
/// @param tracing what can trace threads here
public record Host(
        String name, Machine machine, Path java, List<Python> pythons, TraceSource tracing) {

    public Host {
        pythons = List.copyOf(pythons);
    }

    /// Reads what this machine is, and queries other programs in parallel, since they take time.
    public static Host read() throws IOException, InterruptedException {
        String launcher = isWindows() ? "java.exe" : "java";
        Path java = Path.of(System.getProperty("java.home"), "bin", launcher);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Python>> pythons = others.submit(PythonFinder::find);
            Future<TraceSource> tracing = others.submit(TraceSource::best);
            return new Host(
                    MachineReader.hostName(),
                    MachineReader.read(),
                    java,
                    pythons.get(),
                    tracing.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Everything that a run of an example depends on here.
    ///
    /// @param classPath fingerprint of the example's libraries
    RunKey key(Example example, String classPath) {
        return new RunKey(
                RunKey.FORMAT,
                Sha256.of(example.source()),
                RunKey.settings(example),
                machine.jdk() + " " + machine.jdkVendor(),
                machine.fingerprint(),
                example.language() == Language.PYTHON ? interpreters(example) : "",
                example.variants().stream()
                        .map(variant -> offers(example, variant.settings()))
                        .collect(Collectors.joining("; ")),
                classPath);
    }

    private String offers(Example example, RunSettings settings) {
        String traced = settings.tracing().isOn() ? "traced by " + tracing : "";
        return missing(example, settings).orElse(traced);
    }

    private String interpreters(Example example) {
        return example.variants().stream()
                .map(Variant::settings)
                .filter(settings -> missing(example, settings).isEmpty())
                .map(settings -> pythonFor(settings).description())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Why an example can't run here, for a sentence; empty if it can.
    Optional<String> missing(Example example, RunSettings settings) {
        List<String> missing = new ArrayList<>();
        settings.needs().stream()
                .filter(need -> !offers(need))
                .map(Need::description)
                .forEach(missing::add);
        if (example.language() == Language.PYTHON && pythons.isEmpty() && missing.isEmpty()) {
            missing.add(Need.PYTHON3.description());
        }
        settings.cores().flatMap(this::missingCores).ifPresent(missing::add);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("it needs " + String.join(" and ", missing));
    }

    private Optional<String> missingCores(int cores) {
        if (!limitsCores()) {
            return Optional.of("Linux, to limit a program to some of the cores");
        }
        return cores > machine.usable() ? Optional.of(cores + " cores") : Optional.empty();
    }

    /// The interpreter that runs a Python example.
    Python pythonFor(RunSettings settings) {
        boolean freeThreaded = settings.needs().contains(Need.FREE_THREADED_PYTHON);
        return python(freeThreaded).or(() -> python(true)).orElseThrow();
    }

    private boolean offers(Need need) {
        return switch (need) {
            case LINUX -> isLinux();
            case MACOS -> isMac();
            case WINDOWS -> isWindows();
            case POSIX -> !isWindows();
            case PYTHON3 -> python(false).isPresent();
            case PYTHON_3_14 -> python(false).filter(p -> p.isAtLeast3(14)).isPresent();
            case FREE_THREADED_PYTHON -> python(true).isPresent();
        };
    }

    private Optional<Python> python(boolean freeThreaded) {
        return pythons.stream().filter(p -> p.freeThreaded() == freeThreaded).findFirst();
    }

    /// How many threads ran or wanted to run, on average over the last minute; empty if the
    /// operating system doesn't report it.
    Optional<Double> load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? Optional.empty() : Optional.of(Math.round(load * 100) / 100.0);
    }

    /// Whether a program can be limited to some of the cores: by `taskset`, on Linux.
    private boolean limitsCores() {
        return isLinux() && onPath("taskset");
    }

    static boolean isLinux() {
        return system().startsWith("linux");
    }

    static boolean isMac() {
        return system().startsWith("mac");
    }

    static boolean isWindows() {
        return system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static boolean onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
