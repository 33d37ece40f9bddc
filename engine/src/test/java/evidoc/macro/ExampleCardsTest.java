package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.page.Heading;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.NotRun;
import evidoc.recording.RecordedExample;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ExampleCardsTest {
    private static final String DRAWING =
            """
            <svg class="chart-tall" viewBox="-3 0 340 400" role="img" aria-labelledby="a-t a-d">\
            <title id="a-t">T</title><desc id="a-d">D</desc>
            <defs><pattern id="a-dots" width="6" height="6"><rect y="300" width="6"/></pattern></defs>
            <text class="x" y="20">shown</text><rect y="30" fill="url(#a-dots)"/>
            <text class="x" y="247">last</text><path d="M4 241L5 6"/><path d="M4 9L5 6"/></svg>
            """;

    private static final PageText HOME =
            new PageText("index.html", "Home", "<data data-example=\"tea/Steep.java\">3</data>");

    private static final PageText TEA =
            new PageText(
                    "tea/index.html",
                    "Tea & more",
                    """
                    <svg class="picture-tall"></svg><h2 id="how-long">How long</h2>
                    <figure class="source" data-example="tea/Steep.java"></figure>
                    <div class="charted" data-example="tea/Steep.java"><svg class="chart-wide"></svg>
                    %s</div>
                    <h2 id="hot">Hot</h2>
                    <figure class="source" data-example="tea/boil.py"></figure>
                    """
                            .formatted(DRAWING));

    private static final PageText LAST =
            new PageText(
                    "z.html",
                    "Last",
                    "<figure class=\"source\" data-example=\"odd/A.java\"></figure>");

    private static final PageText CARDS =
            new PageText(
                    "all/index.html",
                    "All",
                    "<p>Text.</p>" + ExampleCards.EXAMPLES.html().markup());

    @TempDir Path folder;
    private Examples examples = new Examples(List.of());

    @BeforeEach
    void examples() throws IOException {
        write("tea/Steep.java", "//CORES 1\n\n// Tea & time. Look.\nvoid main() {}\n");
        write("tea/boil.py", "#NEEDS free-threaded-python\n");
        write("odd/A.java", "//NEEDS linux\n");
        write("odd/Unseen.java", "");
        examples = new ExampleReader(folder, new Problems()).read();
    }

    @Test
    void everyExampleThatAPageShowsHasACardByFolderInTheOrderOfThePages() {
        Document html = html("");
        assertThat(html.select("h2").eachText()).containsExactly("Tea & more", "Last");
        assertThat(html.select("h3").eachText()).containsExactly("Steep.java", "boil.py", "A.java");
        assertThat(cards().headings())
                .extracting(Heading::id)
                .containsExactlyElementsOf(html.select("h2").eachAttr("id"));
    }

    @Test
    void anExampleThatOnlyThePageOfCardsShowsHasACardToo() {
        PageText all =
                new PageText(
                        "all.html",
                        "All",
                        "<figure class=\"source\" data-example=\"odd/Unseen.java\"></figure>"
                                + ExampleCards.EXAMPLES.html().markup());
        MachineRuns here = machine(MachineRuns.HERE);
        ExampleCards cards =
                new ExampleCards(
                        new Evidence(examples, List.of(here)),
                        here,
                        List.of(all),
                        SharedFragments.get());
        assertThat(Jsoup.parse(cards.fill(all.body(), all.uri())).select("h3").eachText())
                .containsExactly("Unseen.java");
    }

    @Test
    void aNameLeadsToTheSectionThatShowsTheSource() {
        assertThat(html("").select("h3 a").eachAttr("href"))
                .containsExactly(
                        "../tea/index.html#how-long", "../tea/index.html#hot", "../z.html");
    }

    @Test
    void aCardSaysWhatItShowsWhatItNeedsAndHowLongItRan() {
        Document html = html("");
        assertThat(html.select(".card-summary").eachText()).containsExactly("Tea & time.");
        assertThat(html.select(".card-facts").eachText())
                .containsExactly(
                        "Needs JDK 25, Linux for one core; ran 0.31 s. Download Steep.java",
                        "Needs a free-threaded Python; not run: it needs one. Download boil.py",
                        "Needs JDK 25, Linux; ran 0.31 s. Download A.java");
        assertThat(html.select(".card-file").eachAttr("href"))
                .startsWith("../examples/tea/Steep.java");
    }

    @Test
    void aPictureIsTheUpperPartOfTheFirstDrawingWithIdsOfItsOwn() {
        Element picture = html("").expectFirst(".card-picture.chart[aria-hidden=true] svg");
        assertThat(picture.attr("viewBox")).isEqualTo("-3 0 340 400");
        assertThat(picture.select("text").eachText()).containsExactly("shown", "last");
        assertThat(picture.select("path").eachAttr("d")).containsExactly("M4 241L5 6", "M4 9L5 6");
        assertThat(picture.select("title, desc, [role], [aria-labelledby]")).isEmpty();
        assertThat(picture.expectFirst("pattern rect")).isNotNull();
        assertThat(picture.expectFirst("rect[fill]").attr("fill"))
                .isEqualTo("url(#" + picture.expectFirst("pattern").id() + ")");
        assertThat(picture.expectFirst("pattern").id()).isNotEqualTo("a-dots");
    }

    @Test
    void withoutADrawingItIsTheBeginningOfTheOutput() {
        assertThat(html("").select(".card-terminal pre").eachText())
                .containsExactly("1\n2 <b>\n3\n4\n5\n6");
        assertThat(html("").select(".card-missing")).hasSize(1);
    }

    @Test
    void allInOneFileAreOneLinkAndTwoCommandsAway() {
        Element all = html("").expectFirst(".all-examples");
        assertThat(all.text()).contains("all-examples.zip, 4 examples, 1 KB");
        assertThat(all.select("a").eachAttr("href"))
                .containsExactly("../examples/all-examples.zip");
        assertThat(all.select("code").eachText())
                .containsExactly(
                        "jar -xf all-examples.zip", "taskset -c 0 java examples/tea/Steep.java");
    }

    @Test
    void anotherMachinesCardsLeadToItsOwnPages() {
        Document html = html("other");
        assertThat(html.expectFirst("h3 a").attr("href")).isEqualTo("../tea/index.html#how-long");
        assertThat(html.expectFirst(".card-file").attr("href"))
                .isEqualTo("../../../examples/tea/Steep.java");
    }

    private Document html(String other) {
        return Jsoup.parse(cards(other).fill(CARDS.body(), CARDS.uri()));
    }

    private ExampleCards cards() {
        return cards("");
    }

    /// @param other a second machine that the cards are for; empty if they are for the first one
    private ExampleCards cards(String other) {
        MachineRuns first = machine(MachineRuns.HERE);
        MachineRuns second = machine("other");
        return new ExampleCards(
                new Evidence(examples, List.of(first, second)),
                other.isEmpty() ? first : second,
                List.of(HOME, TEA, CARDS, LAST),
                SharedFragments.get());
    }

    private MachineRuns machine(String name) {
        String[] lines = {"1", "2 <b>", "3", "4", "5", "6", "7"};
        return SampleRuns.machine(
                name,
                Map.of(
                        "tea/Steep.java",
                        recorded("tea/Steep.java"),
                        "odd/A.java",
                        recorded("odd/A.java", lines),
                        "tea/boil.py",
                        SampleRuns.recorded(
                                example("tea/boil.py"), new NotRun("", "it needs one"))));
    }

    private RecordedExample recorded(String name, String... lines) {
        return SampleRuns.recorded(example(name), SampleRuns.run("", lines));
    }

    private Example example(String name) {
        return examples.find(name).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
