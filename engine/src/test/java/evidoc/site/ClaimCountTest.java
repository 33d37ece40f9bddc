package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.Dependencies;
import evidoc.page.Page;
import evidoc.page.PublishedClaim;
import evidoc.page.PublishedClaim.Standing;
import evidoc.page.SitePage;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The end of the line with which a build closes.
final class ClaimCountTest {
    @Test
    void theClaimsOfAllPagesAreCounted() {
        assertThat(
                        ClaimCount.of(
                                List.of(
                                        page(Standing.HELD, Standing.NOT_HELD, Standing.BUSY),
                                        page(Standing.HELD, Standing.OUTDATED, Standing.OUTDATED))))
                .hasToString(
                        "claims: 3 judged (2 held, 1 denied), 3 not judged (1 on a busy machine, 2"
                                + " recorded from an earlier version)");
    }

    @Test
    void whereAllAreJudgedNoReasonIsGiven() {
        assertThat(ClaimCount.of(List.of(page(Standing.HELD))))
                .hasToString("claims: 1 judged (1 held, 0 denied), 0 not judged");
    }

    private static SitePage page(Standing... standings) {
        return SamplePages.page(
                "a.html",
                1,
                new Page(
                        "A page",
                        Map.of(),
                        "",
                        List.of(),
                        "",
                        Stream.of(standings).map(ClaimCountTest::claim).toList(),
                        List.of(),
                        Set.of(),
                        Dependencies.NONE));
    }

    private static PublishedClaim claim(Standing standing) {
        return new PublishedClaim("claim_1", "a/A.java", "", "a > 1", standing, "", "");
    }
}
