package evidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// With `-Dformat=write`, files that are not formatted are rewritten instead of reported.
final class FormatTest {
    private static final boolean WRITES = "write".equals(System.getProperty("format"));

    /// Fingerprints of the sources found in order, so that only new ones cost time.
    private static final Path KNOWN = Path.of("target", "formatted.txt");

    private final JavaStyle style = new JavaStyle();

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        Set<String> known =
                new HashSet<>(Files.exists(KNOWN) ? Files.readAllLines(KNOWN) : List.of());
        List<Path> files =
                Stream.of(
                                "engine/src",
                                "cli/src",
                                "maven-plugin/src",
                                "asciidoctor-extension/src",
                                "site/src")
                        .flatMap(FormatTest::javaFiles)
                        .filter(file -> !isExample(file))
                        .toList();
        List<String> problems =
                files.parallelStream()
                        .filter(file -> !known.contains(JavaStyle.fingerprint(read(file))))
                        .flatMap(this::problem)
                        .toList();
        assertThat(problems).isEmpty();
        Files.createDirectories(KNOWN.getParent());
        Files.write(
                KNOWN, files.stream().map(FormatTest::read).map(JavaStyle::fingerprint).toList());
    }

    @Test
    void directivesAndRegionsOfACompactSourceFileStayAsTheyAre() throws FormatterException {
        String source =
                """
                //JAVA 25+
                //RUNTIME_OPTIONS -Xmx64m

                // tag::main[]
                void main() {
                    IO.println("value: 1"); // <1>
                }
                // end::main[]
                """;
        assertThat(style.format(source)).isEqualTo(source);
    }

    private Stream<String> problem(Path file) {
        String source = read(file);
        try {
            String formatted = style.format(source);
            if (WRITES) {
                Files.writeString(file, formatted);
            }
            return WRITES || formatted.equals(source)
                    ? Stream.empty()
                    : Stream.of(notFormatted(file, firstDifference(source, formatted)));
        } catch (FormatterException e) {
            return Stream.of("%s: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String notFormatted(Path file, int line) {
        return "%s:%d: not formatted. Run 'mvn test -Dtest=FormatTest -Dformat=write'"
                .formatted(file, line);
    }

    private static int firstDifference(String source, String formatted) {
        List<String> before = source.lines().toList();
        List<String> after = formatted.lines().toList();
        int common = Math.min(before.size(), after.size());
        return 1
                + IntStream.range(0, common)
                        .filter(line -> !before.get(line).equals(after.get(line)))
                        .findFirst()
                        .orElse(common);
    }

    /// Examples are an author's: the engine tells how wide they may be, and no more.
    private static boolean isExample(Path file) {
        return Checkout.ROOT.relativize(file).toString().replace('\\', '/').contains("/examples/");
    }

    private static Stream<Path> javaFiles(String folder) {
        try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
