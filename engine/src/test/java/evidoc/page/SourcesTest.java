package evidoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of sources while its author writes it.
final class SourcesTest {
    private static final String WHOLE =
            "jls:\n  label: L\n  title: 5\n  url: https://a.example/\n  says: Words.\n";

    @TempDir Path project;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    jls:                   | sources.yaml:1: source 'jls' lacks label, title, url or says. Complete the entry.
                    jls: text              | sources.yaml:1: source 'jls' lacks label, title, url or says. Complete the entry.
                    jls: {label: [x]}      | sources.yaml:1: source 'jls' lacks label, title, url or says. Complete the entry.
                    jls: {lable: x}        | sources.yaml:1: source 'jls' has the unknown field 'lable'. Did you mean 'label'?
                    - jls                  | sources.yaml: not a list of entries. Write each entry as a key with label, title, url and says.
                    jls                    | sources.yaml: not a list of entries. Write each entry as a key with label, title, url and says.
                    jls: a: b              | sources.yaml:1: cannot be read: mapping values are not allowed here. Write each entry as a key with label, title, url and says.
                    `jls: {label: "x`      | sources.yaml:1: cannot be read: found unexpected end of stream. Write each entry as a key with label, title, url and says.
                    """)
    void aHalfTypedEntryIsOneLine(String text, String problem) throws IOException {
        assertThat(problems(text.getBytes(StandardCharsets.UTF_8)).getFirst()).isEqualTo(problem);
    }

    @Test
    void anEmptyFileHasNoEntriesAndAMarkIsPassedOver() throws IOException {
        assertThat(problems(new byte[0])).isEmpty();
        assertThat(problems("# none yet\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(problems(("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void anotherEncodingIsToldOfTheFile() throws IOException {
        assertThat(problems(WHOLE.replace("L", "größe").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("sources.yaml: not UTF-8 text. Save it as UTF-8.");
    }

    private List<String> problems(byte[] text) throws IOException {
        Files.write(project.resolve("sources.yaml"), text);
        Problems problems = new Problems();
        Sources.read(project, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
