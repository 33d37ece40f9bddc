package evidoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Debian's package manager, which only root may use.
final class Debian {
    private static final Path RELEASE = Path.of("/etc/os-release");

    private Debian() {}

    /// Says in one line that it installs; answers false where this is not Debian or not root.
    static boolean installChromium() {
        if (!isRoot() || !isDebian()) {
            return false;
        }
        System.out.println(
                "No Chrome with its driver: installing Debian's chromium and chromium-driver.");
        aptGet("update");
        aptGet("install", "-y", "chromium", "chromium-driver");
        return true;
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isDebian() {
        try {
            return Files.exists(RELEASE) && Files.readAllLines(RELEASE).contains("ID=debian");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aptGet(String... arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-o", "DPkg::Lock::Timeout=600"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "%s failed:%n%s".formatted(String.join(" ", command), said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
