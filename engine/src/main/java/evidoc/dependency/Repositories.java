package evidoc.dependency;

import eu.maveniverse.maven.mima.context.ContextOverrides;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import org.eclipse.aether.repository.RemoteRepository;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Repositories by their addresses; Maven Central, which is always one of them, by its name.
final class Repositories {
    private static final Set<String> CENTRAL = Set.of("central", "mavencentral");

    /// Other repositories that JBang knows by name. They are skipped, since most of their libraries
    /// are in Maven Central, too.
    private static final Set<String> PASSED_OVER = Set.of("google", "jcenter", "jitpack", "redhat");

    private Repositories() {}

    /// The repositories in the given order, with Maven Central last unless it is named.
    ///
    /// @param words names that JBang knows, addresses or `name=address`
    static List<RemoteRepository> of(List<String> words) {
        return Stream.concat(
                        words.stream()
                                .filter(word -> !PASSED_OVER.contains(word))
                                .map(Repositories::of),
                        Stream.of(ContextOverrides.CENTRAL))
                .distinct()
                .toList();
    }

    private static RemoteRepository of(String word) {
        if (CENTRAL.contains(word)) {
            return ContextOverrides.CENTRAL;
        }
        int sign = word.indexOf('=');
        String name = sign < 0 ? word : word.substring(0, sign);
        String address = word.substring(sign + 1);
        if (!address.contains(":")) {
            throw new ProblemException(
                    Problem.general("unknown repository '" + word + "'", "Write NAME=ADDRESS."));
        }
        return new RemoteRepository.Builder(name.replaceAll("\\W+", "-"), "default", address)
                .build();
    }
}
