package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a page of the built site asks of a reader's line and patience. Bytes and shifts are the
/// same on every machine; speed is not, and is not judged.
@InBrowser
final class WeightIT {
    private static final int MOST_TEXT = 60_000;
    private static final int MOST = 120_000;
    private static final int HEAVIEST = 8;

    private static final Map<String, Object> SLOW_LINE =
            Map.of(
                    "offline", false,
                    "latency", 40,
                    "downloadThroughput", 400_000,
                    "uploadThroughput", 400_000);

    private final BuiltSite site = ThisSite.recorded();

    @AutoClose private final SubPath server = new SubPath(site.root());
    private final Browser browser = Browser.shared();
    private final Layout layout = new Layout(browser);

    @Test
    void theFirstVisitToAPageTransfersLittle() throws IOException {
        forgetFiles();
        List<Weight> weights =
                Stream.concat(
                                site.heaviest(HEAVIEST).stream(),
                                site.largest(site.runPages()).limit(1))
                        .map(this::weight)
                        .toList();
        Path table = Path.of("target", "weights.txt");
        Files.writeString(
                table, String.join("\n", weights.stream().map(Weight::toString).toList()));
        assertThat(weights)
                .filteredOn(page -> page.textBytes() > MOST_TEXT || page.allBytes() > MOST)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void nothingMovesWhileAPageLoadsAndIsRead(int width) {
        Screen screen = new Screen(width, "light");
        browser.show(screen);
        slowDown();
        browser.open(server.address());
        browser.evaluate("localStorage.setItem('theme', 'dark')");
        assertThat(site.sampleFor(screen).stream().flatMap(page -> shifts(page, page))).isEmpty();
    }

    @Test
    void nothingMovesWhereTheMachineIsRemembered() {
        browser.show(Screen.DESKTOP);
        slowDown();
        String other = Path.of(site.pagesOfOtherMachines().getFirst()).getName(1).toString();
        browser.open(server.address());
        browser.evaluate(
                """
                sessionStorage.clear()
                localStorage.setItem('machine', arguments[0])
                """,
                other);
        String page = "thread/index.html";
        assertThat(shifts(page, "on/" + other + "/" + page)).isEmpty();
        browser.evaluate("localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    void whatMovesIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><title>.</title><div id=late></div><p class=text>moved</p>
                <script>
                  setTimeout(() => document.getElementById('late').style.height = '90px', 300)
                </script>
                """);
        browser.show(Screen.DESKTOP);
        browser.open(folder.resolve("index.html").toUri());
        assertThat(layout.shifts()).singleElement().asString().matches("0[.]\\d+ by \\S+");
    }

    private void slowDown() {
        forgetFiles();
        browser.command("Network.emulateNetworkConditions", SLOW_LINE);
    }

    /// Whoever comes for the first time has no file of the site yet.
    private void forgetFiles() {
        browser.command("Network.enable", Map.of());
        browser.command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    private Weight weight(String page) {
        URI base = server.address();
        return Weight.of(browser.open(base.resolve(page)), site, base);
    }

    private Stream<String> shifts(String page, String shown) {
        browser.open(server.address().resolve(page));
        assertThat(browser.address()).isEqualTo(server.address() + shown);
        return layout.shifts().stream().map(shift -> page + ": " + shift);
    }
}
