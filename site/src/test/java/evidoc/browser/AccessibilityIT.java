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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a machine can tell of accessibility, on the built site.
@InOwnBrowser
final class AccessibilityIT {
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

    /// The header, of which screens show different parts, is the same on every page; see
    /// [EveryPageIT] for the rest.
    @Test
    void axeFindsNothingWhateverIsOpenOnAnyScreen() {
        browser.open(site.root().toUri().resolve("index.html"));
        assertThat(SCREENS.stream().flatMap(this::findings)).isEmpty();
    }

    @Test
    void everyPageHasOneTitle() throws IOException {
        for (String page : site.files()) {
            assertThat(Jsoup.parse(site.root().resolve(page)).select("h1")).as(page).hasSize(1);
        }
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

    /// As `screen, state: rule: element: reason`.
    private Stream<String> findings(Screen screen) {
        browser.show(screen);
        browser.evaluate(CLOSE_DIALOGS);
        return STATES.stream()
                .filter(state -> state.openIn(browser))
                .flatMap(state ->
                        axe.findings(state.part()).stream()
                                .map(found -> "%s, %s: %s".formatted(screen, state, found)));
    }
}
