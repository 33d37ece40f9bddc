package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
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

    /// By all rules, on the screens by turns: what a screen changes is the same on all pages, which
    /// have the look of this site; or on each screen where tests are exhaustive.
    @Test
    void axeFindsNothingOnAnyPage() {
        List<String> found = new ArrayList<>();
        assertThat(guide.pages()).hasSizeGreaterThan(10);
        for (int i = 0; i < guide.pages().size(); i++) {
            String page = guide.pages().get(i);
            browser.open(guide.root().toUri().resolve(page));
            for (Screen screen :
                    Exhaustive.IS_WANTED ? SCREENS : List.of(SCREENS.get(i % SCREENS.size()))) {
                browser.show(screen);
                assertThat(PageState.FOLDS_OPEN.openIn(browser)).isTrue();
                axe.findings("html")
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
