package evidoc.dependency;

import org.eclipse.aether.repository.RemoteRepository;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Repositories by the names that JBang has for them, or by their addresses.
final class Repositories {
    private static final String CENTRAL = "central";

    private static final Map<String, String> KNOWN =
            Map.of(
                    "mavencentral",
                    "https://repo.maven.apache.org/maven2/",
                    CENTRAL,
                    "https://repo.maven.apache.org/maven2/",
                    "google",
                    "https://maven.google.com/",
                    "jitpack",
                    "https://jitpack.io/",
                    "redhat",
                    "https://maven.repository.redhat.com/ga/",
                    "sponge",
                    "https://repo.spongepowered.org/maven");

    /// Closed for years: what it had is in Maven Central.
    private static final String CLOSED = "jcenter";

    private Repositories() {}

    /// @param words known names, addresses or `name=address`
    static List<RemoteRepository> of(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(CENTRAL))
                .filter(word -> !word.equals(CLOSED))
                .map(Repositories::of)
                .distinct()
                .toList();
    }

    private static RemoteRepository of(String word) {
        int sign = word.indexOf('=');
        String name = sign < 0 ? word : word.substring(0, sign);
        String address = KNOWN.getOrDefault(word, word.substring(sign + 1));
        String id = name.startsWith("maven" + CENTRAL) ? CENTRAL : name.replaceAll("\\W+", "-");
        return new RemoteRepository.Builder(id, "default", address).build();
    }
}
