package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The built site for who has only a keyboard.
@InBrowser
final class KeyboardIT {
    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.shared();
    private final Tabbing keyboard = new Tabbing(browser);

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void tabReachesEverythingAndTheFocusIsAlwaysSeen(int width) {
        Screen screen = new Screen(width, "light");
        browser.show(screen);
        assertThat(site.sampleFor(screen).stream().flatMap(this::faults)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void theFirstTabSkipsToTheText(int width) {
        Screen screen = new Screen(width, "dark");
        browser.show(screen);
        for (String page : site.sampleFor(screen)) {
            open(page);
            keyboard.tab();
            assertThat(focused(".skip-link")).as(page).isTrue();
            browser.press(Keys.ENTER);
            assertThat(focused("main")).as(page).isTrue();
            keyboard.tab();
            assertThat(focused("main *, .site-footer *")).as(page).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <a href=#>b</a>                                             |
                    <a href=# style=outline:0>b</a>                             | a 'b' looks the same with the focus as without
                    <a href=# style=opacity:0>b</a>                             | a 'b' has the focus and can't be seen
                    <a href=# style=position:absolute;left:-99px>b</a>          | a 'b' has the focus and can't be seen
                    <a href=#>b</a><b style=position:fixed;inset:0>over</b>     | a 'b' has the focus and is covered
                    <a href=# tabindex=-1>b</a>                                 | a 'b' is never reached
                    <b tabindex=0 onkeydown=event.preventDefault()>trap</b><a href=#>b</a> | a 'b' is never reached
                    """)
    void whatAKeyboardDoesNotReachOrShowIsTold(String html, String fault, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html><title>.</title>" + html);
        browser.show(Screen.DESKTOP);
        browser.open(folder.resolve("index.html").toUri());
        assertThat(keyboard.faults()).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    private Stream<String> faults(String page) {
        open(page);
        return keyboard.faults().stream().map(fault -> page + ": " + fault);
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
    }

    private boolean focused(String selector) {
        return (boolean)
                browser.evaluate("return document.activeElement.matches(arguments[0])", selector);
    }
}
