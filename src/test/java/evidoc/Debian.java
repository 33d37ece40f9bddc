package evidoc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Debian's package manager, which only root may use.
public final class Debian {
    private static final Path RELEASE = Path.of("/etc/os-release");

    private Debian() {}

    /// Says in one line that it installs; answers false where this is not Debian or not root.
    ///
    /// @param reason what is missing, for that line
    public static boolean install(String reason, String... packages) {
        if (!isRoot() || !isDebian()) {
            return false;
        }
        System.out.println(
                reason + ": installing Debian's " + String.join(" and ", packages) + ".");
        aptGet(List.of("update"));
        List<String> install = new ArrayList<>(List.of("install", "-y"));
        install.addAll(List.of(packages));
        aptGet(install);
        return true;
    }

    public static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isDebian() {
        try {
            return Files.exists(RELEASE) && Files.readAllLines(RELEASE).contains("ID=debian");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aptGet(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-o", "DPkg::Lock::Timeout=600"));
        command.addAll(arguments);
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
