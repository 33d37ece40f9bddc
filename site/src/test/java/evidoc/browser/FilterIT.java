package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The long lists of claims, examples and terms, narrowed to what a reader looks for.
@InBrowser
final class FilterIT {
    private static final String CLAIMS = "claims/index.html";

    /// Those of the list that are seen, by a selector.
    private static final String SEEN =
            "return [...document.querySelectorAll(arguments[0])]"
                    + ".filter(e => e.checkVisibility()).length";

    private static final String CHOOSE =
            """
            const field = document.querySelector(`.filter [name=${arguments[0]}]`)
            field.value = arguments[1]
            field.dispatchEvent(new Event('input', { bubbles: true }))
            field.dispatchEvent(new Event('change', { bubbles: true }))
            """;

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @BeforeEach
    void aScreen() {
        browser.show(Screen.DESKTOP);
    }

    @Test
    void whatWasDeniedStandsFirstAndTheListIsWhole() {
        open(CLAIMS);
        List<?> verdicts =
                (List<?>)
                        browser.evaluate(
                                "return [...document.querySelectorAll('.claims-listed tbody tr')]"
                                        + ".map(e => e.dataset.verdict)");
        List<String> order = List.of("denied", "unjudged", "held");
        assertThat(verdicts.stream().map(order::indexOf).toList()).isSorted().contains(0, 2);
        assertThat(seen(".claims-listed tbody tr")).isEqualTo(verdicts.size());
        assertThat(count()).isEqualTo(verdicts.size() + " claims");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aVerdictAChapterAndWordsNarrowTheClaims(int width) {
        browser.show(new Screen(width, "light"));
        open(CLAIMS);
        int all = seen(".claims-listed tbody tr");
        choose("verdict", "held");
        int held = seen(".claims-listed tbody tr");
        assertThat(held).isBetween(1, all - 1);
        assertThat(seen(".claims-listed tr[data-verdict=held]")).isEqualTo(held);
        choose("chapter", "thread");
        int ofThreads = seen(".claims-listed tbody tr");
        assertThat(ofThreads).isBetween(1, held - 1);
        choose("text", "PROCESS id");
        int found = seen(".claims-listed tbody tr");
        assertThat(found).isBetween(1, ofThreads - 1);
        assertThat(count()).isEqualTo(found + " of " + all + " claims");
        assertThat(browser.all(".filter-count[role=status]")).hasSize(1);
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theAddressKeepsTheChoiceAndBackUndoesIt() {
        open(CLAIMS);
        int all = seen(".claims-listed tbody tr");
        choose("verdict", "denied");
        int denied = seen(".claims-listed tbody tr");
        assertThat(browser.address()).endsWith(CLAIMS + "?verdict=denied");
        browser.reload();
        assertThat(seen(".claims-listed tbody tr")).isEqualTo(denied);
        choose("text", "core");
        assertThat(browser.address()).endsWith("?verdict=denied&text=core");
        browser.back();
        assertThat(browser.address()).endsWith("?verdict=denied");
        assertThat(seen(".claims-listed tbody tr")).isEqualTo(denied);
        browser.back();
        assertThat(seen(".claims-listed tbody tr")).isEqualTo(all);
        assertThat(browser.evaluate("return document.querySelector('[name=verdict]').value"))
                .isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"language, python", "needs, linux", "chapter, sharing", "needs, nothing"})
    void examplesAreNarrowedAndEmptyChaptersGo(String field, String value) {
        open("examples/index.html");
        int all = seen(".example-card");
        choose(field, value);
        assertThat(seen(".example-card")).isBetween(1, all - 1);
        assertThat(seen(".example-card[data-%s~=%s]".formatted(field, value)))
                .isEqualTo(seen(".example-card"));
        assertThat(seen(".example-shelf:not(:has(.example-card:not([hidden])))")).isZero();
    }

    @Test
    void aDrawingOfACardIsSeenWhole() {
        open("examples/index.html");
        assertThat(
                        (List<?>)
                                browser.evaluate(
                                        """
                                        return [...document.querySelectorAll('.card-drawing')]
                                            .filter(e => {
                                                const box = e.parentElement.getBoundingClientRect()
                                                const own = e.getBoundingClientRect()
                                                return own.height < 50 || own.top < box.top
                                                    || own.bottom > box.bottom
                                                    || own.right > box.right
                                            })
                                            .map(e => e.closest('li').dataset.example)
                                        """))
                .isEmpty();
        assertThat(browser.all(".card-drawing")).hasSizeGreaterThan(20);
    }

    @Test
    void termsStandByTheirLettersAndAreNarrowedByWords() {
        open("glossary/index.html");
        List<?> names =
                (List<?>)
                        browser.evaluate(
                                "return [...document.querySelectorAll('.glossary dt')]"
                                        + ".map(e => e.textContent.trim().toLowerCase())");
        assertThat(names.stream().map(name -> String.valueOf(name).charAt(0)).toList()).isSorted();
        assertThat(browser.all(".letters li")).hasSize(26);
        assertThat(browser.all(".letters a")).hasSizeBetween(15, 25);
        assertThat(
                        browser.evaluate(
                                "return [...document.querySelectorAll('.letters a')].every(e =>"
                                        + " document.querySelector(e.getAttribute('href'))"
                                        + ".textContent === e.textContent)"))
                .isEqualTo(true);
        choose("text", "zombie");
        assertThat(seen(".glossary dt")).isBetween(1, 3);
        assertThat(seen(".glossary dd")).isEqualTo(seen(".glossary dt"));
        assertThat(seen(".glossary-letter h2")).isBetween(1, 3);
    }

    @Test
    void withoutAScriptNothingAsksAndTheListIsWhole() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.open(site.root().toUri().resolve(CLAIMS));
            assertThat(plain.all(".filter")).noneMatch(filter -> filter.isDisplayed());
            assertThat(plain.all(".claims-listed tbody tr")).hasSizeGreaterThan(100);
        }
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
    }

    private void choose(String field, String value) {
        browser.evaluate(CHOOSE, field, value);
    }

    private int seen(String selector) {
        return ((Number) browser.evaluate(SEEN, selector)).intValue();
    }

    private String count() {
        return String.valueOf(
                browser.evaluate("return document.querySelector('.filter-count').textContent"));
    }
}
