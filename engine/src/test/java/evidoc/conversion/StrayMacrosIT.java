package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A slip in the name or the place of a macro is never published as text.
@SharedAsciidoctor.User
class StrayMacrosIT {
    private static final String A = "part/A.java";

    @TempDir private Path project = Path.of("");
    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sourec::part/A.java[]             | macro 'sourec::part/A.java' was not converted. Did you mean 'source'?
                    cliam::part/A.java[lost > 0]      | macro 'cliam::part/A.java' was not converted. Did you mean 'claim'?
                    A vlaue:part/A.java[lost] here.   | macro 'vlaue:part/A.java' was not converted. Did you mean 'value'?
                    A sentence.⏎output::part/A.java[] | macro 'output::part/A.java' was not converted. Write it on a line of its own after an empty line, with its brackets.
                    output::part/A.java[] and text    | macro 'output::part/A.java' was not converted. Write it on a line of its own after an empty line, with its brackets.
                    output::part/A.java               | macro 'output::part/A.java' was not converted. Write it on a line of its own after an empty line, with its brackets.
                    output:part/A.java[]              | macro 'output:part/A.java' was not converted. Write 'output::', on a line of its own after an empty line.
                    A value:part/A.java here.         | macro 'value:part/A.java' was not converted. Write 'value:', with its brackets.
                    """)
    void aSlipIsAProblemWithItsLine(String text, String problem) throws IOException {
        convert("Tea.\n\n" + text.replace("⏎", "\n"));
        assertThat(problems.all())
                .map(Problem::toString)
                .singleElement()
                .asString()
                .endsWith(problem);
        assertThat(problems.all().getFirst().line()).isEqualTo(text.contains("⏎") ? 6 : 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write `output::part/A.java[]` there.",
                "----\noutput::part/A.java[]\n----",
                "The source:code ratio is a value:price one.",
                "Call std::vector[0] or https://example.org/a[b].",
                "output::part/A.java[]",
                "A value:part/A.java[lost] here."
            })
    void otherTextAndMacrosInCodeAreNone(String text) throws IOException {
        convert(text);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aMistypedStyleBelowAClaimIsAProblem() throws IOException {
        convert("claim::part/A.java[lost > 0]\nSome.\n\n[otherwhise]\nNone.");
        assertThat(problems.all())
                .map(Problem::toString)
                .singleElement()
                .asString()
                .endsWith("unknown style [otherwhise]. Did you mean [otherwise]?");
    }

    private void convert(String body) throws IOException {
        OnePageSite site = new OnePageSite(project, problems);
        Examples examples = site.examples(Map.of(A, "void main() {}\n"));
        site.convert(
                body,
                examples,
                SampleRuns.machine(
                        MachineRuns.HERE,
                        Map.of(
                                A,
                                SampleRuns.recorded(
                                        examples.find(A).orElseThrow(),
                                        SampleRuns.run("", "lost: 3")))));
    }
}
