package evidoc.predict;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Examples;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A question, its options and a fixed run in, HTML out.
@SharedAsciidoctor.User
final class PredictMacrosIT {
    private static final String A = "part/A.java";
    private static final String QUESTION =
            """
            predict::part/A.java[How *many* of value:part/A.java[all] are lost?]

            option::[lost == 0]
            none
            Each was _added_.
            None was taken away.

            option::[lost > 0 && lost < all]
            some, such as value:part/A.java[lost]

            option::[lost == all]
            all
            """;

    @TempDir Path project;
    private Examples examples = new Examples(List.of());
    private final Problems problems = new Problems();

    @BeforeEach
    void start() throws IOException {
        examples = site().examples(Map.of(A, "void main() {}\n"));
    }

    @Test
    void theRunTellsWhichOptionItConfirms() throws IOException {
        Element prediction = convert(QUESTION, 3).expectFirst(".predict");
        assertThat(problems.all()).isEmpty();
        assertThat(prediction.attr("data-confirmed")).isEqualTo("1");
        assertThat(prediction.attr("data-asked"))
                .isEqualTo("part/index.html How many of … are lost?");
        assertThat(prediction.select(".predict-options > li").eachText())
                .containsExactly("none", "some, such as 3", "all");
        assertThat(prediction.select(".predict-options > [data-confirmed]").eachText())
                .containsExactly("some, such as 3");
        assertThat(prediction.select("summary").text()).isEqualTo("Show the answer");
        assertThat(prediction.select(".predict-verdict").text())
                .isEqualTo("It printed some, such as 3.");
        assertThat(prediction.select(".predict-reason").eachText())
                .containsExactly("none Each was added. None was taken away.");
    }

    @Test
    void noneAndSeveralAreSaidAsTheyAre() throws IOException {
        assertThat(convert(QUESTION, -1).select(".predict .predict-verdict").text())
                .isEqualTo("This run confirms none of them.");
        String wide = QUESTION.replace("lost > 0 && lost < all", "lost < 4");
        assertThat(convert(wide, 0).select(".predict .predict-verdict").text())
                .isEqualTo("This run confirms both: none; some, such as 0.");
        String wider = wide.replace("lost == all", "lost < 5");
        assertThat(convert(wider, 0).select(".predict .predict-verdict").text())
                .isEqualTo("This run confirms 3 of them: none; some, such as 0; all.");
    }

    @Test
    void onPaperTheAnswerComesWhereTheSectionEnds() throws IOException {
        String page =
                "== One\n\n" + QUESTION + "\noutput::part/A.java[]\n\nMore.\n\n=== Two\n\nText.";
        Document html = convert(page, 3);
        Element printed = html.expectFirst(".predict-printed[hidden]");
        assertThat(html.select(".paragraph:has(+ .predict-printed)").text()).isEqualTo("More.");
        assertThat(html.select(".predict-printed + .sect2 > h3").text()).isEqualTo("Two");
        assertThat(printed.select(".predict-verdict").text())
                .isEqualTo("It printed some, such as 3.");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void whatDidNotRunOrWasDisturbedIsNotJudged() throws IOException {
        assertThat(unjudged(new NotRun("", "it needs Linux")))
                .isEqualTo("Not run on Test CPU, 4 cores, TestOS 1: it needs Linux.");
        assertThat(
                        unjudged(
                                SampleRuns.calibrated(
                                        new Calibration(2, 0.17, 0.6), "lost: 3", "all: 9")))
                .isEqualTo("Not judged: other programs took 83 % of the cores.");
    }

    private String unjudged(Recording recording) throws IOException {
        String plain = QUESTION.replaceAll("value:\\S+\\[\\w+\\]", "9");
        Element prediction = convert(plain, recording).expectFirst(".predict");
        assertThat(prediction.hasAttr("data-confirmed")).isFalse();
        assertThat(prediction.select("[data-confirmed], .predict-verdict")).isEmpty();
        assertThat(prediction.select(".predict-reason")).hasSize(1);
        return prediction.select(".not-run").text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    predict::part/A.java[Q?]\\n\\noption::[lost == 3]\\nx        | 3: a prediction with 1 option. Write two to five lines 'option::[lost > 0]' below it, each with a paragraph.
                    predict::part/A.java[Q?]\\n\\nText.                          | 3: a prediction with 0 options. Write two to five lines 'option::[lost > 0]' below it, each with a paragraph.
                    predict::part/A.java[]\\n\\n{1}                              | 3: the prediction has no question. Write it in the brackets: predict::part/A.java[Which one?].
                    predict::part/B.java[Q?]\\n\\n{1}                            | 3: no example 'part/B.java'. Did you mean 'part/A.java'?
                    predict::part/A.java[Q?, shows=outputs]\\n\\n{1}             | 3: cannot veil 'outputs'. Did you mean 'output'?
                    predict::part/A.java[Q?]\\n\\n{1}\\n\\noption::[lost === 1]\\nz | 11: syntax error at column 6 of 'lost === 1'. '===' compares nothing: write '=='.
                    predict::part/A.java[Q?]\\n\\n{1}\\n\\noption::[lots == 1]\\nz  | 11: no label or column 'lots' in the output. Did you mean 'lost'?
                    predict::part/A.java[Q?]\\n\\n{1}\\n\\noption::[lost > 1]\\n\\n  | 11: no paragraph follows the option. Write what it says directly below it.
                    predict::part/A.java[Q?]\\n\\n{1}\\n\\noption::[lost == 4]\\nz  | 8: two options with the expression 'lost == 4'. Write another condition in one of them.
                    predict::part/A.java[Q?]\\n\\n{1}\\n\\noption::A[lost > 1]\\nz  | 11: an option names 'A'. Write option::[…]: it is about the example of its prediction.
                    option::[lost == 3]\\nx                                     | 3: an option without a prediction. Move it below 'predict::', after the other options.
                    """)
    void anErrorOfAnAuthorIsAProblemWithItsLine(String page, String problem) throws IOException {
        String two = "option::[lost == 3]\nx\n\noption::[lost == 4]\ny";
        convert(page.replace("\\n", "\n").replace("{1}", two), 3);
        assertThat(problems.all())
                .map(Problem::toString)
                .contains("content/part/index.adoc:" + problem);
    }

    @Test
    void aSectionHasOnePrediction() throws IOException {
        String other = QUESTION.replace("How *many*", "Which");
        convert("== One\n\n" + QUESTION + "\n== Two\n\n" + other, 3);
        assertThat(problems.all()).isEmpty();
        convert("== One\n\n" + QUESTION + "\n" + other, 3);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .endsWith("two predictions in one section. Move one to a section of its own.");
    }

    @Test
    void aTableHasNone() throws IOException {
        convert("|===\na|" + QUESTION + "|===", 3);
        assertThat(problems.all())
                .map(Problem::message)
                .contains("a prediction is not allowed here");
    }

    private Document convert(String body, int lost) throws IOException {
        return convert(body, SampleRuns.run("", "lost: " + lost, "all: 9"));
    }

    private Document convert(String body, Recording recording) throws IOException {
        return site().convert(
                        body,
                        examples,
                        SampleRuns.machine(
                                MachineRuns.HERE,
                                Map.of(
                                        A,
                                        SampleRuns.recorded(
                                                examples.find(A).orElseThrow(), recording))));
    }

    private OnePageSite site() {
        return new OnePageSite(project, problems);
    }
}
