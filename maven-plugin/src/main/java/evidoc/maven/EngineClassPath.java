package evidoc.maven;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The libraries with which the engine runs, in a JVM without those of Maven.
///
/// @param artifacts those that Maven gives the plugin: without the ones that Maven has itself, and
///   which the engine needs for libraries of examples
record EngineClassPath(List<Artifact> artifacts, MavenSession session, MavenProject project) {
    private static final String RUNTIME = "runtime";
    private static final String ENGINE = "evidoc";

    /// Finds the JDK; not part of the engine.
    private static final String TOOLCHAINS = "maven-toolchains-plugin";

    String text(RepositorySystem repositories) {
        List<String> paths = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Artifact artifact : artifacts) {
            if (!artifact.getArtifactId().equals(TOOLCHAINS)
                    && !artifact.getType().equals("maven-plugin")) {
                paths.add(artifact.getFile().getPath());
                known.add(artifact.getGroupId() + ":" + artifact.getArtifactId());
            }
        }
        for (org.eclipse.aether.artifact.Artifact each : all(repositories)) {
            if (known.add(each.getGroupId() + ":" + each.getArtifactId())) {
                paths.add(each.getFile().getPath());
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    /// All that the engine needs; nothing if that can't be had now, since only examples with
    /// libraries need the rest.
    private List<org.eclipse.aether.artifact.Artifact> all(RepositorySystem repositories) {
        Optional<Artifact> engine =
                artifacts.stream().filter(each -> each.getArtifactId().equals(ENGINE)).findFirst();
        if (engine.isEmpty()) {
            return List.of();
        }
        CollectRequest wanted =
                new CollectRequest(
                        new Dependency(
                                new DefaultArtifact(
                                        engine.get().getGroupId(),
                                        ENGINE,
                                        "jar",
                                        engine.get().getVersion()),
                                RUNTIME),
                        project.getRemotePluginRepositories());
        try {
            return repositories
                    .resolveDependencies(
                            session.getRepositorySession(),
                            new DependencyRequest().setCollectRequest(wanted))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .toList();
        } catch (DependencyResolutionException e) {
            return List.of();
        }
    }
}
