package evidoc.dependency;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;

import evidoc.example.Parts;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.text.Sha256;

import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Resolves the libraries of an example from the user's local repository, and from the remote ones
/// with the mirrors, proxies and passwords of the user's Maven.
///
/// @param parts what the example asks for
record LibraryResolver(Parts parts) {
    /// System properties by which a build hands over what its Maven was started with.
    static final String SETTINGS = "evidoc.maven.settings";

    static final String REPOSITORY = "maven.repo.local";
    static final String OFFLINE = "evidoc.maven.offline";

    private static final DependencyFilter AT_RUN_TIME =
            DependencyFilterUtils.classpathFilter(JavaScopes.COMPILE, JavaScopes.RUNTIME);

    /// Imports the versions of a list of libraries.
    private static final String LIST = "pom";

    ClassPath resolve() throws IOException {
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides())) {
            List<ClassPath.Entry> entries = new ArrayList<>();
            for (Artifact artifact : artifacts(context, parts.dependencies())) {
                Path file = artifact.getFile().toPath();
                entries.add(
                        new ClassPath.Entry(
                                artifact.toString(), file, Sha256.of(Files.readAllBytes(file))));
            }
            return new ClassPath(entries);
        }
    }

    private ContextOverrides overrides() {
        ContextOverrides.Builder overrides =
                ContextOverrides.create()
                        .withUserSettings(true)
                        .repositories(Repositories.of(parts.repositories()))
                        .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.PREPEND);
        path(SETTINGS).ifPresent(overrides::withUserSettingsXmlOverride);
        path(REPOSITORY).ifPresent(overrides::withLocalRepositoryOverride);
        if (isOffline()) {
            overrides.offline(true);
        }
        return overrides.build();
    }

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// Options that give another Maven the user's settings and offline mode; empty if it needs
    /// none.
    static Optional<String> mavenArguments() {
        List<String> words = new ArrayList<>();
        if (isOffline()) {
            words.add("-o");
        }
        path(SETTINGS).ifPresent(file -> words.addAll(List.of("-s", file.toString())));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static boolean isOffline() {
        return Boolean.getBoolean(OFFLINE);
    }

    private List<Artifact> artifacts(Context context, List<evidoc.example.Dependency> wanted) {
        List<Dependency> managed = new ArrayList<>();
        List<Dependency> roots = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (evidoc.example.Dependency library : wanted) {
            Artifact artifact = artifact(library.coordinates());
            try {
                if (artifact.getExtension().equals(LIST)) {
                    managed.addAll(versions(context, artifact));
                } else {
                    roots.add(new Dependency(managed(artifact, managed), JavaScopes.RUNTIME));
                }
            } catch (RepositoryException e) {
                problems.add(problem(library, e));
            }
        }
        if (problems.isEmpty()) {
            try {
                return resolved(context, roots, managed);
            } catch (RepositoryException e) {
                problems.addAll(culprits(context, managed, wanted, e));
            }
        }
        throw new ProblemException(problems);
    }

    /// `group:artifact:version:classifier@type` in the order of the library.
    private static Artifact artifact(String coordinates) {
        String text = Placeholders.replaceIn(coordinates);
        int at = text.indexOf('@');
        String type = at < 0 ? "jar" : text.substring(at + 1);
        String[] words = (at < 0 ? text : text.substring(0, at)).split(":", -1);
        return new DefaultArtifact(
                words[0],
                words[1],
                words.length > 3 ? words[3] : "",
                type,
                words.length > 2 ? range(words[2]) : "");
    }

    /// Gradle's `1.4+` in the form of Maven.
    private static String range(String version) {
        return version.endsWith("+")
                ? "[" + version.substring(0, version.length() - 1) + ",)"
                : version;
    }

    private static List<Dependency> versions(Context context, Artifact list)
            throws RepositoryException {
        ArtifactDescriptorResult read =
                context.repositorySystem()
                        .readArtifactDescriptor(
                                context.repositorySystemSession(),
                                new ArtifactDescriptorRequest(
                                        list, context.remoteRepositories(), ""));
        if (read.getManagedDependencies().isEmpty() && !read.getExceptions().isEmpty()) {
            throw new ArtifactDescriptorException(read);
        }
        return read.getManagedDependencies();
    }

    /// With the version of a list, if it has none of its own.
    private static Artifact managed(Artifact artifact, List<Dependency> managed) {
        return artifact.getVersion().isEmpty()
                ? managed.stream()
                        .map(Dependency::getArtifact)
                        .filter(each ->
                                each.getGroupId().equals(artifact.getGroupId())
                                        && each.getArtifactId().equals(artifact.getArtifactId()))
                        .findFirst()
                        .map(each -> artifact.setVersion(each.getVersion()))
                        .orElse(artifact)
                : artifact;
    }

    private static List<Artifact> resolved(
            Context context, List<Dependency> roots, List<Dependency> managed)
            throws RepositoryException {
        CollectRequest collected =
                new CollectRequest()
                        .setDependencies(roots)
                        .setManagedDependencies(managed)
                        .setRepositories(context.remoteRepositories());
        return context
                .repositorySystem()
                .resolveDependencies(
                        context.repositorySystemSession(),
                        new DependencyRequest(collected, AT_RUN_TIME))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .toList();
    }

    /// Which of the libraries can't be resolved even alone.
    private static List<Problem> culprits(
            Context context,
            List<Dependency> managed,
            List<evidoc.example.Dependency> wanted,
            RepositoryException together) {
        List<Problem> problems = new ArrayList<>();
        for (evidoc.example.Dependency library : wanted) {
            Artifact artifact = managed(artifact(library.coordinates()), managed);
            try {
                if (!artifact.getExtension().equals(LIST)) {
                    resolved(
                            context,
                            List.of(new Dependency(artifact, JavaScopes.RUNTIME)),
                            managed);
                }
            } catch (RepositoryException e) {
                problems.add(problem(library, e));
            }
        }
        return problems.isEmpty() ? List.of(problem(wanted.getFirst(), together)) : problems;
    }

    private static Problem problem(evidoc.example.Dependency library, RepositoryException failure) {
        return new Problem(
                library.file(),
                library.line(),
                "cannot get the library '" + library.coordinates() + "': " + reason(failure),
                isOffline()
                        ? "Build once without -o."
                        : "Correct its coordinates, name its repository with //REPOS, or check the"
                                + " connection and ~/.m2/settings.xml.");
    }

    /// The innermost message, in one line.
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() instanceof RepositoryException cause) {
            innermost = cause;
        }
        String message = String.valueOf(innermost.getMessage());
        return message.lines().findFirst().orElse("").strip();
    }
}
