package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a machine can tell of accessibility, on the built site.
@InOwnBrowser
final class AccessibilityIT {
    private static final int SAMPLE = 6;

    /// What isn't here is judged on every page.
    private static final List<Screen> SCREENS =
            Exhaustive.IS_WANTED
                    ? Stream.of(390, 1440)
                            .flatMap(width ->
                                    Stream.of(
                                            new Screen(width, "light"), new Screen(width, "dark")))
                            .toList()
                    : List.of(new Screen(390, "light"), new Screen(1440, "dark"));

    /// What is seen of a page with its folds closed is seen with them open, too.
    private static final Set<PageState> STATES =
            EnumSet.complementOf(EnumSet.of(PageState.AS_LOADED));

    private static final String CLOSE_DIALOGS =
            "document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close())";

    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.start();
    private final Axe axe = new Axe(browser);

    @AfterAll
    void theBrowserEnds() {
        browser.close();
    }

    @Test
    void axeFindsNothingOnAnyPage() {
        assertThat(once(site.others())).isEmpty();
    }

    @Test
    void axeFindsNothingOnAnyKindOfPageWhateverIsOpenOnAnyScreen() {
        assertThat(site.sample().stream().flatMap(this::everywhere)).isEmpty();
    }

    @Test
    void everyPageHasOneTitle() throws IOException {
        for (String page : site.files()) {
            assertThat(Jsoup.parse(site.root().resolve(page)).select("h1")).as(page).hasSize(1);
        }
    }

    @Test
    void axeFindsNothingOnPagesOfOtherMachines() {
        assertThat(once(some(site.pagesOfOtherMachines()))).isEmpty();
    }

    @Test
    void axeFindsNothingOnPagesAboutRuns() {
        assertThat(once(some(site.runPages()))).isEmpty();
    }

    private static List<String> some(List<String> pages) {
        int step = Math.max(1, pages.size() / SAMPLE);
        return Stream.iterate(0, i -> i < pages.size(), i -> i + step).map(pages::get).toList();
    }

    @Test
    void aReaderIsToldTheNameAndTheContentOfEachPicture() {
        List<String> illustrated =
                site.pages().stream().filter(page -> site.has(page, "main svg, main img")).toList();
        assertThat(illustrated.stream().flatMap(page -> new Told(site, browser).gaps(page)))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithRuleAndElement(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><html lang=en><title>Tea</title>
                <main><h1>Tea</h1><p style="color: #aaa; background: #fff">weak</p>
                <details><summary>More</summary><img src="data:,"></details>
                <button>a</button><button style="width: 9px; padding: 0">b</button></main>
                """);
        browser.open(folder.resolve("index.html").toUri());
        assertThat(axe.findings("html"))
                .anyMatch(line -> line.startsWith("color-contrast: p: "))
                .anyMatch(line -> line.startsWith("target-size: button:nth-child(5): "))
                .noneMatch(line -> line.startsWith("image-alt"));
        assertThat(PageState.FOLDS_OPEN.openIn(browser)).isTrue();
        assertThat(axe.findings("main")).anyMatch(line -> line.startsWith("image-alt: img: "));
    }

    /// What all rules find on pages with their folds open, on the screens by turns: what a screen
    /// changes is the same on all pages of a kind.
    private List<String> once(List<String> pages) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            browser.open(site.root().toUri().resolve(pages.get(i)));
            Screen screen = SCREENS.get(i % SCREENS.size());
            browser.show(screen);
            found.addAll(findings(pages.get(i), PageState.FOLDS_OPEN, screen, axe::findings));
        }
        return found;
    }

    /// What all rules find on a page on the first screen, and on the others what depends on them;
    /// the header, of which screens show different parts, is judged by all rules on each.
    private Stream<String> everywhere(String page) {
        browser.open(site.root().toUri().resolve(page));
        return SCREENS.stream()
                .flatMap(screen -> {
                    browser.show(screen);
                    browser.evaluate(CLOSE_DIALOGS);
                    boolean first = screen.equals(SCREENS.getFirst()) || page.equals("index.html");
                    return states(page).stream()
                            .flatMap(state ->
                                    findings(
                                            page,
                                            state,
                                            screen,
                                            first ? axe::findings : axe::findingsOfLook)
                                            .stream());
                });
    }

    /// The header, with all that it opens, is the same on every page.
    private Set<PageState> states(String page) {
        return Exhaustive.IS_WANTED || page.equals("index.html")
                ? STATES
                : EnumSet.of(PageState.FOLDS_OPEN);
    }

    /// As `page on screen, state: rule: element: reason`.
    private List<String> findings(
            String page, PageState state, Screen screen, Function<String, List<String>> judge) {
        return state.openIn(browser)
                ? judge.apply(state.part()).stream()
                        .map(found -> "%s on %s, %s: %s".formatted(page, screen, state, found))
                        .toList()
                : List.of();
    }
}
