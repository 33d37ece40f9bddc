package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
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

/// Figures of machines side by side.
class FigureComparisonTest {
    @TempDir Path folder;
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void anExampleWithVariants() throws IOException {
        Files.createDirectories(folder.resolve("tea"));
        Files.writeString(
                folder.resolve("tea/A.java"),
                "//VARIANT x ARGS\n//VARIANT y ARGS 1\nvoid main() {}\n");
        examples = new ExampleReader(folder, new Problems()).read();
    }

    @Test
    void eachVariantHasAChartOfItsOwnAndIdsOfItsOwn() {
        Document html =
                html(
                        machine("one", took("x", 3), took("y", 5)),
                        machine("two", took("x", 9), took("y", 8)));
        assertThat(html.select(".compared").eachAttr("data-variant")).containsExactly("x", "y");
        assertThat(html.select(".compared").eachAttr("data-example")).containsOnly("tea/A.java");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("svg.chart-wide > title").eachText())
                .containsExactly("A.java (x): way", "A.java (y): way");
    }

    @Test
    void whatOneMachineAloneMeasuredIsShownAndTheOthersAreNamed() {
        Document html = html(machine("one", took("x", 3)), machine("two", took("y", 8)));
        assertThat(html.select(".compared-remark").eachText())
                .containsExactly("No current figures from two.", "No current figures from one.");
    }

    @Test
    void whatIsTimedOnceIsNoFigure() {
        Recording once = SampleRuns.run("x", "way  ms", "tea  3");
        assertThat(html(machine("one", once)).text())
                .isEqualTo("No figure was measured in several rounds.");
        assertThat(html(machine("one")).text())
                .isEqualTo("No figure was measured in several rounds.");
    }

    private Document html(MachineRuns... machines) {
        return Jsoup.parse(
                new FigureComparison(
                                new Evidence(examples, List.of(machines)), SharedFragments.get())
                        .html(machines[0])
                        .markup());
    }

    private MachineRuns machine(String name, Recording... recordings) {
        return SampleRuns.machine(
                name,
                Map.of("tea/A.java", SampleRuns.recorded(examples.all().getFirst(), recordings)));
    }

    private static Recording took(String variant, int median) {
        return SampleRuns.run(
                variant,
                "way  median ms  min ms  max ms",
                "tea  %d  %d  %d".formatted(median, median - 1, median + 1));
    }
}
