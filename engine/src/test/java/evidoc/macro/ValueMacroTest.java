package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Macro;
import evidoc.page.MacroPage;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/// One value of an output, in a sentence.
class ValueMacroTest {
    private static final String EXAMPLE = "tea/A.java";
    private static final String SOURCE = "void main() {}\n";
    private static final Recording RUN =
            SampleRuns.run(
                    "",
                    "lost: 1,234 ms",
                    "pid: 1",
                    "pid: 2",
                    "rest: 1.5 s",
                    "",
                    "how  median KiB",
                    "JVM  41,356.8",
                    "VM   20,480");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lost                             | 1,234 ms     | 1234
                    'pid, index=1'                   | 2            | 2
                    'median KiB, row=VM'             | 20,480       | 20480
                    'lost, unit=s'                   | 1.23 s       | 1234
                    'rest, unit=µs'                  | 1,500,000 µs | 1.5
                    exit                             | 0            | 0
                    """)
    void itIsPrintedForReadersAndGivenAsANumberForPrograms(
            String brackets, String text, String number) throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, RUN);
        Element value = shown(page, brackets).expectFirst("data.run-value");
        assertThat(page.problems()).isEmpty();
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.attr("value")).isEqualTo(number);
    }

    @Test
    void itTellsWhereItComesFrom() throws IOException {
        Element value =
                shown(MacroPage.of(folder, SOURCE, RUN), "median KiB, row=JVM").expectFirst("data");
        assertThat(value.attr("data-example")).isEqualTo(EXAMPLE);
        assertThat(value.attr("data-label")).isEqualTo("median KiB, JVM");
        assertThat(value.attr("title")).contains(EXAMPLE + ", recorded 2026-01-02 03:04 UTC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lots              | no label 'lots' in the output of 'tea/A.java'. Did you mean 'lost'?
                    'pid, index=x'    | invalid index 'x' of 'tea/A.java'. Count from 0.
                    'lost, indx=0'    | unknown argument 'indx'. Did you mean 'index'?
                    """)
    void whatIsNotInTheOutputIsAProblemAndNothingIsShown(String brackets, String problem)
            throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, RUN);
        assertThat(shown(page, brackets).children()).isEmpty();
        assertThat(page.problems()).containsExactly(problem);
    }

    @Test
    void aUnitThatDoesNotFitIsAProblemAndTheValueStaysAsPrinted() throws IOException {
        MacroPage page = MacroPage.of(folder, SOURCE, RUN);
        assertThat(shown(page, "lost, unit=MB").text()).isEqualTo("1,234 ms");
        assertThat(shown(page, "lost, unit=MiB").text()).isEqualTo("1,234 ms");
        assertThat(page.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("unknown unit 'MB'."))
                .anyMatch(problem -> problem.startsWith("'1,234 ms' can't be given in 'MiB'."));
    }

    @Test
    void withoutARunItSaysWhy() throws IOException {
        MacroPage absent = MacroPage.of(folder, SOURCE, new NotRun("", "it needs macOS"));
        assertThat(shown(absent, "lost").text()).isEqualTo("not run here");
        assertThat(shown(absent, "lost").expectFirst(".not-run").attr("title"))
                .isEqualTo("it needs macOS");
        MacroPage unrecorded = MacroPage.of(folder, SOURCE);
        assertThat(shown(unrecorded, "lost").text()).isEqualTo("not recorded yet");
        assertThat(unrecorded.problems()).isEmpty();
    }

    @Test
    void ofAnEarlierVersionItIsMarkedOrMissingButNoProblem() throws IOException {
        MacroPage page = MacroPage.ofEarlier(folder, SOURCE, RUN);
        assertThat(shown(page, "lost").text()).isEqualTo("1,234 ms (earlier version)");
        assertThat(shown(page, "new").text()).isEqualTo("not recorded yet");
        assertThat(page.problems()).isEmpty();
    }

    private static Element shown(MacroPage page, String brackets) {
        Macro macro =
                Macro.parse("value:", EXAMPLE, brackets, ValueMacro.ARGUMENTS, MacroPage.NOWHERE);
        return Jsoup.parseBodyFragment(new ValueMacro(page.support()).html(macro).markup()).body();
    }
}
