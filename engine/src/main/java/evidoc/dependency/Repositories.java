package evidoc.dependency;

import eu.maveniverse.maven.mima.context.ContextOverrides;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import org.eclipse.aether.repository.RemoteRepository;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Repositories by their addresses; Maven Central, which is always one of them, by its name.
final class Repositories {
    private static final Set<String> CENTRAL = Set.of("central", "mavencentral");

    /// Others that JBang knows by name.
    private static final Map<String, String> KNOWN =
            Map.of(
                    "google", "https://maven.google.com/",
                    "jitpack", "https://jitpack.io/",
                    "redhat", "https://maven.repository.redhat.com/ga/");

    /// Closed for years: what it had is in Maven Central.
    private static final String CLOSED = "jcenter";

    private Repositories() {}

    /// In the given order; Maven Central last, unless it is named earlier.
    ///
    /// @param words names that are known, addresses or `name=address`
    static List<RemoteRepository> of(List<String> words) {
        return Stream.concat(
                        words.stream().filter(word -> !word.equals(CLOSED)).map(Repositories::of),
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
        String address = KNOWN.getOrDefault(word, word.substring(sign + 1));
        if (!address.contains(":")) {
            throw new ProblemException(
                    Problem.general("unknown repository '" + word + "'", "Write NAME=ADDRESS."));
        }
        return new RemoteRepository.Builder(name.replaceAll("\\W+", "-"), "default", address)
                .build();
    }
}
