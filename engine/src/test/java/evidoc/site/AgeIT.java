package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// A recording whose example was edited since says so wherever it is shown, and proves nothing.
final class AgeIT {
    private static final String STEEP = "[data-example=steep/Steep.java]";
    private static final String SPILL = "[data-example=steep/Spill.java]";
    private static final String PAGE = "steep/index.html";

    @TempDir static Path first;
    private static TestProject recorded;

    @TempDir Path folder;
    private TestProject project;

    @BeforeAll
    static void everythingWasRecordedOnce() throws Exception {
        recorded = TestProject.small(first);
        recorded.replace(
                "content/steep/index.adoc", "== In a table", "== In a table\n\nrun-report::[]");
        recorded.record("green");
        RunFiles.rewrite(
                recorded.recorded("green"),
                recorded.recorded("black"),
                RunFiles.cores(8, "TeaOS 2"),
                RunFiles.printing(line -> line));
    }

    @BeforeEach
    void aCopyOfItIsThere() throws Exception {
        project = recorded.copyTo(folder);
    }

    @ParameterizedTest
    @CsvSource({"int cups = 2, int cups = 4", "//JAVA 25+, //TIMEOUT 20s"})
    void anEditOfASourceOrADirectiveIsToldAtOutputsValuesAndClaims(String old, String with)
            throws Exception {
        project.replace("examples/steep/Steep.java", old, with).publish("green,black");
        for (Document page : pages()) {
            Element output = page.expectFirst(".run:has(" + STEEP + ")");
            assertThat(output.select("figcaption .run-earlier").eachText())
                    .containsExactly("recorded from an earlier version");
            assertThat(output.select(".elsewhere-facts").text())
                    .endsWith(", from an earlier version");
            assertThat(page.select(".claim").eachAttr("data-verdict"))
                    .containsExactly("outdated", "outdated");
            assertThat(page.select(".claim .not-run").eachText())
                    .hasSize(2)
                    .allMatch(text ->
                            text.matches(
                                    "Not checked: the run on (green|black) was recorded from an"
                                            + " earlier version of this program\\."));
            assertThat(page.select(".claim").text())
                    .doesNotContain("stronger", "Only", "Many cups", "held");
            assertThat(page.expectFirst("td:has(.run-value)").text())
                    .isEqualTo("2 (earlier version)");
            assertThat(page.expectFirst("td .run-value").attr("title"))
                    .endsWith(", from an earlier version of the program");
            assertThat(
                            page.select(".run-report .run-earlier")
                                    .parents()
                                    .select("th > a")
                                    .eachText())
                    .contains("steep/Steep.java");
        }
    }

    @Test
    void theRecordingsOfOtherExamplesCarryNoLabel() throws Exception {
        project.replace("examples/steep/Steep.java", "int cups = 2", "int cups = 4")
                .publish("green,black");
        for (Document page : pages()) {
            assertThat(page.select(".run:has(" + SPILL + ") .run-earlier")).isEmpty();
            assertThat(page.select(".run:has(" + SPILL + ") .elsewhere").text())
                    .doesNotContain("earlier");
        }
    }

    @Test
    void recordingAgainRemovesTheLabelsThere() throws Exception {
        project.publish("green,black");
        assertThat(project.page(PAGE).text()).doesNotContain("earlier");
        project.replace("examples/steep/Steep.java", "int cups = 2", "int cups = 4")
                .record("green");
        Document green = project.page(PAGE);
        assertThat(green.select(".run-earlier")).isEmpty();
        assertThat(green.select(".claim").eachAttr("data-verdict"))
                .containsExactly("held", "not-held");
        assertThat(green.select("td .run-value").eachText()).containsExactly("4");
        assertThat(green.select(".run:has(" + STEEP + ") .elsewhere").text())
                .contains("black TeaOS 2, 16 cores: exit 0 after ")
                .endsWith(", from an earlier version");
        assertThat(project.page("on/black/" + PAGE).select(".run-earlier")).isNotEmpty();
    }

    @Test
    void aNewExampleIsNotRecordedYetAndThatIsNoProblem() throws Exception {
        project.write("examples/steep/Milk.java", "void main() { IO.println(\"milk: 7\"); }\n")
                .write(
                        "content/milk.adoc",
                        """
                        = Milk
                        :jbake-order: 3

                        example::steep/Milk.java[lines=1..1]

                        claim::steep/Milk.java[milk > 5]
                        Much milk: value:steep/Milk.java[milk].

                        There were value:steep/Milk.java[milk].
                        """)
                .publish("green");
        Document page = project.page("milk.html");
        assertThat(page.select(".run-missing, .claim").select(".not-run").eachText())
                .hasSize(2)
                .containsOnly("Not recorded on green yet.");
        assertThat(page.select(".claim").eachAttr("data-verdict")).containsExactly("not-recorded");
        assertThat(page.text())
                .contains("There were not recorded yet.")
                .doesNotContain("Much milk");
        assertThat(page.select(".source")).isNotEmpty();
        assertThat(project.page(PAGE).select(".run-report tr:contains(Milk) td").text())
                .isEqualTo("Not recorded yet.");
        project.record("green");
        assertThat(project.page("milk.html").text())
                .contains("Much milk: 7.", "There were 7.")
                .doesNotContain("Not recorded", "were not");
    }

    @Test
    void whatOnlyTheEditedProgramPrintsIsNotRecordedYetAndNoProblem() throws Exception {
        project.replace("examples/steep/Steep.java", "\"cups: \"", "\"pots: \"")
                .write(
                        "content/pots.adoc",
                        """
                        = Pots
                        :jbake-order: 3

                        There were value:steep/Steep.java[pots].

                        claim::steep/Steep.java[pots > 1 && lots > 1]
                        Many pots.

                        output::steep/Steep.java[lines=7..9]
                        """)
                .replace(
                        "content/steep/index.adoc",
                        "steep/Steep.java[cups]",
                        "steep/Steep.java[pots]")
                .replace("content/steep/index.adoc", "[cups > 5]", "[pots > 5]");
        project.publish("green");
        Document page = project.page("pots.html");
        assertThat(page.text())
                .contains("There were not recorded yet.")
                .doesNotContain("Many pots");
        assertThat(page.select(".claim").eachAttr("data-verdict")).containsExactly("outdated");
        assertThat(page.expectFirst(".run-output").text()).contains("cups: 2");
    }

    @Test
    void aVariantThatWasAddedIsNotRecordedYet() throws Exception {
        project.replace("examples/steep/Spill.java", "//EXPECT", "//VARIANT hot ARGS 90\n//EXPECT")
                .replace("content/steep/index.adoc", "Spill.java[]", "Spill.java[variant=hot]")
                .publish("green");
        assertThat(project.page(PAGE).select(".run-missing .not-run" + SPILL).eachText())
                .containsExactly("Not recorded on green yet.");
    }

    private List<Document> pages() throws Exception {
        return List.of(project.page(PAGE), project.page("on/black/" + PAGE));
    }
}
