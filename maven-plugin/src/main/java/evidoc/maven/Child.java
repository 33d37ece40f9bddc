package evidoc.maven;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        Thread end = new Thread(() -> endOnceStarted(started), "end of the engine");
        Runtime.getRuntime().addShutdownHook(end);
        int code = start(builder, started).waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // Maven is being ended: the hook runs by itself.
        }
        return code;
    }

    private static Process start(ProcessBuilder builder, CompletableFuture<Process> started)
            throws IOException {
        try {
            Process process = builder.start();
            started.complete(process);
            return process;
        } catch (IOException e) {
            started.completeExceptionally(e);
            throw e;
        }
    }

    /// Whether the JDK knows files by any name; with the locale `POSIX` only by an English one.
    private static boolean canNameEveryFile() {
        return System.getProperty("os.name").startsWith("Windows")
                || System.getProperty("sun.jnu.encoding").startsWith("UTF");
    }

    /// The program may be there a moment before this process knows it.
    private static void endOnceStarted(CompletableFuture<Process> started) {
        try {
            end(started.get(EXIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // There is no program to end.
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
