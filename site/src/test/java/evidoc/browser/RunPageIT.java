package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// The pages about runs, as a reader comes to them and leaves them.
@InBrowser
final class RunPageIT {
    private static final String WHERE =
            "return location.pathname.replace(/.*[/](runs[/].*|on[/].*)/, '$1')";

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aShownSourceLeadsToItsLinesWhichAreMarked(int width) {
        browser.show(new Screen(width, "light"));
        open("process/end.html");
        browser.evaluate("document.querySelector('.source-whole').click()");
        assertThat(
                        browser.evaluate(
                                """
                                const lines = document.querySelector(':target')
                                const top = lines.getBoundingClientRect().top
                                return lines.className === 'shown-part'
                                    && getComputedStyle(lines).backgroundColor
                                        !== 'rgba(0, 0, 0, 0)'
                                    && top >= 0 && top < innerHeight
                                """))
                .isEqualTo(true);
        assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void aLinkToARunShowsThatRunWhateverMachineTheReaderHasChosen() {
        browser.show(Screen.DESKTOP);
        String page = site.runPages().getFirst();
        String other = site.runPages().getLast();
        open(other);
        String machine = other.split("/", -1)[1];
        browser.evaluate("localStorage.setItem('machine', arguments[0])", machine);
        open(page);
        assertThat(browser.evaluate(WHERE)).isEqualTo(page);
        browser.evaluate("localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    void theMenuLeadsToTheSameRunOnAnotherMachine() {
        browser.show(Screen.DESKTOP);
        String page = site.runPages().getFirst();
        open(page);
        browser.evaluate("document.querySelector('.machine-list a:not([aria-current])').click()");
        String there = String.valueOf(browser.evaluate(WHERE));
        assertThat(there).isNotEqualTo(page);
        assertThat(withoutMachine(there)).isEqualTo(withoutMachine(page));
        browser.evaluate("localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    void theFactsBelowAnOutputLeadToItsRunWithoutALineOfTheirOwn() {
        browser.show(Screen.DESKTOP);
        open("thread/index.html");
        List<?> lower =
                (List<?>)
                        browser.evaluate(
                                """
                                return [...document.querySelectorAll('.run-facts')]
                                    .filter(e => e.querySelector('.run-proof').offsetTop
                                        > e.querySelector('.run-exit').offsetTop + 8)
                                    .map(e => e.textContent)
                                """);
        assertThat(lower).isEmpty();
        browser.evaluate("document.querySelector('.run-proof').click()");
        assertThat(browser.all("h1").getFirst().getText()).startsWith("Runs of ");
    }

    @Test
    void theSearchDoesNotFindPagesAboutRuns() throws IOException {
        assertThat(Files.readString(site.root().resolve("search-documents.js")))
                .doesNotContain("\"address\":\"runs/");
        assertThat(site.runPages()).hasSizeGreaterThan(100);
    }

    @Test
    void aTraceIsSavedAsPlainTextOnAServerAndIsAFileOnDisk() {
        browser.show(Screen.DESKTOP);
        String page = "runs/debian-2-cores/thread/States.java.html";
        try (SubPath server = new SubPath(site.root())) {
            browser.open(server.address().resolve(page));
            Object saved =
                    browser.evaluate(
                            """
                            const made = new Promise((resolve) => {
                                URL.createObjectURL = (blob) => { resolve(blob); return '#' }
                            })
                            document.querySelector('a[href$=".csv.gz"]').click()
                            return made.then((blob) => blob.text())
                            """);
            assertThat(String.valueOf(saved).lines())
                    .hasSizeGreaterThan(10)
                    .first()
                    .asString()
                    .startsWith("process,parent,program,");
        }
        assertThat(site.root().resolve(page.replace(".html", ".csv.gz"))).isNotEmptyFile();
    }

    private static String withoutMachine(String page) {
        return page.replaceFirst("^runs/[^/]+/", "");
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
    }
}
