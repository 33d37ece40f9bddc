package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.MachineSites;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// A site of thirty machines.
@InBrowser
final class ManyMachinesIT {
    private static final int MACHINES = 30;

    /// What a page may weigh more for each machine that isn't the chosen one, in bytes after gzip:
    /// room for links and facts, not for a second page.
    private static final int WEIGHT = 1024;

    private static final String MENU =
            """
            const box = document.querySelector('.machine-choice')
            const last = box.querySelector('li:last-child a')
            const edges = e => e.getBoundingClientRect()
            last.scrollIntoView({block: 'nearest'})
            return {
              scrolls: box.scrollHeight > box.clientHeight && box.scrollTop > 0,
              sideways: box.scrollWidth > box.clientWidth,
              last: edges(last).bottom <= edges(box).bottom + 1 && edges(last).height > 0,
              inside: edges(box).left >= 0 && edges(box).right <= innerWidth
                && edges(box).bottom <= innerHeight
            }
            """;

    private final Browser browser = Browser.shared();

    private Map<String, Integer> alone = Map.of();
    private BuiltSite site = new BuiltSite(Path.of(""));

    @BeforeAll
    void aSiteOfOneMachineAndOneOfThirtyAreBuilt(@TempDir Path folder) throws Exception {
        MachineSites sites = MachineSites.record(folder);
        alone = weights(new BuiltSite(sites.of(1)));
        site = new BuiltSite(sites.of(MACHINES));
    }

    @Test
    void everyMachineHasEveryPage() {
        assertThat(site.files()).hasSize(alone.size() * MACHINES);
    }

    @Test
    void noPageGrowsByMuchForEachMachineThatIsNotChosen() throws IOException {
        weights(site)
                .forEach((page, weight) -> {
                    int before = Objects.requireNonNull(alone.get(onFirst(page)));
                    assertThat((weight - before) / (MACHINES - 1)).as(page).isBetween(1, WEIGHT);
                });
    }

    /// The same page of the first machine.
    private static String onFirst(String page) {
        return page.replaceFirst("^on/[^/]+/", "")
                .replaceFirst("^runs/[^/]+/", "runs/" + MachineSites.FIRST + "/");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void theMenuOpensAndScrollsAndMakesThePageNoWider(int width) {
        Screen screen = new Screen(width, "light");
        Gallery gallery = new Gallery(site, browser, Path.of("target", "screenshots"));
        for (String page : List.of("long.html", "on/machine-30/steep/index.html")) {
            browser.show(screen);
            browser.open(site.root().resolve(page).toUri());
            browser.click(".machine-menu > summary");
            String name = "machines-" + page.replaceAll("\\W+", "-");
            assertThat(gallery.tooWide(name, screen)).isEmpty();
            assertThat((Map<?, ?>) browser.evaluate(MENU))
                    .isEqualTo(
                            Map.of(
                                    "scrolls",
                                    true,
                                    "sideways",
                                    false,
                                    "last",
                                    true,
                                    "inside",
                                    true));
        }
    }

    private static Map<String, Integer> weights(BuiltSite site) throws IOException {
        Map<String, Integer> weights = new TreeMap<>();
        for (String page : site.files()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                Files.copy(site.root().resolve(page), gzip);
            }
            weights.put(page, packed.size());
        }
        return weights;
    }
}
