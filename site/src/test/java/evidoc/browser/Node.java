package evidoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import evidoc.Debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Runtime.Version;
import java.nio.file.Path;
import java.util.List;

/// Node.js and its package manager, as they are on this machine's path.
final class Node {
    private static final Version OLDEST = Version.parse("18.20");

    private Node() {}

    /// Makes sure that there is one that is new enough; on Debian root installs what the system
    /// has.
    static void find() {
        if (isFit()) {
            return;
        }
        boolean installed =
                Debian.install("No Node.js " + OLDEST + " or newer with npm", "nodejs", "npm");
        if (!installed || !isFit()) {
            throw new IllegalStateException(
                    "No Node.js "
                            + OLDEST
                            + " or newer with npm on the path. Get it at https://nodejs.org/.");
        }
    }

    private static boolean isFit() {
        try {
            run(Path.of(""), List.of(npm(), "--version"));
            String said = run(Path.of(""), List.of("node", "--version"));
            return Version.parse(said.replaceFirst("^v", "")).compareTo(OLDEST) >= 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// Installs exactly what the lock file in a folder names, and runs none of its scripts.
    static void installLocked(Path folder) {
        run(folder, List.of(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }

    /// Runs a script of that folder; what it said is in the failure if it fails.
    static void runScript(Path folder, String script, String argument) {
        run(folder, List.of("node", script, argument));
    }

    private static String npm() {
        return Platform.current() == Platform.WINDOWS ? "npm.cmd" : "npm";
    }

    /// @throws UncheckedIOException if there is no such program
    private static String run(Path folder, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "%s failed:%n%s".formatted(String.join(" ", command), said));
            }
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
