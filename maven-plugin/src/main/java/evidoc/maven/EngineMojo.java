package evidoc.maven;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.inject.Inject;

/// Starts a command of the engine in a JVM of its own, on a JDK that the engine can use, whatever
/// JDK runs Maven.
abstract sealed class EngineMojo extends AbstractMojo
        permits BuildMojo, ServeMojo, NewMojo, MigrateMojo {
    private static final String MAIN = "evidoc.cli.Main";

    /// Finds the JDK; not part of the engine.
    private static final String TOOLCHAINS = "maven-toolchains-plugin";

    /// The root of the site; a relative path starts where Maven was started.
    @Parameter(property = "site.root", defaultValue = "${project.basedir}")
    private String root = "";

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    private List<Artifact> artifacts = List.of();

    @Inject private ToolchainManager toolchains;

    /// What the engine is to do.
    abstract Command command();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Command command = command();
        String java = new Jdk(toolchains, session).java();
        List<String> words = new ArrayList<>(List.of(java));
        try {
            words.addAll(JvmOptions.read());
            if (command.isShort()) {
                words.add("-XX:TieredStopAtLevel=1");
            }
            words.addAll(List.of("-cp", classPath(), MAIN));
            words.addAll(command.words(root()));
            words.add("--parent=" + ProcessHandle.current().pid());
            if (Child.run(words) != 0) {
                throw new MojoFailureException("see the lines above");
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot start " + java + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    private String root() {
        Path started = Path.of(session.getSystemProperties().getProperty("user.dir"));
        return started.resolve(root).normalize().toString();
    }

    private String classPath() {
        return artifacts.stream()
                .filter(artifact -> !artifact.getArtifactId().equals(TOOLCHAINS))
                .filter(artifact -> !artifact.getType().equals("maven-plugin"))
                .map(artifact -> artifact.getFile().getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
