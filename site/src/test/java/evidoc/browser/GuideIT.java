package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.Guide;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The guide is a site as good as this one.
@InBrowser
final class GuideIT {
    private static final List<Screen> SCREENS =
            List.of(
                    new Screen(390, "light"),
                    new Screen(390, "dark"),
                    new Screen(1440, "light"),
                    new Screen(1440, "dark"));

    private final BuiltSite guide = new BuiltSite(Guide.get().folder());
    private final Browser browser = Browser.shared();
    private final Axe axe = new Axe(browser);

    /// By all rules on a phone, and on the other screens by those that a screen can change.
    @Test
    void axeFindsNothingOnAnyPageInEitherTheme() {
        List<String> found = new ArrayList<>();
        assertThat(guide.pages()).hasSizeGreaterThan(10);
        for (String page : guide.pages()) {
            browser.open(guide.root().toUri().resolve(page));
            for (Screen screen : SCREENS) {
                browser.show(screen);
                assertThat(PageState.FOLDS_OPEN.openIn(browser)).isTrue();
                (screen.equals(SCREENS.getFirst())
                                ? axe.findings("html")
                                : axe.findingsOfLook("html"))
                        .forEach(finding -> found.add(page + " on " + screen + ": " + finding));
            }
            found.addAll(browser.console());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        try (HtmlCheck check = new HtmlCheck()) {
            assertThat(check.problems(guide.root(), guide.files())).isEmpty();
        }
    }

    @Test
    void noPageScrollsSidewaysAndEveryTextInADrawingCanBeRead() {
        Gallery gallery = new Gallery(guide, browser, Path.of("target", "screenshots", "guide"));
        assertThat(gallery.sidewaysScrolls()).isEmpty();
        assertThat(new Pictures(guide, browser).faults()).isEmpty();
    }
}
