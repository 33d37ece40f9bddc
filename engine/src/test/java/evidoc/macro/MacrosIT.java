package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// AsciiDoc text and fixed runs in, HTML out.
@SharedAsciidoctor.User
class MacrosIT {
    private static final String SOURCE =
            """
            //VARIANT slow CORES 1
            //VARIANT fast ARGS 4

            // tag::loop[]
            int i = 0; // <1>
            // </script> {attribute} <b>
            // end::loop[]
            """;

    private static final String A = "part/A.java";
    private static final String WHERE =
            " Test CPU, 4 cores, TestOS 1, JDK 25.0.1+8, 2026-01-02 03:04 UTC";

    @TempDir Path project;
    private Examples examples;
    private final Problems problems = new Problems();

    @BeforeEach
    void start() throws IOException {
        examples =
                site().examples(
                                Map.of(
                                        A,
                                        "void main() {}\n",
                                        "part/Two.java",
                                        SOURCE,
                                        "part/absent.py",
                                        "#NEEDS python3\n"));
    }

    @Test
    void anOutputIsItsTextExactlyWithTheProofBesideIt() throws IOException {
        Document html =
                convert(
                        "output::part/A.java[]",
                        "",
                        "lost: 3 </script> <img onerror=x> {attribute} *bold* <<xref>>"
                                + " include::x[]",
                        "! to stderr & \u001B[31mred\u001B[0m",
                        "");
        Element output = html.expectFirst(".run-output[data-example=part/A.java]");
        assertThat(output.wholeText())
                .isEqualTo(
                        "\n"
                                + "lost: 3 </script> <img onerror=x> {attribute} *bold* <<xref>>"
                                + " include::x[]\n"
                                + "to stderr & red\n\n");
        assertThat(output.select(".stderr").eachText()).containsExactly("to stderr & red");
        assertThat(html.expectFirst(".run-proof").attr("href"))
                .isEqualTo("../runs/this-machine/part/A.java.html");
        assertThat(html.expectFirst("figure.run figcaption").text())
                .isEqualTo("Output of java A.java");
        assertThat(html.expectFirst(".run-facts").text())
                .isEqualTo(
                        "exit 0 0.31 s Test CPU, 4 cores, TestOS 1 JDK 25.0.1+8 2026-01-02"
                                + " 03:04 UTC About this run");
    }

    @Test
    void aSiteShowsAnOutputInItsOwnWay() throws IOException {
        fragment("output", "<p class=\"own\">${shown.command}: ${lines[0].text}</p>\n");
        assertThat(convert("output::part/A.java[]", "a <b>").select("p.own").eachText())
                .containsExactly("java A.java: a <b>");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aMistakeInASitesOwnFragmentIsOneProblemWithItsLine() throws IOException {
        fragment("value", "<b>\n${what}</b>\n");
        convert("value:part/A.java[lost], value:part/A.java[lost]", "lost: 3");
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().toString())
                .startsWith("templates/fragments/value.ftl:2: cannot render the fragment: ")
                .doesNotContain("\n");
    }

    private void fragment(String name, String text) throws IOException {
        Path folder = Files.createDirectories(project.resolve("templates/fragments"));
        Files.writeString(folder.resolve(name + ".ftl"), text);
    }

    @Test
    void onlyADisturbedRunIsLabelledNoisy() throws IOException {
        String output = "output::part/A.java[]";
        assertThat(calibrated(new Calibration(2, 0.97, 0.95), output).select(".run-noisy"))
                .isEmpty();
        assertThat(calibrated(new Calibration(2, 0.97, 0.6), output).select(".run-noisy").text())
                .isEqualTo("noisy machine: other programs took 40 % of the cores");
    }

