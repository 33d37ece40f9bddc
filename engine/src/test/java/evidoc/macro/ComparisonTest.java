package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.fragment.Placeholder;
import evidoc.page.Evidence;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.problem.Problems;
import evidoc.recording.Calibration;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the page that compares machines says.
class ComparisonTest {
    private static final String FIGURES = new Placeholder("figures").html().markup();
    private static final String CLAIMS = new Placeholder("claims").html().markup();

    @TempDir Path folder;
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void read() throws IOException {
        Files.createDirectories(folder.resolve("part"));
        Files.writeString(folder.resolve("part/A.java"), "void main() {}\n");
        examples = new ExampleReader(folder, new Problems()).read();
    }

    @Test
    void aClaimThatComesOutDifferentlyStandsFirstWithTheMachinesByVerdict() {
        Evidence evidence = evidence(machine("one", took(3, 2, 4)), machine("two", took(9, 8, 10)));
        Document html = compare(CLAIMS, evidence, Standing.HELD, Standing.NOT_HELD);
        assertThat(html.expectFirst("p").text())
                .isEqualTo("Of 2 claims, 1 came out the same on both machines; 1 did not.");
        assertThat(html.select(".comparison > .table-scroll tbody tr").eachText())
                .containsExactly(
                        "It <differs> by …. Part held on one It <differs> by 7. not held on two It"
                                + " does not.");
        assertThat(html.select(".all-claims tbody tr")).hasSize(2);
        assertThat(html.expectFirst(".all-claims tbody tr:last-child").text())
                .isEqualTo("It is the same. Part held on all 2");
        assertThat(html.select(".comparison > .table-scroll a").eachAttr("href"))
                .containsExactly("../part/index.html#claim_1");
    }

    @Test
    void manyMachinesAreCountedAndNamedOnRequest() {
        MachineRuns[] machines =
                IntStream.range(0, 9)
                        .mapToObj(i -> machine(i == 0 ? "one" : "other-" + i, took(3, 2, 4)))
                        .toArray(MachineRuns[]::new);
        Map<String, List<PublishedClaim>> claims =
                Stream.of(machines)
                        .collect(
                                Collectors.toMap(
                                        MachineRuns::name,
                                        machine ->
                                                claims(
                                                        machine.name().equals("one")
                                                                ? Standing.HELD
                                                                : Standing.NOT_HELD)));
        Document html =
                Jsoup.parse(
                        new Comparison(
                                        evidence(machines),
                                        List.of(new PublishedPage("a.html", "A", claims)),
                                        SharedFragments.get())
                                .fill(CLAIMS, "compare/index.html", machines[0]));
        String row = ".comparison > .table-scroll tbody tr:first-child ";
        assertThat(html.select(row + "td:last-child > div").eachText())
                .containsExactly("held on one It <differs> by 7.");
        assertThat(html.select(row + "summary").eachText()).containsExactly("not held on 8 of 9");
        assertThat(html.select(row + "details").text())
                .contains("other-1: It does not. other-2: It does not.");
    }

    @Test
    void figuresOfTheMachinesShareOneScaleAndAComputedSentence() {
        Document html = figures(machine("one", took(3, 2, 4)), machine("two", took(9, 8, 10)));
        assertThat(html.select("svg.chart-wide")).hasSize(1);
        assertThat(html.expectFirst("svg.chart-wide desc").text()).contains("one", "two");
        assertThat(html.select(".compared > p").text())
                .contains("3\u202fms on one and 9\u202fms on two, 3.00 times as much");
        assertThat(html.select(".chart-data tbody tr")).hasSize(2);
    }

    @Test
    void machinesWithoutCurrentFiguresAreNamedNotDrawn() {
        Document html =
                figures(
                        machine("one", took(3, 2, 4)),
                        machine("two", new NotRun("", "it needs Linux")),
                        new MachineRuns(
                                "old",
                                List.of(SampleRuns.RECORD),
                                Map.of(
                                        "part/A.java",
                                        SampleRuns.recorded("part/A.java", took(5, 4, 6))),
                                Set.of("part/A.java")));
        assertThat(html.select(".compared-remark").text())
                .isEqualTo("No current figures from two, old.");
        assertThat(html.select(".chart-data tbody tr")).hasSize(1);
    }

    @Test
    void aDisturbedRunIsNamed() {
        Recording noisy =
                SampleRuns.calibrated(
                        new Calibration(2, 0.5, 0.9),
                        "way  median ms  min ms  max ms",
                        "tea  3  2  4");
        assertThat(
                        figures(machine("one", noisy), machine("two", took(3, 2, 4)))
                                .select(".compared-remark")
                                .text())
                .isEqualTo("Other work disturbed the run on one.");
    }

    @Test
    void nonsenseOfAProgramIsNotDrawn() {
        assertThat(figures(machine("one", took(3, 4, 2))).text())
                .isEqualTo("No figure was measured in several rounds.");
    }

    @Test
    void twoTablesThatLookTheSameAreNoErrorOfTheMachine() {
        Recording twice =
                SampleRuns.run(
                        "",
                        "way  median ms  min ms  max ms",
                        "tea  3  2  4",
                        "",
                        "way  median ms  min ms  max ms",
                        "tea  5  4  6");
        assertThat(figures(machine("one", twice)).select(".chart-data tbody tr")).hasSize(1);
    }

    @Test
    void aPageWithoutAComparisonIsLeftAsItIs() {
        Evidence evidence = evidence(machine("one", took(3, 2, 4)));
        assertThat(
                        new Comparison(evidence, List.of(), SharedFragments.get())
                                .fill("<p>x</p>", "a.html", evidence.first()))
                .isEqualTo("<p>x</p>");
    }

    private Document figures(MachineRuns... machines) {
        return compare(FIGURES, evidence(machines), Standing.HELD, Standing.HELD);
    }

    private Evidence evidence(MachineRuns... machines) {
        return new Evidence(examples, List.of(machines));
    }

    private MachineRuns machine(String name, Recording recording) {
        Example example = examples.find("part/A.java").orElseThrow();
        return SampleRuns.machine(
                name, Map.of(example.name(), SampleRuns.recorded(example, recording)));
    }

    private static Recording took(int median, int min, int max) {
        return SampleRuns.run(
                "",
                "way  median ms  min ms  max ms",
                "tea  %d  %d  %d".formatted(median, min, max));
    }

    /// @param one what became of the first claim on the machine `one`; the second holds everywhere
    private static Document compare(String mark, Evidence evidence, Standing one, Standing two) {
        PublishedPage page =
                new PublishedPage(
                        "part/index.html", "Part", Map.of("one", claims(one), "two", claims(two)));
        String html =
                new Comparison(evidence, List.of(page), SharedFragments.get())
                        .fill(mark, "compare/index.html", evidence.first());
        return Jsoup.parse(html);
    }

    private static List<PublishedClaim> claims(Standing first) {
        return List.of(
                claim("claim_1", first, "It <differs> by …."),
                claim("claim_2", Standing.HELD, "It is the same."));
    }

    private static PublishedClaim claim(String id, Standing standing, String sentence) {
        String here = standing == Standing.HELD ? sentence.replace("…", "7") : "It does not.";
        return new PublishedClaim(id, "part/A.java", "", "a > 1", standing, sentence, here);
    }
}
