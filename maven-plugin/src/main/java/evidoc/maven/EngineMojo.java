package evidoc.maven;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.inject.Inject;

/// Starts a command of the engine in a JVM of its own, on a JDK that the engine can use, whatever
/// JDK runs Maven.
abstract sealed class EngineMojo extends AbstractMojo
        permits BuildMojo, ServeMojo, NewMojo, MigrateMojo, RunMojo, InitMojo {
    private static final String MAIN = "evidoc.cli.Main";

    /// The root of the site; a relative path starts where Maven was started.
    @Parameter(property = "site.root", defaultValue = "${project.basedir}")
    private @Nullable String root = "";

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    private List<Artifact> artifacts = List.of();

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Inject private ToolchainManager toolchains;

    @Inject private ProjectDependenciesResolver libraries;

    @Inject private RepositorySystem repositories;

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
            words.addAll(settings());
            words.addAll(
                    List.of(
                            "-cp",
                            new EngineClassPath(artifacts, session, project).text(repositories),
                            MAIN));
            words.addAll(command.words(root()));
            if (command.usesProject()) {
                words.addAll(ProjectPaths.options(project, session, libraries));
            }
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
        // None in a folder without a project.
        return root == null ? started.toString() : started.resolve(root).normalize().toString();
    }

    /// Where this Maven finds libraries, for those of examples.
    private List<String> settings() {
        return List.of(
                "-Dmaven.repo.local="
                        + session.getRepositorySession().getLocalRepository().getBasedir(),
                "-Devidoc.maven.settings=" + session.getRequest().getUserSettingsFile(),
                "-Devidoc.maven.offline=" + session.isOffline());
    }
}