    @Test
    void aRunOnABusyMachineJudgesNoClaimAndSaysWhy() throws IOException {
        for (String expression : List.of("time > 1", "time > 9")) {
            String claim =
                    "claim::part/A.java[%s]\nIt took value:part/A.java[time] ms.\n"
                            .formatted(expression);
            Document html = calibrated(new Calibration(2, 0.17, 0.6), claim);
            assertThat(html.select(".claim").attr("data-verdict")).isEqualTo("busy");
            assertThat(html.select(".claim .verdict").text())
                    .isEqualTo("not judged: other programs took 83 % of the cores");
            assertThat(html.select(".claim p:not(.claim-check)").text()).isEqualTo("It took … ms.");
        }
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anErrorInAClaimIsToldOnABusyMachineToo() throws IOException {
        calibrated(new Calibration(2, 0.17, 0.6), "claim::part/A.java[tim > 1]\nIt took long.\n");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:3: no label or column 'tim' in the output. Did"
                                + " you mean 'time'?]");
    }

    private Document calibrated(Calibration calibration, String body) throws IOException {
        Run run = SampleRuns.calibrated(calibration, "time: 3 ms");
        MachineRuns machine =
                SampleRuns.machine(
                        MachineRuns.HERE, Map.of(A, SampleRuns.recorded(example(A), run)));
        return site().convert(body, examples, machine);
    }

    @Test
    void someLinesOfAnOutputAreMarkedAsAPart() throws IOException {
        Document html = convert("output::part/A.java[lines=2..3]", "a", "b", "c", "d");
        assertThat(html.expectFirst(".run-output[data-part]").wholeText()).isEqualTo("b\nc\n");
    }

    @Test
    void aSourceIsHighlightedWithCalloutsAndItsCommand() throws IOException {
        Document html = convert("source::part/Two.java[tag=loop,variant=slow]\n<1> Counts.");
        assertThat(html.expectFirst("figure.source pre code[data-lang=java]").wholeText())
                .isEqualTo("int i = 0; 1\n// </script> {attribute} <b>");
        assertThat(html.select(".line-number").eachAttr("data-line")).containsExactly("5", "6");
        assertThat(html.select("figure.source span.kt").eachText()).contains("int");
        assertThat(html.select(".source-run code").eachText())
                .containsExactly("taskset -c 0 java Two.java");
        assertThat(html.select(".colist li, .colist td").text()).contains("Counts.");
        assertThat(html.expectFirst(".source-file").attr("href"))
                .isEqualTo("../examples/part/Two.java");
    }

    @Test
    void anAuthorPutsCalloutsIntoASourceWithoutTouchingIt() throws IOException {
        Document html =
                convert("source::part/A.java[callouts=\"main\"]\n<1> Begins and ends.\n\nText.");
        Element callout = html.expectFirst("figure.source a.conum[aria-label=Note 1]");
        Element note = html.expectFirst(callout.attr("href"));
        assertThat(note.text()).isEqualTo("1 Begins and ends.");
        assertThat(note.expectFirst("a.conum").attr("href")).isEqualTo("#" + callout.id());
    }

