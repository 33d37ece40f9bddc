package evidoc.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an example consists of besides its own source.
///
/// @param dependencies libraries from a repository, in the order of the class path
/// @param repositories where they are looked for: known names, addresses or `name=address`; empty
///   for Maven Central
/// @param sources files that are compiled with it
/// @param files resources on its class path
/// @param compilerOptions options for `javac`
/// @param mainClass the class to start, if it is not the one named after the file
/// @param project the class path of the surrounding project that it uses, if any
/// @param input the file that is its standard input, if there is one
/// @param server the program that it asks, if there is one; also among the sources
/// @param copies files that are copied to the folder in which it runs
/// @param configuration settings for the build steps of its libraries
/// @param isFoundByJava whether `java FILE` finds all sources by itself
public record Parts(
        List<Dependency> dependencies,
        List<String> repositories,
        List<Part> sources,
        List<Part> files,
        List<String> compilerOptions,
        Optional<String> mainClass,
        Optional<UsedProject> project,
        Optional<Part> input,
        Optional<Server> server,
        List<Part> copies,
        List<String> configuration,
        boolean isFoundByJava) {

    /// Those of an example that is one file.
    public static final Parts NONE =
            new Parts(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    true);

    public Parts {
        dependencies = List.copyOf(dependencies);
        repositories = List.copyOf(repositories);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        compilerOptions = List.copyOf(compilerOptions);
        copies = List.copyOf(copies);
        configuration = List.copyOf(configuration);
    }

    /// All files, each once.
    public List<Part> all() {
        return Stream.of(sources, files, copies, input.stream().toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// Whether it has classes of others on its class path.
    public boolean usesLibraries() {
        return !dependencies.isEmpty() || project.isPresent();
    }

    /// Whether it is compiled just as an example that is one file.
    boolean areCompiledAsNone() {
        return !usesLibraries()
                && sources.isEmpty()
                && files.isEmpty()
                && compilerOptions.isEmpty();
    }
}
