package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.util.List;

/// Claims are sentences; what proves them is folded behind a mark.
@InBrowser
final class ClaimsLookIT {
    private static final String PAGE = "thread/index.html";

    /// Of all claims of a page, and of their sentences, in CSS pixels.
    private static final String HEIGHTS =
            """
            const height = e => e.getBoundingClientRect().height
            const sum = (all, of) => all.reduce((so, e) => so + of(e), 0)
            const claims = [...document.querySelectorAll('.claim')].filter(e => height(e) > 0)
            const sentence = claim => {
                const parts = [...claim.children]
                    .filter(e => !e.matches('.claim-check, .claim-key'))
                return parts.at(-1).getBoundingClientRect().bottom
                    - parts[0].getBoundingClientRect().top
            }
            return [sum(claims, height), sum(claims, sentence)]
            """;

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        browser.open(site.root().toUri().resolve(PAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void atMostATenthOfTheHeightOfClaimsIsFurniture(int width) {
        browser.show(new Screen(width, "light"));
        double whole = 0;
        double sentences = 0;
        for (String page : site.pages()) {
            browser.open(site.root().toUri().resolve(page));
            List<?> heights = (List<?>) browser.evaluate(HEIGHTS);
            whole += ((Number) heights.get(0)).doubleValue();
            sentences += ((Number) heights.get(1)).doubleValue();
        }
        assertThat(sentences).isGreaterThan(1000);
        assertThat((whole - sentences) / whole).isLessThanOrEqualTo(0.1);
    }

    @Test
    void theMarkOpensTheProofByAKey() {
        assertThat(isSeen("#claim_1 .claim-proof")).isFalse();
        browser.evaluate("document.querySelector('#claim_1 summary').focus()");
        browser.press(Keys.ENTER);
        assertThat(isSeen("#claim_1 .claim-proof")).isTrue();
        assertThat(browser.all("#claim_1 .claim-proof").getFirst().getText())
                .contains("thread/First.java", "JDK");
    }

    @Test
    void theFirstMarkOfAPageIsExplained() {
        assertThat(browser.all(".claim-key")).hasSize(1);
        assertThat(browser.all(".claim")).hasSizeGreaterThan(2);
        assertThat(browser.all(".claim:has(.claim-key)").getFirst().getDomAttribute("id"))
                .isEqualTo("claim_1");
    }

    @Test
    void anAddressOfAClaimOpensItsProof() {
        browser.open(site.root().toUri().resolve(PAGE + "#claim_3"));
        assertThat(isSeen("#claim_3 .claim-proof")).isTrue();
        assertThat(isSeen("#claim_1 .claim-proof")).isFalse();
    }

    private boolean isSeen(String selector) {
        String seen = "return document.querySelector(arguments[0]).checkVisibility()";
        return (boolean) browser.evaluate(seen, selector);
    }
}
