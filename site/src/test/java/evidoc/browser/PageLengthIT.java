package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How far a reader scrolls on a page that _next_ leads to; one that is for looking things up may
/// be longer.
@InBrowser
final class PageLengthIT {
    /// Of a desktop of 1440 × 900, in CSS pixels.
    private static final double SCREEN = 900;

    private static final double SCREENS = 7;

    /// The self-test is a list, of which a reader does as much as there is time for.
    private static final String ALL_QUESTIONS = "selftest/index.html";

    private final BuiltSite site = ThisSite.recorded();
    private final Browser browser = Browser.shared();

    @Test
    void aPageOnTheWayHasAtMostSevenScreens() throws IOException {
        browser.show(Screen.DESKTOP);
        Map<String, Double> screens = new TreeMap<>();
        for (String page : site.pages()) {
            if (site.has(page, ".neighbours") && !page.equals(ALL_QUESTIONS)) {
                screens.put(page, screens(page));
            }
        }
        assertThat(screens).hasSizeGreaterThan(30);
        write(screens);
        screens.values().removeIf(length -> length <= SCREENS);
        assertThat(screens).isEmpty();
    }

    private double screens(String page) {
        browser.open(site.root().resolve(page).toUri());
        Object height = browser.evaluate("return document.documentElement.scrollHeight");
        return ((Number) height).doubleValue() / SCREEN;
    }

    private static void write(Map<String, Double> screens) throws IOException {
        Path table = Path.of("target", "page-lengths.txt");
        List<String> lines =
                screens.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(page ->
                                String.format(
                                        Locale.ROOT, "%5.1f  %s", page.getValue(), page.getKey()))
                        .toList();
        Files.write(table, lines);
    }
}
