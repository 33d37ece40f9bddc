package evidoc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the benchmark works, and how it starts what it measures.
///
/// @param folder an empty folder
/// @param rounds how often each figure is measured
/// @param maven the launcher of Maven
/// @param engine the class path of the engine, as Maven starts it
record Lab(Path folder, int rounds, Path maven, String engine) {

    /// How a process went.
    ///
    /// @param elapsed from its start to its end
    /// @param memory the most that was resident, in bytes; 0 where the system doesn't say
    /// @param out what it printed
    record Ended(Duration elapsed, long memory, String out) {
        double seconds() {
            return elapsed.toNanos() / 1e9;
        }

        double megabytes() {
            return memory / 1e6;
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// Builds a project as a user does, by the engine in a process of its own.
    Ended build(Path project) throws IOException, InterruptedException {
        List<String> words = options();
        words.addAll(List.of("-cp", engine, "evidoc.cli.Main"));
        words.addAll(List.of("--project", project.toString()));
        return run(words);
    }

    /// Starts a class of the tests in a JVM with the engine's options.
    Ended start(String main, String... arguments) throws IOException, InterruptedException {
        List<String> words = options();
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        words.addAll(List.of(arguments));
        return run(words);
    }

    private static List<String> options() {
        List<String> words = new ArrayList<>();
        words.add(java().toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        return words;
    }

    /// Runs a command to its end.
    ///
    /// @throws IllegalStateException if it fails
    Ended run(List<String> words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectErrorStream(true).redirectOutput(out.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        long memory = 0;
        while (!process.waitFor(Duration.ofMillis(20))) {
            memory = Math.max(memory, peak(process.pid()));
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        String printed = Files.readString(out);
        Files.delete(out);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ":\n" + printed);
        }
        return new Ended(elapsed, memory, printed);
    }

    /// Linux keeps it; see `VmHWM` in proc_pid_status(5).
    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0; // it has ended, or this is another system
        }
    }

    /// What builds left in a project is gone.
    static void clean(Path project) throws IOException {
        Path target = project.resolve("target");
        if (Files.exists(target)) {
            Inputs.delete(target);
        }
    }
}