    @Test
    void aCalloutToNoLineOrToSeveralIsAProblem() throws IOException {
        convert("source::part/Two.java[tag=loop, callouts=\"nothing\"]");
        convert("source::part/Two.java[tag=loop, callouts=\"int i; i\"]");
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "content/part/index.adoc:3: callout 'nothing' matches none of the shown"
                                + " lines. Use a text that occurs in exactly one line.",
                        "content/part/index.adoc:3: callout 'i' matches 2 of the shown lines. Use"
                                + " a text that occurs in exactly one line.");
    }

    @Test
    void theCommandIsShownWithTheFirstSourceOfAPageOnly() throws IOException {
        Document html = convert("source::part/A.java[]\n\nsource::part/A.java[]");
        assertThat(html.select(".source-run code").eachText())
                .containsExactly("java A.java", "jbang A.java");
    }

    @Test
    void anExampleIsSourceAndOutputAsOne() throws IOException {
        Document html = convert("example::part/A.java[]", "x");
        assertThat(html.select(".experiment > figure").eachAttr("class"))
                .containsExactly("source", "run");
    }

    @Test
    void aValueStandsInItsSentenceWithItsProvenance() throws IOException {
        Document html =
                convert(
                        "It took value:part/A.java[time, row=b c] or *value:part/A.java[lost]* of"
                                + " value:part/A.java[pid, index=1], exit value:part/A.java[exit].",
                        "lost: 1,234 ms",
                        "pid: 1",
                        "pid: 2",
                        "how  time",
                        "b c  0.5");
        assertThat(html.expectFirst("p").text()).isEqualTo("It took 0.5 or 1,234 ms of 2, exit 0.");
        assertThat(html.expectFirst("data[data-label=lost]").outerHtml())
                .isEqualTo(
                        "<data class=\"run-value\" data-example=\"part/A.java\" data-label=\"lost\""
                            + " value=\"1234\" title=\"part/A.java, recorded 2026-01-02 03:04 UTC"
                            + " on Test CPU, 4 cores, TestOS 1, JDK 25.0.1+8\">1,234 ms</data>");
        assertThat(html.select("data").eachAttr("value")).containsExactly("0.5", "1234", "2", "0");
    }

    @Test
    void aValueCanBeGivenInAnotherUnit() throws IOException {
        Document html =
                convert(
                        "value:part/A.java[median KiB, row=JVM, unit=MiB], value:part/A.java[took, "
                                + "unit=ms], value:part/A.java[rest, unit=µs]",
                        "took: 97,646.5 us",
                        "rest: 1.5 s",
                        "",
                        "kind  median KiB",
                        "JVM   41,356.8");
        assertThat(html.select("data").eachText())
                .containsExactly("40.4 MiB", "97.6 ms", "1,500,000 µs");
        assertThat(html.select("data").eachAttr("value"))
                .containsExactly("41356.8", "97646.5", "1.5");
        assertThat(problems.all()).isEmpty();
        convert("value:part/A.java[took, unit=MB] value:part/A.java[took, unit=MiB]", "took: 1 s");
        assertThat(problems.all().stream().map(Problem::message))
                .containsExactly("unknown unit 'MB'", "'1 s' can't be given in 'MiB'");
    }

    @Test
    void aClaimThatHoldsShowsItsSentence() throws IOException {
        Document html =
                convert(
                        """
                        claim::part/A.java[lost > 2]
                        It lost value:part/A.java[lost].

                        [otherwise]
                        It lost little.

                        More.\
                        """,
                        "lost: 3");
        Element claim = html.expectFirst(".claim");
        assertThat(claim.attr("data-claim")).isEqualTo("lost > 2");
        assertThat(claim.attr("data-verdict")).isEqualTo("held");
        assertThat(html.select("p").eachText()).containsExactly("It lost 3.", "More.");
        assertThat(html.select(".claim-check").text())
                .isEqualTo("held lost > 2 part/A.java" + WHERE);
    }

    @Test
    void aClaimThatDoesNotHoldShowsTheGeneralSentenceAndWhatHoldsHere() throws IOException {
        Document html =
                convert(
                        """
                        claim::part/A.java[lost > 2]
                        It lost value:part/A.java[lost], which is *much*.

                        [otherwise]
                        It lost value:part/A.java[lost].

                        More.\
                        """,
                        "lost: 1");
        assertThat(html.expectFirst(".claim").attr("data-verdict")).isEqualTo("not-held");
        assertThat(html.select("p").eachText())
                .containsExactly(
                        "Elsewhere: It lost …, which is much.", "Not here: It lost 1.", "More.");
        assertThat(html.select(".claim-check").text())
                .isEqualTo("not held lost > 2 part/A.java" + WHERE);
        assertThat(html.select(".claim p:first-child strong").text()).isEqualTo("much");
    }

    @Test
    void aDeniedSentenceHasTheValuesOfTheFirstMachineOnWhichItHeld() throws IOException {
        List<MachineRuns> machines =
                Stream.of("here: 1", "busy: 9", "none: 2", "held: 3", "more: 4")
                        .map(line -> line.split(": "))
                        .map(named -> machine(named[0], "lost: " + named[1]))
                        .toList();
        Document html =
                site().convert(
                                """
                                claim::part/A.java[lost > 2]
                                It lost value:part/A.java[lost].

                                [otherwise]
                                It lost only value:part/A.java[lost].\
                                """,
                                new Evidence(examples, machines));
        assertThat(html.select(".claim p:not(.claim-check)").eachText())
                .containsExactly("Elsewhere: It lost 3.", "Not here: It lost only 1.");
        assertThat(html.select(".claim data").eachAttr("title").getFirst()).contains(" on held ");
    }

    private MachineRuns machine(String name, String line) {
        Run run =
                name.equals("busy")
                        ? SampleRuns.calibrated(new Calibration(2, 0.3, 0.3), line)
                        : SampleRuns.run("", line);
        return SampleRuns.machine(name, Map.of(A, SampleRuns.recorded(example(A), run)));
    }

    @Test
    void manyClaimsInOneSectionKeepTheirSentences() throws IOException {
        StringBuilder page = new StringBuilder("== Section\n");
        for (int i = 0; i < 12; i++) {
            page.append("\nclaim::part/A.java[lost > ")
                    .append(i)
                    .append("]\nSentence ")
                    .append(i)
                    .append(".\n\n[otherwise]\nOther ")
                    .append(i)
                    .append(".\n");
        }
        Document html = convert(page.toString(), "lost: 6");
        assertThat(html.select(".claim p:not(.claim-check)").eachText())
                .containsExactly(
                        "Sentence 0.",
                        "Sentence 1.",
                        "Sentence 2.",
                        "Sentence 3.",
                        "Sentence 4.",
                        "Sentence 5.",
                        "Elsewhere: Sentence 6.",
                        "Not here: Other 6.",
                        "Elsewhere: Sentence 7.",
                        "Not here: Other 7.",
                        "Elsewhere: Sentence 8.",
                        "Not here: Other 8.",
                        "Elsewhere: Sentence 9.",
                        "Not here: Other 9.",
                        "Elsewhere: Sentence 10.",
                        "Not here: Other 10.",
                        "Elsewhere: Sentence 11.",
                        "Not here: Other 11.");
    }

    @Test
    void whatCouldNotRunIsSaidInPlaceOfOutputValueAndClaim() throws IOException {
        Document html =
                convert(
                        """
                        output::part/absent.py[]

                        value:part/absent.py[lost] lost.

                        claim::part/absent.py[lost > 0]
                        It lost value:part/absent.py[lost].\
                        """);
        assertThat(html.select("p.not-run").eachText())
                .containsExactly(
                        "Not run on Test CPU, 4 cores, TestOS 1: it needs Python 3.",
                        "Not run on Test CPU, 4 cores, TestOS 1: it needs Python 3.");
        assertThat(html.expectFirst(".claim").attr("data-verdict")).isEqualTo("not-run");
        assertThat(html.text()).contains("not run here lost.").doesNotContain("It lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    output::part/B.java[]             | no example 'part/B.java'. Did you mean 'part/A.java'?
                    source::part/A.java[tag=loop]     | no tag 'loop' in 'part/A.java'. There are none.
                    source::part/Two.java[tag=lopp]   | no tag 'lopp' in 'part/Two.java'. Did you mean 'loop'?
                    output::part/Two.java[]           | 'part/Two.java' has variants, but none is named. Add 'variant=slow'.
                    output::part/A.java[variant=x]    | 'part/A.java' has no variants. Remove 'variant=x'.
                    output::part/Two.java[variant=fats] | 'part/Two.java' has no variant 'fats'. Did you mean 'fast'?
                    output::part/A.java[lines=2..9]   | the output has no lines '2..9'. Choose from the 4 lines, such as 'lines=1..4'.
                    output::part/A.java[line=2]       | unknown argument 'line'. Did you mean 'lines'?
                    source::part/Two.java[tags=loop]  | unknown argument 'tags'. Did you mean 'tag'?
                    A value:part/A.java[lost, indx=0]. | unknown argument 'indx'. Did you mean 'index'?
                    claim::part/A.java[lost > 0, varint=x] | unknown argument 'varint'. Did you mean 'variant'?
                    A value:part/A.java[lots] here.   | no label 'lots' in the output of 'part/A.java'. Did you mean 'lost'?
                    A value:part/A.java[tim, row=b].  | no column 'tim' in the output of 'part/A.java'. Did you mean 'time'?
                    A value:part/A.java[pid].         | label 'pid' occurs 2 times in the output of 'part/A.java'. Add 'index=0' or a higher index, or print labels that differ.
                    claim::part/A.java[lots > 0]      | no label or column 'lots' in the output. Did you mean 'lost'?
                    claim::part/A.java[lost > 5]      | the run of 'part/A.java' on this machine denies 'lost > 5'. Fix the example or the claim, or add an [otherwise] paragraph.
                    source::part/A.java[variant=x]    | 'part/A.java' has no variants. Remove 'variant=x'.
                    include::nowhere.adoc[]           | no file 'nowhere.adoc' to include. Known: index.adoc.
                    claims::[part/A.java]             | unknown argument 'part/A.java'. Write claims::[].
                    machine::[name]                   | unknown argument 'name'. Write machine::[].
                    A {missing} attribute.            | skipping reference to missing attribute: missing.
                    """)
    void anErrorOfAnAuthorIsAProblemWithItsLine(String macro, String problem) throws IOException {
        convert(
                "A paragraph\nof two lines.\n\n" + macro + "\nA sentence.",
                "lost: 3",
                "pid: 1",
                "pid: 2",
                "x");
        assertThat(problems.all())
                .map(Problem::toString)
                .containsExactly(
                        "content/part/index.adoc:6: "
                                + problem.replace("Did you mean 'time'?", "There are none."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    client => server
                    __init__ calls
                    a -- b
                    x <= y
                    Java(TM) version
                    `main` calls
                    pid [main]
                    a*b*c
                    it's
                    x < y && z
                    wait... done
                    #tag# ~x~ ^y^
                    """)
    void aLabelIsWhatTheAuthorWrote(String label) throws IOException {
        assertThat(
                        convert(
                                        "First, value:part/A.java[other].\n\n"
                                                + "* Then *value:part/A.java["
                                                + label
                                                + "]*.",
                                        "other: 1",
                                        label + ": 17")
                                .expectFirst("li")
                                .text())
                .isEqualTo("Then 17.");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void labelsThatDifferOnlyInSignsAreNotConfused() throws IOException {
        assertThat(
                        convert(
                                        "value:part/A.java[a => b], value:part/A.java[a <= b],"
                                                + " value:part/A.java[a -> b].",
                                        "a => b: 1",
                                        "a <= b: 2",
                                        "a -> b: 3")
                                .expectFirst("p")
                                .text())
                .isEqualTo("1, 2, 3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    output::part/A.java[]                    | div.title
                    source::part/A.java[]                    | div.title
                    example::part/A.java[]                   | div.title
                    chart::part/A.java[type=bars, x=n, y=m]  | figcaption
                    map::part/A.java[address=m, value=n]     | figcaption
                    """)
    void aCaptionAboveAMacroIsShown(String macro, String place) throws IOException {
        Document html = convert(".Tea _and_ cake\n" + macro, "n  m", "1  2", "3  4");
        assertThat(problems.all()).isEmpty();
        assertThat(html.expectFirst(place).text()).startsWith("Tea and cake");
    }

    @Test
    void aCaptionGivenTwiceIsAProblem() throws IOException {
        convert(
                ".Tea\nchart::part/A.java[type=bars, x=n, y=m, title=Cake]",
                "n  m",
                "1  2",
                "3  4");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:4: both a caption and 'title='. Remove one of"
                                + " them.]");
    }

    @Test
    void theParagraphThatIsNotShownIsCheckedToo() throws IOException {
        convert(
                "claim::part/A.java[lost > 0]\nLost.\n\n[otherwise]\nvalue:part/A.java[lots].",
                "lost: 3");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:7: no label 'lots' in the output of"
                                + " 'part/A.java'. Did you mean 'lost'?]");
    }

    @Test
    void anOtherwiseThatFollowsNoClaimIsAProblem() throws IOException {
        convert("claim::part/A.java[lost > 0]\nLost.\n\nMore.\n\n[otherwise]\nNot.", "lost: 3");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:9: [otherwise] without a claim. Move it directly"
                                + " below the claim's paragraph.]");
    }

    @Test
    void aClaimInATableIsAProblem() throws IOException {
        convert("|===\na|claim::part/A.java[lost > 0]\nLost.\n|===", "lost: 3");
        assertThat(problems.all())
                .singleElement()
                .asString()
                .endsWith(": a claim is not allowed here. Move it out of the table.");
    }

    @Test
    void headersAreTextAndEscapedByTheTemplateAlone() throws IOException {
        String text = "= Q & A\n:description: Tea & \"milk\" <b>\n:jbake-nav: Q & A\n";
        Page converted = site().page(text, examples, machine(), Optional.empty()).orElseThrow();
        assertThat(converted.title()).isEqualTo("Q & A");
        assertThat(converted.description()).isEqualTo("Tea & \"milk\" <b>");
        assertThat(converted.settings()).containsEntry("nav", "Q & A");
    }

    @Test
    void theSentenceOfAClaimIsConvertedOnce() throws IOException {
        Document html =
                convert(
                        """
                        claim::part/A.java[lost == 3]
                        Claim {counter:claims} has a note.footnote:[Only one.]

                        This is claim {counter:claims}.\
                        """,
                        "lost: 3");
        assertThat(html.expectFirst(".claim .paragraph").text()).startsWith("Claim 1 has a note.");
        assertThat(html.select(".paragraph").eachText()).contains("This is claim 2.");
        assertThat(html.select("[id^=_footnoteref]").eachAttr("id"))
                .containsExactly("_footnoteref_1");
    }

    @Test
    void aRuleOfHyphensInASourceDoesNotEndItsListing() throws IOException {
        String rule = "-".repeat(64);
        examples =
                site().examples(
                                Map.of(
                                        A,
                                        "/*\n"
                                                + rule
                                                + "\na table\n"
                                                + rule
                                                + "\n*/\nvoid main() {}\n"));
        Document html =
                site().convert(
                                "source::part/A.java[]",
                                examples,
                                SampleRuns.machine("one", Map.of()));
        assertThat(html.select("pre")).hasSize(1);
        assertThat(html.expectFirst("pre").text()).contains(rule + "\na table\n" + rule);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aLabelWithAnApostropheIsFound() throws IOException {
        Document html = convert("A value:part/A.java[cook's time].", "cook's time: 7");
        assertThat(html.expectFirst("p").text()).isEqualTo("A 7.");
    }

    @Test
    void aClaimWithoutASentenceIsAProblem() throws IOException {
        convert("claim::part/A.java[lost > 0]\n\noutput::part/A.java[]", "lost: 3");
        assertThat(problems.all())
                .hasToString(
                        "[content/part/index.adoc:3: no paragraph follows the claim. Write the"
                                + " claim's sentence directly below it.]");
    }

    @Test
    void columnWidthsAreClassesBecauseThePolicyOfThePageForbidsStyles() throws IOException {
        Document html = convert("[cols=\"1,3\"]\n|===\n|a |b\n|===");
        assertThat(html.select("[style]")).isEmpty();
        assertThat(html.select("col").eachAttr("class")).containsExactly("col-25", "col-75");
    }

    /// Converts a page whose body starts on line 3; the lines are those of the example A.
    private Document convert(String body, String... lines) throws IOException {
        return site().convert(body, examples, machine(lines));
    }

    private OnePageSite site() {
        return new OnePageSite(project, problems);
    }

    private MachineRuns machine(String... lines) {
        Map<String, RecordedExample> recorded =
                Map.of(
                        A,
                        SampleRuns.recorded(example(A), SampleRuns.run("", lines)),
                        "part/Two.java",
                        SampleRuns.recorded(
                                example("part/Two.java"),
                                SampleRuns.run("slow"),
                                SampleRuns.run("fast")),
                        "part/absent.py",
                        SampleRuns.recorded(
                                example("part/absent.py"), new NotRun("", "it needs Python 3")));
        return SampleRuns.machine(MachineRuns.HERE, recorded);
    }

    private Example example(String name) {
        return examples.find(name).orElseThrow();
    }
}
