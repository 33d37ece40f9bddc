package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// Goals in a Maven that has only what they ask it for; a shell script plays the JDK.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class EngineMojoTest {
    @TempDir Path folder;

    @Test
    void theEngineRunsInAJvmThatKnowsItsRepositoryAndItsParent() throws Exception {
        List<String> words = words(new InitMojo(), "site");
        assertThat(words)
                .contains(
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-Devidoc.maven.settings=" + folder.resolve("settings.xml"),
                        "-Devidoc.maven.offline=true",
                        "--parent=" + ProcessHandle.current().pid());
        assertThat(words).containsSubsequence("-cp", "evidoc.cli.Main", "init");
        assertThat(words.subList(0, words.indexOf("-cp"))).containsAll(JvmOptions.read());
    }

    @Test
    void aRelativeRootStartsWhereMavenWasStarted() throws Exception {
        assertThat(words(new InitMojo(), "docs/../my site"))
                .contains("--project=" + folder.resolve("my site"));
        assertThat(words(new InitMojo(), folder.resolve("other").toString()))
                .contains("--project=" + folder.resolve("other"));
        assertThat(words(new InitMojo(), null)).contains("--project=" + folder);
    }

    @Test
    void aShortCommandRunsOnAJvmThatCompilesQuickly() throws Exception {
        String quick = "-XX:TieredStopAtLevel=1";
        assertThat(words(new BuildMojo(), "")).contains(quick);
        ServeMojo preview = new ServeMojo();
        assertThat(words(preview, "").contains(quick)).isEqualTo(preview.command().isShort());
    }

    @Test
    void aCommandThatFailsFailsTheBuildWithoutSayingItAgain() throws Exception {
        EngineMojo goal = goal(new InitMojo(), "", script("exit 1"));
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("see the lines above");
    }

    @Test
    void aJdkThatCannotBeStartedIsNamed() throws Exception {
        Path missing = folder.resolve("no/java");
        EngineMojo goal = goal(new InitMojo(), "", missing);
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("cannot start " + missing + ": ");
    }

    /// With which the launcher was started.
    private List<String> words(EngineMojo goal, @Nullable String root) throws Exception {
        Path words = folder.resolve("words");
        goal(goal, root, script("for word; do echo \"$word\"; done > '" + words + "'")).execute();
        return Files.readAllLines(words);
    }

    private Path script(String text) throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + text + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return java;
    }

    /// As Maven makes it.
    private EngineMojo goal(EngineMojo goal, @Nullable String root, Path java) throws Exception {
        MavenProject project = new MavenProject();
        project.setPackaging("pom");
        project.getBuild().setOutputDirectory(folder.resolve("classes").toString());
        set(goal, "root", root);
        set(goal, "session", session());
        set(goal, "project", project);
        set(goal, "toolchains", proxy(ToolchainManager.class, jdk(java)));
        return goal;
    }

    @SuppressWarnings("deprecation") // Maven has no other way to make a session.
    private MavenSession session() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest().setOffline(true);
        request.setUserSettingsFile(folder.resolve("settings.xml").toFile());
        Properties properties = new Properties();
        properties.setProperty("user.dir", folder.toString());
        request.setSystemProperties(properties);
        File local = folder.resolve("repository").toFile();
        DefaultRepositorySystemSession repositories = new DefaultRepositorySystemSession();
        repositories.setLocalRepositoryManager(
                proxy(LocalRepositoryManager.class, new LocalRepository(local)));
        return new MavenSession(null, repositories, request, new DefaultMavenExecutionResult());
    }

    private static Object jdk(Path java) {
        return Proxy.newProxyInstance(
                EngineMojoTest.class.getClassLoader(),
                new Class<?>[] {ToolchainPrivate.class},
                (self, method, arguments) ->
                        method.getName().equals("findTool") ? java.toString() : (Object) true);
    }

    /// Gives the same answer to everything.
    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        EngineMojoTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> answer));
    }

    private static void set(EngineMojo goal, String name, @Nullable Object value) throws Exception {
        Field field = EngineMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }
}
