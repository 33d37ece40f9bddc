package evidoc.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.page.CurrentPage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tests with text that AsciiDoc left as it was.
final class StrayMacrosTest {
    private static final StrayMacros STRAYS =
            new StrayMacros(Set.of("output", "source"), Set.of("value"));

    @Test
    void aMistypedNameIsToldWithItsLineAndTheNameThatWasMeant() {
        assertThat(report("Tea.", "", "sourec::tea/A.java[tag=pour]"))
                .containsExactly(
                        "a.adoc:3: macro 'sourec::tea/A.java' was not converted. Did you mean"
                                + " 'source'?");
    }

    @Test
    void everyLineWithTheSameSlipIsTold() {
        assertThat(report("sourec::tea/A.java[]", "", "sourec::tea/A.java[]", "", "Tea."))
                .extracting(problem -> problem.replaceFirst(": .*", ""))
                .containsExactly("a.adoc:1", "a.adoc:3");
    }

    @Test
    void aBlockMacroInASentenceIsTold() {
        assertThat(report("See output::tea/A.java[] there."))
                .containsExactly(
                        "a.adoc:1: macro 'output::tea/A.java' was not converted. Write it on a line"
                                + " of its own after an empty line, with its brackets.");
    }

    @Test
    void theColonsAndBracketsOfAKnownMacroAreTold() {
        assertThat(report("output:tea/A.java[]"))
                .singleElement()
                .asString()
                .endsWith("Write 'output::', on a line of its own after an empty line.");
        assertThat(report("A value:tea/A.java here."))
                .singleElement()
                .asString()
                .endsWith("Write 'value:', with its brackets.");
    }

    @Test
    void aMistypedBlockMacroWithoutBracketsIsTold() {
        assertThat(report("sourec::A.java")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The source:code ratio.",
                "https://tea.example/a[b] and std::vector[0]",
                "unknown:tea/A.java"
            })
    void otherTextIsNone(String text) {
        assertThat(report(text)).isEmpty();
    }

    @Test
    void codeMayShowMacros() {
        assertThat(
                        reportBody(
                                "<pre>sourec::tea/A.java[]</pre><code>value:A.java</code>",
                                "sourec::tea/A.java[]"))
                .isEmpty();
    }

    @Test
    void aMacroOfAnotherLineThatIsRightIsNotTaken() {
        List<String> problems =
                report("Tea.", "", "output::tea/A.java[]", "", "So output::tea/A.java[].");
        assertThat(problems).singleElement().asString().startsWith("a.adoc:5: ");
    }

    /// Makes a page whose body has all lines as text.
    private static List<String> report(String... lines) {
        return reportBody("<p>" + String.join("</p>\n<p>", lines) + "</p>", lines);
    }

    private static List<String> reportBody(String body, String... lines) {
        Problems problems = new Problems();
        CurrentPage page = new CurrentPage(problems, SharedFragments.get());
        page.begin(
                "a.adoc", "a.html", SampleRuns.machine(MachineRuns.HERE, Map.of()), List.of(lines));
        STRAYS.report(body, page);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
