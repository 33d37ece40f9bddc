package evidoc.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.toolchain.jdk.ToolchainDiscoverer;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.ToolchainPrivate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The JDK that runs the engine: the one that the build has selected, that of Maven itself, one of
/// `toolchains.xml`, or any other that is installed; the first that fits.
final class Jdk {
    private static final int FEATURE = 25;
    private static final String TYPE = "jdk";
    private static final String PREFIX = FEATURE + ".";
    private static final Map<String, String> WANTED =
            Map.of("version", "[" + FEATURE + "," + (FEATURE + 1) + ")");

    private final ToolchainManager toolchains;
    private final MavenSession session;

    Jdk(ToolchainManager toolchains, MavenSession session) {
        this.toolchains = toolchains;
        this.session = session;
    }

    /// Its launcher.
    ///
    /// @throws MojoFailureException if there is none
    String java() throws MojoFailureException {
        return selected()
                .or(Jdk::own)
                .or(this::configured)
                .or(Jdk::installed)
                .orElseThrow(() ->
                        new MojoFailureException(
                                "no JDK %1$d was found; install one, for example Temurin %1$d, and the build will find it by itself"
                                        .formatted(FEATURE)));
    }

    private Optional<String> selected() {
        return Optional.ofNullable(toolchains.getToolchainFromBuildContext(TYPE, session))
                .filter(ToolchainPrivate.class::isInstance)
                .map(ToolchainPrivate.class::cast)
                .filter(toolchain -> toolchain.matchesRequirements(WANTED))
                .map(Jdk::launcher);
    }

    private static Optional<String> own() {
        return Runtime.version().feature() == FEATURE
                ? Optional.of(launcher(Path.of(System.getProperty("java.home"))))
                : Optional.empty();
    }

    private Optional<String> configured() {
        return toolchains.getToolchains(session, TYPE, WANTED).stream()
                .map(Jdk::launcher)
                .findFirst();
    }

    private static Optional<String> installed() {
        ToolchainDiscoverer discoverer = new ToolchainDiscoverer();
        return discoverer.discoverToolchains().getToolchains().stream()
                .filter(jdk -> jdk.getProvides().getProperty("version", "").startsWith(PREFIX))
                .map(jdk -> launcher(discoverer.getJdkHome(jdk)))
                .findFirst();
    }

    private static String launcher(Toolchain toolchain) {
        return toolchain.findTool("java");
    }

    private static String launcher(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }
}
