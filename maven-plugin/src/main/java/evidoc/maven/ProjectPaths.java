package evidoc.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the engine is told of the project whose goal was called, so that examples can use it.
///
/// @param classes folder of its compiled classes, of whatever language
/// @param testClasses folder of those of its tests
/// @param libraries that it needs
record ProjectPaths(Path classes, Path testClasses, List<Library> libraries, String coordinates) {
    private static final Set<String> AT_RUN_TIME = Set.of("compile", "runtime");

    /// A library, and when a project needs it: `compile`, `runtime`, `provided`, `test`.
    record Library(String scope, Path file) {}

    /// The options for the engine; none for a project that has no classes.
    static List<String> options(
            MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
            throws MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        if (project.getPackaging().equals("pom") || Files.notExists(classes)) {
            return List.of();
        }
        try {
            List<Library> libraries = new ArrayList<>();
            for (Dependency each :
                    resolver.resolve(
                                    new DefaultDependencyResolutionRequest(
                                            project, session.getRepositorySession()))
                            .getResolvedDependencies()) {
                libraries.add(new Library(each.getScope(), each.getArtifact().getFile().toPath()));
            }
            return new ProjectPaths(
                            classes,
                            Path.of(project.getBuild().getTestOutputDirectory()),
                            libraries,
                            "%s:%s:%s"
                                    .formatted(
                                            project.getGroupId(),
                                            project.getArtifactId(),
                                            project.getVersion()))
                    .options();
        } catch (DependencyResolutionException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    List<String> options() {
        List<String> main = new ArrayList<>(List.of(classes.toString()));
        List<String> test = new ArrayList<>(List.of(testClasses.toString(), classes.toString()));
        for (Library library : libraries) {
            if (AT_RUN_TIME.contains(library.scope())) {
                main.add(library.file().toString());
            }
            test.add(library.file().toString());
        }
        return List.of(
                "--class-path=" + String.join(File.pathSeparator, main),
                "--test-class-path=" + String.join(File.pathSeparator, test),
                "--coordinates=" + coordinates);
    }
}
