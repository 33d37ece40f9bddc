package evidoc.browser;

import static evidoc.site.MachineSites.FIRST;
import static evidoc.site.MachineSites.SECOND;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evidoc.site.MachineSites;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;

/// The choice of a machine from any place, to any place, and without scripts.
@InBrowser
final class SwitchPlacesIT {
    private static final String FOLDER = "on/" + SECOND + "/";

    private final Browser browser = Browser.shared();

    private BuiltSite site = new BuiltSite(Path.of(""));
    private Chooser reader = new Chooser(browser, URI.create(""));

    @BeforeAll
    void aSiteOfTwoMachinesIsBuilt(@TempDir Path folder) throws Exception {
        site = new BuiltSite(MachineSites.record(folder).of(2));
        reader = new Chooser(browser, site.root().toUri());
    }

    @BeforeEach
    void theBrowserRemembersNothing() {
        browser.show(Screen.DESKTOP);
        reader.open("index.html?machine=" + FIRST);
        reader.forget();
        reader.open("index.html");
    }

    @Test
    void belowASubPathAFolderIsEnoughOfAnAddress() {
        try (SubPath server = new SubPath(site.root())) {
            browser.open(server.address());
            reader.forget();
            reader.choose(SECOND);
            assertThat(browser.address()).isEqualTo(server.address() + FOLDER + "index.html");
            browser.open(server.address());
            assertThat(browser.address()).isEqualTo(server.address() + FOLDER);
            browser.open(server.address().resolve("steep/?machine=" + FIRST));
            assertThat(reader.text(".machine-here")).isEqualTo(FIRST);
            assertThat(reader.cups()).isEqualTo("2");
        }
    }

    @Test
    void thePlaceOnThePageIsKept() {
        reader.open("long.html");
        browser.evaluate("scrollTo(0, document.getElementById('section-5').offsetTop - 100)");
        double before = reader.top("section-5");
        assertThat(before).isBetween(10.0, 200.0);
        reader.chooseWithoutScrolling(SECOND);
        reader.assertShown(SECOND, FOLDER + "long.html");
        assertThat(reader.top("section-5")).isCloseTo(before, within(2.0));
        reader.open("long.html?machine=" + FIRST);
        assertThat((Number) browser.evaluate("return scrollY")).isEqualTo(0L);
    }

    @Test
    void thePlaceIsKeptBelowADrawingWhoseIdsAreHidden() {
        reader.open("long.html");
        browser.evaluate(
                """
                const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
                drawing.innerHTML = '<g id=drawn></g>'
                drawing.style.display = 'none'
                document.getElementById('section-5').after(drawing)
                scrollTo(0, document.getElementById('section-5').offsetTop - 100)
                """);
        double before = reader.top("section-5");
        reader.chooseWithoutScrolling(SECOND);
        assertThat(reader.top("section-5")).isCloseTo(before, within(2.0));
    }

    @Test
    void theMenuIsReachedFromAnyPlaceAndKeepsIt() {
        for (Screen screen : Screen.toured()) {
            browser.show(screen);
            reader.open("long.html?machine=" + FIRST);
            browser.evaluate(
                    "scrollBy(0, document.getElementById('output_4').getBoundingClientRect().top -"
                            + " 100)");
            double before = reader.top("output_4");
            reader.choose(SECOND);
            reader.assertShown(SECOND, FOLDER + "long.html");
            assertThat(reader.top("output_4")).as(screen.toString()).isCloseTo(before, within(2.0));
        }
    }

    @Test
    void aBoxUnderAnOutputLeadsToTheSameOutputOnTheOtherMachine() {
        reader.open("long.html");
        browser.click("#output_4 .elsewhere summary");
        browser.click("#output_4 .elsewhere a");
        reader.assertShown(SECOND, FOLDER + "long.html#output_4");
        assertThat(reader.top("output_4")).isBetween(0.0, 300.0);
        browser.click("#output_4 .elsewhere summary");
        browser.click("#output_4 .elsewhere a");
        reader.assertShown(FIRST, "long.html?machine=" + FIRST + "#output_4");
    }

    @Test
    void withoutJavaScriptTheLinksOfTheMenuWorkAndLeadOnWithinTheMachine() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            plain.show(Screen.DESKTOP);
            plain.open(site.root().toUri().resolve("steep/index.html"));
            plain.click(".machine-menu > summary");
            plain.click("a[data-machine=" + SECOND + "]");
            plain.click(".neighbour-next");
            assertThat(plain.address()).endsWith("/" + FOLDER + "long.html");
            plain.click(".machine-menu > summary");
            plain.click("a[data-machine=" + FIRST + "]");
            plain.click(".neighbour-previous");
            assertThat(plain.address()).endsWith("/site/steep/index.html");
        }
    }

    @Test
    void onEveryScreenTheOpenMenuIsInsideThePage() {
        Gallery gallery = new Gallery(site, browser, Path.of("target", "screenshots"));
        for (Screen screen : Screen.toured()) {
            browser.show(screen);
            reader.open(FOLDER + "steep/index.html");
            browser.click(".machine-menu > summary");
            assertThat(gallery.tooWide("machine-menu", screen)).as(screen.toString()).isEmpty();
            assertThat(browser.all(".machine-list a")).allMatch(link -> link.isDisplayed());
        }
    }
}
