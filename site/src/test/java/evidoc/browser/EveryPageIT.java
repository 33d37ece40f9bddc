package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What each page of the built site must be, however it is shown. Each is opened once for all of
/// these tests, since loading takes longer than most of what they look at.
@InOwnBrowser
final class EveryPageIT {
    /// A drawing has two shapes, and its colours two themes; the last is the widest.
    private static final List<Screen> SCREENS =
            Exhaustive.IS_WANTED
                    ? List.of(
                            new Screen(390, "light"),
                            new Screen(390, "dark"),
                            new Screen(1440, "light"),
                            new Screen(1440, "dark"))
                    : List.of(new Screen(390, "light"), new Screen(1440, "dark"));

    private static final List<Screen> BETWEEN =
            Screen.toured().stream().filter(screen -> !SCREENS.contains(screen)).toList();

    /// Pages about runs differ less than others.
    private static final int RUNS_JUDGED = 6;

    /// Of a desktop of 1440 × 900, in CSS pixels.
    private static final double WINDOW = 900;

    private static final double MOST_WINDOWS = 7;

    /// The self-test is a list, of which a reader does as much as there is time for.
    private static final String ALL_QUESTIONS = "selftest/index.html";

    private enum Fault {
        LOADING,
        SIDEWAYS,
        UNTOLD,
        ILLUSTRATION,
        ACCESSIBILITY,
        DRAWING
    }

    private final BuiltSite site = ThisSite.recorded();
    private final URI root = site.root().toUri();
    private final Browser browser = Browser.start();
    private final Axe axe = new Axe(browser);
    private final Pictures pictures = new Pictures(site, browser);
    private final IllustrationFaults illustrations = new IllustrationFaults(browser);
    private final Told told = new Told(browser);
    private final Gallery gallery = new Gallery(site, browser, Path.of("target", "screenshots"));

    private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);

    private @Nullable Screen shown;

    private final Map<Screen, ClaimHeights> claims = new HashMap<>();

    /// Lengths of the pages that _next_ leads to, in windows of a desktop.
    private final Map<String, Double> lengths = new TreeMap<>();

    @BeforeAll
    void eachIsOpened() {
        for (Fault fault : Fault.values()) {
            faults.put(fault, new ArrayList<>());
        }
        List<String> pages =
                Stream.concat(site.widely().stream(), site.someRunPages(RUNS_JUDGED)).toList();
        for (int i = 0; i < pages.size(); i++) {
            look(pages.get(i), SCREENS.get(i % SCREENS.size()));
        }
    }

    @AfterAll
    void theBrowserEnds() {
        browser.close();
    }

    @Test
    void itLoadsFromDiskWithoutAComplaintAndWithoutAskingAnotherHost() {
        assertThat(faults.get(Fault.LOADING)).isEmpty();
    }

    @Test
    void itDoesNotScrollSideways() {
        assertThat(faults.get(Fault.SIDEWAYS)).isEmpty();
    }

    @Test
    void aReaderIsToldTheNameAndTheContentOfEachPicture() {
        assertThat(faults.get(Fault.UNTOLD)).isEmpty();
    }

    @Test
    void theTextsOfItsIllustrationsAreLargeEnoughApartAndStandOut() {
        assertThat(faults.get(Fault.ILLUSTRATION)).isEmpty();
    }

    @Test
    void axeFindsNothing() {
        assertThat(faults.get(Fault.ACCESSIBILITY)).isEmpty();
    }

    /// A text that has room, and stands out, in the widest face does so in any.
    @Test
    void everyTextInItsDrawingsCanBeReadInTheWidestFace() {
        assertThat(faults.get(Fault.DRAWING)).isEmpty();
    }

    /// Claims are sentences; what proves them is folded behind a mark.
    @Test
    void atMostATenthOfTheHeightOfAllClaimsIsFurniture() {
        assertThat(claims).hasSize(SCREENS.size());
        assertThat(claims)
                .allSatisfy((screen, heights) -> {
                    assertThat(heights.ofSentences()).as(screen.toString()).isGreaterThan(1000);
                    assertThat(heights.shareOfFurniture())
                            .as(screen.toString())
                            .isLessThanOrEqualTo(0.1);
                });
    }

    /// How far a reader scrolls on a page that _next_ leads to; one that is for looking things up
    /// may be longer.
    @Test
    void onTheWayItHasAtMostSevenWindows() throws IOException {
        assertThat(lengths).hasSizeGreaterThan(30);
        Files.write(
                Path.of("target", "page-lengths.txt"),
                lengths.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(page ->
                                String.format(
                                        Locale.ROOT, "%5.1f  %s", page.getValue(), page.getKey()))
                        .toList());
        assertThat(lengths)
                .allSatisfy((page, length) ->
                        assertThat(length).as(page).isLessThanOrEqualTo(MOST_WINDOWS));
    }

    /// Looks at a page with its folds closed on each screen, then with them open; a change of
    /// screen takes about as long as a look.
    ///
    /// @param turn on which all rules of axe are applied
    private void look(String page, Screen turn) {
        boolean illustrated = site.has(page, ".picture");
        boolean drawn = site.has(page, "main svg");
        boolean pictured = drawn || site.has(page, "main img");
        boolean isOfSample = site.sample().contains(page);
        faults.get(Fault.LOADING).addAll(browser.open(root.resolve(page)).problems(root));
        if (illustrated || isOfSample) {
            onEach(BETWEEN, screen -> lookAtLayout(page, screen));
        }
        onEach(
                SCREENS,
                screen -> {
                    lookAtLayout(page, screen);
                    claims.computeIfAbsent(screen, _ -> new ClaimHeights()).add(browser);
                    if (pictured) {
                        add(Fault.UNTOLD, page, screen, told.gaps());
                    }
                });
        measure(page);
        PageState.FOLDS_OPEN.openIn(browser);
        onEach(
                SCREENS.reversed(),
                screen -> {
                    if (isOfSample || screen.equals(turn)) {
                        add(Fault.ACCESSIBILITY, page, screen, findings(screen.equals(turn)));
                    }
                    if (drawn) {
                        Typeface.WIDEST.set(browser);
                        add(Fault.DRAWING, page, screen, pictures.faultsOfCurrentPage());
                        Typeface.unset(browser);
                    }
                });
    }

    private void lookAtLayout(String page, Screen screen) {
        add(Fault.SIDEWAYS, page, screen, gallery.scrolls(page, screen));
        add(Fault.ILLUSTRATION, page, screen, illustrations.find());
    }

    /// By all rules on one screen; on the others, which differ alike on all pages of a kind, by
    /// those that depend on it.
    private Stream<String> findings(boolean byAllRules) {
        return (byAllRules ? axe.findings("html") : axe.findingsOfLook("html")).stream();
    }

    private void onEach(List<Screen> screens, Consumer<Screen> look) {
        for (Screen screen : screens) {
            if (!screen.equals(shown)) {
                browser.show(screen);
                shown = screen;
            }
            look.accept(screen);
        }
    }

    private void add(Fault fault, String page, Screen screen, Stream<String> found) {
        found.forEach(what -> faults.get(fault).add("%s on %s: %s".formatted(page, screen, what)));
    }

    private void measure(String page) {
        if (site.pages().contains(page)
                && site.has(page, ".neighbours")
                && !page.equals(ALL_QUESTIONS)) {
            Typeface.USUAL.set(browser);
            Object height = browser.evaluate("return document.documentElement.scrollHeight");
            Typeface.unset(browser);
            lengths.put(page, ((Number) height).doubleValue() / WINDOW);
        }
    }
}
