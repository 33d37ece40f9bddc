package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Claims are sentences; what proves them is folded behind a mark.
@InBrowser
final class ClaimsLookIT {
    private static final String PAGE = "thread/index.html";

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @BeforeEach
    void open() {
        browser.show(Screen.DESKTOP);
        browser.open(site.root().toUri().resolve(PAGE));
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
