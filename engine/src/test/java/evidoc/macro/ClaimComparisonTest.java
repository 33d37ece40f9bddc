package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.example.Examples;
import evidoc.page.Evidence;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Claims of one page, as machines judge them.
class ClaimComparisonTest {
    @Test
    void ofOneMachineNothingIsCompared() {
        Document html = html(List.of(List.of(Standing.HELD)));
        assertThat(html.select("body > p").text())
                .isEqualTo("This site knows one machine only; its 1 claims can't be compared yet.");
        assertThat(html.select("body > .table-scroll")).isEmpty();
    }

    @Test
    void whereAllAgreeThereIsNoTableOfDifferences() {
        Document html =
                html(
                        List.of(
                                List.of(Standing.HELD),
                                List.of(Standing.HELD),
                                List.of(Standing.HELD)));
        assertThat(html.select("body > p").text())
                .isEqualTo("Each of the 1 claims came out the same on all 3 machines.");
        assertThat(html.select("body > .table-scroll")).isEmpty();
        assertThat(html.select(".all-claims td:last-child").text()).isEqualTo("held on all 3");
    }

    @Test
    void differencesAreToldByVerdictInTheOrderOfTheStandings() {
        Document html =
                html(
                        List.of(
                                List.of(Standing.NOT_RUN, Standing.HELD),
                                List.of(Standing.HELD, Standing.HELD)));
        assertThat(html.select("body > p").text())
                .isEqualTo("Of 2 claims, 1 came out the same on both machines; 1 did not.");
        assertThat(html.select("body > .table-scroll td:last-child > div").eachText())
                .containsExactly("held on m1 It is 90 <hot>.", "not run on m0");
        assertThat(html.select("body > .table-scroll .verdict").eachAttr("data-standing"))
                .containsExactly("held", "not-run");
    }

    @Test
    void moreThanFourMachinesAreCountedWithTheirNamesOneClickAway() {
        List<List<Standing>> standings =
                IntStream.range(0, 6)
                        .mapToObj(i -> List.of(i == 0 ? Standing.NOT_HELD : Standing.HELD))
                        .toList();
        Document html = html(standings);
        assertThat(html.select("body > .table-scroll summary").text()).isEqualTo("held on 5 of 6");
        assertThat(html.select("body > .table-scroll details").text())
                .contains("m1: It is 90 <hot>. m2: It is 90 <hot>.", "m5: It is 90 <hot>.");
    }

    @Test
    void aClaimLeadsToItsPlaceAndWithoutASentenceShowsItsExpression() {
        Document html =
                html(
                        List.of(
                                List.of(Standing.HELD, Standing.HELD),
                                List.of(Standing.HELD, Standing.HELD)));
        assertThat(html.select(".all-claims a").eachAttr("href"))
                .containsExactly("../tea/cup.html#claim_0", "../tea/cup.html#claim_1");
        assertThat(html.select(".all-claims td:first-child").eachText())
                .containsExactly("a < b Cup", "It is <hot>. Cup");
        assertThat(html.select(".all-claims code").eachText()).containsExactly("a < b");
    }

    @Test
    void aMachineThatKnowsFewerClaimsIsLeftOutOfThose() {
        Document html =
                html(List.of(List.of(Standing.HELD, Standing.HELD), List.of(Standing.HELD)));
        assertThat(html.select(".all-claims td:last-child").eachText())
                .containsExactly("held on all 2", "held on m0");
    }

    /// What the first machine's page says; the first claim of each has no sentence.
    private static Document html(List<List<Standing>> standings) {
        Map<String, List<PublishedClaim>> claims = new LinkedHashMap<>();
        for (int machine = 0; machine < standings.size(); machine++) {
            List<Standing> each = standings.get(machine);
            claims.put(
                    "m" + machine,
                    IntStream.range(0, each.size()).mapToObj(i -> claim(i, each.get(i))).toList());
        }
        List<MachineRuns> machines =
                claims.keySet().stream().map(name -> SampleRuns.machine(name, Map.of())).toList();
        Evidence evidence = new Evidence(new Examples(List.of()), machines);
        ClaimComparison comparison =
                new ClaimComparison(
                        evidence,
                        List.of(new PublishedPage("tea/cup.html", "Cup", claims)),
                        SharedFragments.get());
        return Jsoup.parse(comparison.html(machines.getFirst(), "../").markup());
    }

    private static PublishedClaim claim(int i, Standing standing) {
        return new PublishedClaim(
                "claim_" + i,
                "tea/Cup.java",
                "",
                "a < b",
                standing,
                i == 0 ? "" : "It is <hot>.",
                standing == Standing.HELD ? "It is 90 <hot>." : "");
    }
}
