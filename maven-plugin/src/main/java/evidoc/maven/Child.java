package evidoc.maven;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process with the terminal of Maven, which ends no later than Maven does.
final class Child {
    /// Longer than the engine takes at most to end what it started.
    private static final long EXIT_SECONDS = 15;

    private Child() {}

    /// Runs a program to its end.
    ///
    /// @return its exit code
    static int run(List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        if (!canNameEveryFile()) {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        // There before the program is, so that no signal falls in between.
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread end = new Thread(() -> endIfStarted(started), "end of the engine");
        Runtime.getRuntime().addShutdownHook(end);
        Process process = builder.start();
        started.complete(process);
        int code = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // Maven is being ended: the hook runs by itself.
        }
        return code;
    }

    /// Whether the JDK knows files by any name; with the locale `POSIX` only by an English one.
    private static boolean canNameEveryFile() {
        return System.getProperty("os.name").startsWith("Windows")
                || System.getProperty("sun.jnu.encoding").startsWith("UTF");
    }

    private static void endIfStarted(CompletableFuture<Process> started) {
        if (started.isDone()) {
            end(started.join());
        }
    }

    /// Lets it tidy up: it ends the programs that it started.
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
