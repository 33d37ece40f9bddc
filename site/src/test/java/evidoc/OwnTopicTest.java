package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The engine knows nothing of this site's topic: it names none of its pages, none of its examples
/// and nothing of the kitchen that they are told in.
class OwnTopicTest {
    private static final List<String> KITCHEN =
            List.of(
                    "apron", "baker", "bakes a", "cake", "chef", "cook", "dough", "hatch",
                    "kitchen", "meal", "recipe", "stove");

    /// A name of two words and more, which no engine has by chance.
    private static final Pattern TELLING = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)+");

    @Test
    void noWordOfTheTopicStandsInTheEngine() throws IOException {
        Set<String> words = new TreeSet<>(KITCHEN);
        words.addAll(names("examples", TELLING));
        words.addAll(pages());
        Pattern any =
                Pattern.compile(
                        words.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "\\b(", ")")),
                        Pattern.CASE_INSENSITIVE);
        List<String> found = new ArrayList<>();
        for (Path file : engine()) {
            Files.readString(file)
                    .lines()
                    .filter(line -> any.matcher(line).find())
                    .forEach(line -> found.add(file + ": " + line.strip()));
        }
        assertThat(words).hasSizeGreaterThan(40);
        assertThat(found).isEmpty();
    }

    private static List<Path> engine() throws IOException {
        List<Path> files = new ArrayList<>(files(Path.of("engine/src/main")));
        files.addAll(files(Path.of("maven-plugin/src/main")));
        return files;
    }

    private static Set<String> names(String folder, Pattern pattern) throws IOException {
        return files(Path.of(folder)).stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", ""))
                .filter(name -> pattern.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    /// Pages by their address: `thread/index`.
    private static Set<String> pages() throws IOException {
        Path content = Path.of("content");
        return files(content).stream()
                .map(file -> content.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.contains("/"))
                .map(name -> name.replaceFirst("\\.\\w+$", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
