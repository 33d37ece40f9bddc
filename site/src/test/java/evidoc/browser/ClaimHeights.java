package evidoc.browser;

import java.util.List;
import java.util.Objects;

/// Heights of the claims of some pages, and of their sentences, in CSS pixels.
final class ClaimHeights {
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

    private double whole;
    private double sentences;

    /// Adds those of the current page.
    void add(Browser browser) {
        List<?> both = (List<?>) Objects.requireNonNull(browser.evaluate(HEIGHTS));
        whole += ((Number) both.get(0)).doubleValue();
        sentences += ((Number) both.get(1)).doubleValue();
    }

    double ofSentences() {
        return sentences;
    }

    /// How much of the height isn't sentences, from 0 to 1.
    double shareOfFurniture() {
        return (whole - sentences) / whole;
    }
}
