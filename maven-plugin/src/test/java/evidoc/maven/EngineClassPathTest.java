package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

final class EngineClassPathTest {
    private final List<String> wanted = new ArrayList<>();

    @Test
    void whatMavenGivesThePluginComesFirstAndWhatTheEngineNeedsFollows() {
        assertThat(
                        text(
                                repository("evidoc", "slf4j"),
                                artifact("evidoc", "jar"),
                                artifact("jsoup", "jar")))
                .isEqualTo(joined("given/evidoc.jar", "given/jsoup.jar", "all/slf4j.jar"));
        assertThat(wanted).containsExactly("tea:evidoc:jar:1");
    }

    @Test
    void neitherThePluginNorWhatFindsTheJdkIsPartOfTheEngine() {
        assertThat(
                        text(
                                repository(),
                                artifact("evidoc-maven-plugin", "maven-plugin"),
                                artifact("maven-toolchains-plugin", "jar"),
                                artifact("evidoc", "jar")))
                .isEqualTo("given/evidoc.jar");
    }

    @Test
    void withoutARepositoryTheEngineRunsWithWhatThereIs() {
        assertThat(text(unreachable(), artifact("evidoc", "jar"), artifact("jsoup", "jar")))
                .isEqualTo(joined("given/evidoc.jar", "given/jsoup.jar"));
    }

    @Test
    void withoutTheEngineNothingIsAskedFor() {
        assertThat(text(repository("slf4j"), artifact("jsoup", "jar")))
                .isEqualTo("given/jsoup.jar");
        assertThat(text(repository("slf4j"))).isEmpty();
        assertThat(wanted).isEmpty();
    }

    @SuppressWarnings("deprecation") // Maven has no other way to make a session.
    private static String text(RepositorySystem repositories, Artifact... artifacts) {
        MavenSession session =
                new MavenSession(
                        null,
                        new DefaultRepositorySystemSession(),
                        new DefaultMavenExecutionRequest(),
                        new DefaultMavenExecutionResult());
        return new EngineClassPath(List.of(artifacts), session, new MavenProject())
                .text(repositories)
                .replace('\\', '/');
    }

    /// One that has these libraries of the engine.
    private RepositorySystem repository(String... names) {
        List<ArtifactResult> found = new ArrayList<>();
        for (String name : names) {
            found.add(
                    new ArtifactResult(new ArtifactRequest())
                            .setArtifact(
                                    new org.eclipse.aether.artifact.DefaultArtifact(
                                                    "tea", name, "jar", "1")
                                            .setFile(new File("all/" + name + ".jar"))));
        }
        return repository(request -> new DependencyResult(request).setArtifactResults(found));
    }

    private RepositorySystem unreachable() {
        return repository(request -> {
            throw new DependencyResolutionException(
                    new DependencyResult(request), new Exception("offline"));
        });
    }

    private interface Answer {
        DependencyResult to(DependencyRequest request) throws DependencyResolutionException;
    }

    private RepositorySystem repository(Answer answer) {
        return (RepositorySystem)
                Proxy.newProxyInstance(
                        EngineClassPathTest.class.getClassLoader(),
                        new Class<?>[] {RepositorySystem.class},
                        (self, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("resolveDependencies");
                            DependencyRequest request = (DependencyRequest) arguments[1];
                            wanted.add(
                                    String.valueOf(
                                            request.getCollectRequest().getRoot().getArtifact()));
                            return answer.to(request);
                        });
    }

    private static Artifact artifact(String name, String type) {
        Artifact artifact =
                new DefaultArtifact(
                        "tea", name, "1", "runtime", type, "", new DefaultArtifactHandler(type));
        artifact.setFile(new File("given/" + name + ".jar"));
        return artifact;
    }

    private static String joined(String... paths) {
        return String.join(File.pathSeparator, paths);
    }
}
