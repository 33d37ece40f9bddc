package evidoc.maven;

import java.io.IOException;
import java.util.List;
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
        Process process = new ProcessBuilder(words).inheritIO().start();
        Thread end = new Thread(() -> end(process), "end of the engine");
        Runtime.getRuntime().addShutdownHook(end);
        int code = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // Maven is being ended: the hook runs by itself.
        }
        return code;
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
