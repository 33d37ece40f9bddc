package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// The built site for readers who set their browsers in another way: large text, wide text, narrow
/// windows, no motion, few colours.
@InBrowser
final class PreferencesIT {
    private static final String MOVING =
            """
            const time = s => [s.transitionDuration, s.animationDuration].join()
            const moves = (e, part) => /[1-9]/.test(time(getComputedStyle(e, part)))
            const glides = e => getComputedStyle(e).scrollBehavior === 'smooth'
            return [...document.querySelectorAll('*')]
                .filter(e => glides(e) || [null, '::before', '::after'].some(p => moves(e, p)))
                .map(e => `${e.localName}.${e.getAttribute('class')} moves`)
            """;

    private final BuiltSite site = ThisSite.recorded();
    private final Path kept = Path.of("target", "screenshots", "preferences");

    private final Browser browser = Browser.shared();
    private final Gallery gallery = new Gallery(site, browser, kept);
    private final Room room = new Room(browser);

    /// 320 pixels, and 640 as of 1280 at 200 %.
    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void aNarrowWindowCutsNothingOffAndScrollsOneWayOnly(int width) {
        assertThat(misfits(new Screen(width, "light"), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void textThatIsSetWideLosesNothing(int width) {
        assertThat(misfits(new Screen(width, "light"), true)).isEmpty();
    }

    @Test
    void whoWantsNoMotionSeesNone() {
        browser.show(Screen.DESKTOP, Map.of("prefers-reduced-motion", "reduce"));
        assertThat(
                        all(page -> {
                            open(page);
                            return lines(browser.evaluate(MOVING));
                        }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void fewColoursLeaveEveryTextOfADrawingReadable(String scheme) {
        Pictures pictures = new Pictures(site, browser);
        Screen screen = new Screen(1440, scheme);
        assertThat(
                        all(page -> {
                            if (!site.has(page, "main svg")) {
                                return Stream.empty();
                            }
                            open(page);
                            browser.show(screen, Map.of("forced-colors", "active"));
                            List<String> faults = pictures.faultsOfCurrentPage().toList();
                            if (!faults.isEmpty()) {
                                gallery.keep("forced-" + page.replaceAll("\\W", "-"), screen);
                            }
                            return faults.stream();
                        }))
                .isEmpty();
    }

    private List<String> misfits(Screen screen, boolean wideText) {
        return all(site.sampleFor(screen), page -> misfits(page, screen, wideText));
    }

    private Stream<String> misfits(String page, Screen screen, boolean wideText) {
        open(page);
        browser.show(screen);
        if (wideText) {
            room.spaceText();
        }
        return Stream.of(PageState.values())
                .filter(state -> state.openIn(browser))
                .flatMap(state ->
                        Stream.concat(
                                        Stream.of(gallery.tooWide("room", screen))
                                                .filter(text -> !text.isEmpty()),
                                        room.cuts().stream())
                                .map(fault -> state + ": " + fault));
    }

    /// What is wrong on one page of each kind, as `page: what`.
    private List<String> all(Function<String, Stream<String>> faults) {
        return all(site.sample(), faults);
    }

    private static List<String> all(List<String> pages, Function<String, Stream<String>> faults) {
        return pages.stream()
                .flatMap(page -> faults.apply(page).map(fault -> page + ": " + fault))
                .toList();
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
    }

    private static Stream<String> lines(Object found) {
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf);
    }
}
