package evidoc.site;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The JDK's cache of loaded and linked classes, with which later builds start faster. A second
/// build in a JVM of its own makes it, whenever the class path or the JDK is another than the one
/// that it was made for; a JVM that can't use it ignores it.
final class AotCache {
    private static final String OPTION = "-XX:AOTCache";

    private final Path file;
    private final Path key;
    private final Console console;

    AotCache(Path file, Console console) {
        this.file = file.toAbsolutePath();
        this.key = this.file.resolveSibling(file.getFileName() + ".key");
        this.console = console;
    }

    /// Makes the cache, if there is none for this engine.
    ///
    /// @param arguments by which the engine builds the same site again
    void update(Project project, List<String> arguments) throws IOException, InterruptedException {
        String wanted = new Fingerprint().engine().text(options().toString()).hex();
        if (isPossible() && !(Files.exists(file) && isFor(wanted))) {
            console.say("Making a cache with which later builds start faster.");
            // Else there would be nothing to learn from.
            Files.deleteIfExists(project.stamp());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            if (make(fresh, arguments) && Files.exists(fresh)) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(key, wanted);
        }
    }

    private boolean isFor(String wanted) throws IOException {
        return Files.exists(key) && Files.readString(key).equals(wanted);
    }

    /// The JDK makes a cache of jars only.
    private static boolean isPossible() {
        return List.of(classPath().split(File.pathSeparator, -1)).stream()
                .allMatch(entry -> Files.isRegularFile(Path.of(entry)));
    }

    private static boolean make(Path fresh, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options());
        words.add(OPTION + "Output=" + fresh);
        words.addAll(List.of("-cp", classPath(), Main.class.getName()));
        words.addAll(arguments);
        Process process =
                new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return process.waitFor() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /// Those of this JVM, without the one that names the cache.
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(OPTION))
                .toList();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
