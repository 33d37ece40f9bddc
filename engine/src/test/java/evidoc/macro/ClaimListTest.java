package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tests for the list of a site's claims.
final class ClaimListTest {
    private static final MachineRuns ONE = SampleRuns.machine("one", Map.of());

    @Test
    void whatWasDeniedComesFirstThenWhatWasNotJudged() {
        Document list =
                list(
                        page("tea/a.html", Standing.HELD, Standing.NOT_HELD),
                        page("milk.html", Standing.BUSY, Standing.HELD, Standing.NOT_HELD));
        assertThat(list.select("tbody tr").eachAttr("data-verdict"))
                .containsExactly("denied", "denied", "unjudged", "held", "held");
        assertThat(list.select("tbody tr a[href*=#]").eachAttr("href"))
                .startsWith("../tea/a.html#claim_2", "../milk.html#claim_3");
        assertThat(list.expectFirst("p").text())
                .isEqualTo("Of 5 claims, 2 held on one; 2 were denied, and stand first.");
    }

    @Test
    void ofALongListAResultOrAChapterCanBeChosenIfItIsThere() {
        Document list =
                list(
                        page("tea/a.html", many(12, Standing.HELD)),
                        page("tea/b.html", many(8, Standing.OUTDATED)),
                        page("milk.html"));
        assertThat(list.select("[name=verdict] option").eachText())
                .containsExactly("All", "Not judged (8)", "Held (12)");
        assertThat(list.select("[name=chapter] option").eachText())
                .containsExactly("All", "About tea/a");
        assertThat(list.select("tbody tr[data-chapter=tea]")).hasSize(20);
    }

    @Test
    void aShortListIsNotNarrowed() {
        assertThat(list(page("tea/a.html", many(19, Standing.HELD))).select("select")).isEmpty();
    }

    @Test
    void claimsOfOtherMachinesAreLeftOut() {
        PublishedPage other =
                new PublishedPage(
                        "a.html", "A", Map.of("two", List.of(claim(1, Standing.NOT_HELD))));
        assertThat(list(other).select("tbody tr")).isEmpty();
        assertThat(list().expectFirst("p").text()).isEqualTo("Of 0 claims, 0 held on one.");
    }

    @Test
    void whatAuthorsWroteIsText() {
        Document list = list(page("tea/a.html", Standing.HELD));
        assertThat(list.select("tbody tr").text()).contains("Hot & <b>wet</b>?");
        assertThat(list.select("tbody b")).isEmpty();
    }

    private static Document list(PublishedPage... pages) {
        return Jsoup.parse(
                new ClaimList(List.of(pages), SharedFragments.get()).html(ONE, "../").markup());
    }

    private static Standing[] many(int count, Standing standing) {
        return Collections.nCopies(count, standing).toArray(new Standing[0]);
    }

    private static PublishedPage page(String uri, Standing... standings) {
        List<PublishedClaim> claims =
                Stream.iterate(0, i -> i < standings.length, i -> i + 1)
                        .map(i -> claim(i + 1, standings[i]))
                        .toList();
        return new PublishedPage(uri, "About " + uri.replace(".html", ""), Map.of("one", claims));
    }

    private static PublishedClaim claim(int number, Standing standing) {
        return new PublishedClaim(
                "claim_" + number,
                "tea/A.java",
                "",
                "lost < " + number,
                standing,
                "Hot & <b>wet</b>?",
                "");
    }
}
