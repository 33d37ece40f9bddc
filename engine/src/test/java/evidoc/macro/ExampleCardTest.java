package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.Recording;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The card of one example.
class ExampleCardTest {
    @TempDir Path folder;

    @Test
    void aCardSaysWhatTheExampleShowsAndWhereItIsExplained() throws IOException {
        Example example = java("// Steeps <tea>. Twice.\nvoid main() {}\n");
        Document card = card(example, SampleRuns.run("", "hot"));
        assertThat(card.select(".card-summary").text()).isEqualTo("Steeps <tea>.");
        assertThat(card.select("h3 a").attr("href")).isEqualTo("a.html#b");
        assertThat(card.select(".card-file").attr("href")).isEqualTo("../examples/tea/A.java");
        assertThat(card(java("void main() {}\n"), SampleRuns.run("")).select(".card-summary"))
                .isEmpty();
    }

    @Test
    void theBeginningOfTheOutputStandsForAPicture() throws IOException {
        Document card =
                card(
                        java("void main() {}\n"),
                        SampleRuns.run("", "1", "2", "<3>", "4", "5", "6", "7"));
        assertThat(card.expectFirst(".card-terminal pre").wholeText())
                .isEqualTo("1\n2\n<3>\n4\n5\n6");
    }

    @Test
    void timesOfVariantsStandInOneSentence() throws IOException {
        Example example =
                java(
                        "//VARIANT all ARGS\n"
                                + "//VARIANT one CORES 1\n"
                                + "//VARIANT two CORES 2\n"
                                + "void main() {}\n");
        Document card =
                card(
                        example,
                        SampleRuns.run("all", "a"),
                        SampleRuns.run("one", "a"),
                        new NotRun("two", "it needs 2 cores"));
        assertThat(card.select(".card-time").text())
                .isEqualTo("ran 0.31 s (all), 0.31 s (one), not run: it needs 2 cores");
        assertThat(card.select(".card-needs").text())
                .isEqualTo("Needs JDK 25, Linux for one core, Linux for 2 cores");
    }

    @Test
    void withoutARunThereIsNoTerminalAndTheReasonIsSaidOnce() throws IOException {
        Example example =
                java("//VARIANT a ARGS 1\n//VARIANT b ARGS 2\n//NEEDS linux\nvoid main() {}\n");
        Document card = card(example);
        assertThat(card.select(".card-missing")).hasSize(1);
        assertThat(card.select(".card-time").text()).isEqualTo("not recorded yet");
        assertThat(card.select(".card-needs").text()).isEqualTo("Needs JDK 25, Linux");
    }

    @Test
    void aRunOfAnEarlierVersionSaysSo() throws IOException {
        Example example = java("void main() {}\n");
        MachineRuns earlier =
                new MachineRuns(
                        "one",
                        List.of(SampleRuns.RECORD),
                        Map.of(
                                example.name(),
                                SampleRuns.recorded(example.name(), SampleRuns.run("", "a"))),
                        Set.of(example.name()));
        assertThat(card(example, earlier).select(".card-time").text())
                .isEqualTo("ran 0.31 s, in an earlier version");
    }

    @Test
    void pythonIsNeededInTheKindThatTheExampleAsksFor() throws IOException {
        assertThat(card(example("A.py", "print(1)\n")).select(".card-needs").text())
                .isEqualTo("Needs Python 3");
        assertThat(
                        card(example("A.py", "#NEEDS free-threaded-python\nprint(1)\n"))
                                .select(".card-needs")
                                .text())
                .isEqualTo("Needs a free-threaded Python");
        assertThat(
                        card(example("A.py", "#NEEDS python3.14\nprint(1)\n"))
                                .select(".card-needs")
                                .text())
                .isEqualTo("Needs Python 3.14 or later");
    }

    private Example java(String source) throws IOException {
        return example("A.java", source);
    }

    private Example example(String name, String source) throws IOException {
        Path file = folder.resolve("tea").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Problems problems = new Problems();
        Example example =
                new ExampleReader(folder, problems).read().find("tea/" + name).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return example;
    }

    private static Document card(Example example, Recording... recordings) {
        return card(
                example,
                SampleRuns.machine(
                        "one",
                        recordings.length == 0
                                ? Map.of()
                                : Map.of(
                                        example.name(), SampleRuns.recorded(example, recordings))));
    }

    private static Document card(Example example, MachineRuns machine) {
        return Jsoup.parse(
                SharedFragments.get()
                        .html(
                                "example-card",
                                new ExampleCard(example, machine)
                                        .view("a.html#b", Optional.empty(), "../"))
                        .markup());
    }
}
