package evidoc.browser;

import static evidoc.site.MachineSites.FIRST;
import static evidoc.site.MachineSites.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.MachineSites;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import java.net.URI;
import java.nio.file.Path;

/// A reader chooses the machine whose runs the pages show.
@InBrowser
final class SwitchIT {
    private static final String FOLDER = "on/" + SECOND + "/";

    private final Browser browser = Browser.shared();

    private BuiltSite site = new BuiltSite(Path.of(""));
    private Chooser reader = new Chooser(browser, URI.create(""));

    @BeforeAll
    void aSiteOfTwoMachinesIsBuilt(@TempDir Path folder) throws Exception {
        site = new BuiltSite(MachineSites.record(folder).of(2));
        reader = new Chooser(browser, site.root().toUri());
    }

    @BeforeEach
    void theBrowserRemembersNothing() {
        browser.show(Screen.DESKTOP);
        reader.open("index.html?machine=" + FIRST);
        reader.forget();
        reader.open("index.html");
    }

    @Test
    void whoHasChosenNothingSeesTheFirstMachine() {
        reader.open("steep/index.html");
        reader.assertShown(FIRST, "steep/index.html");
        assertThat(reader.cups()).isEqualTo("2");
    }

    @Test
    void aClickShowsTheSamePageOfTheOtherMachineAndAnotherOneGoesBack() {
        reader.open("steep/index.html");
        reader.choose(SECOND);
        reader.assertShown(SECOND, FOLDER + "steep/index.html");
        assertThat(reader.cups()).isEqualTo("14");
        assertThat(reader.text(".machine-here")).isEqualTo(SECOND);
        assertThat(reader.text(".machine-list [aria-current]")).startsWith(SECOND);
        reader.choose(FIRST);
        reader.assertShown(FIRST, "steep/index.html?machine=" + FIRST);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        reader.open("steep/index.html");
        reader.tabTo(".machine-menu > summary");
        browser.press(Keys.ENTER);
        reader.tabTo("a[data-machine=" + SECOND + "]");
        browser.press(Keys.ENTER);
        reader.assertShown(SECOND, FOLDER + "steep/index.html");
    }

    @Test
    void escapeAndAClickBesideItCloseTheMachines() {
        String menu = ".machine-menu";
        reader.open("steep/index.html");
        browser.click(menu + " > summary");
        assertThat(browser.all(menu + "[open]")).hasSize(1);
        reader.tabTo(menu + " a");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all(menu + "[open]")).isEmpty();
        assertThat(browser.all(menu + " > summary:focus")).hasSize(1);
        browser.click(menu + " > summary");
        browser.evaluate("document.querySelector('.site-footer p').click()");
        assertThat(browser.all(menu + "[open]")).isEmpty();
    }

    @Test
    void onAPhoneEscapeAndAClickElsewhereCloseTheChapters() {
        String open = ".chapters:popover-open";
        browser.show(new Screen(390, "light"));
        reader.open("steep/index.html");
        browser.click(".chapters-menu");
        assertThat(browser.all(open)).hasSize(1);
        reader.tabTo(".chapters a");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all(open)).isEmpty();
        assertThat(browser.all(".chapters-menu:focus")).hasSize(1);
        browser.click(".chapters-menu");
        browser.click(".machine-menu > summary");
        assertThat(browser.all(open)).isEmpty();
        assertThat(browser.all(".machine-menu[open]")).hasSize(1);
    }

    @Test
    void theChaptersThatAPhoneOpensMoveBesideTheTextWhereThereIsRoom() {
        browser.show(new Screen(390, "light"));
        reader.open("steep/index.html");
        browser.click(".chapters-menu");
        browser.show(Screen.DESKTOP);
        assertThat(browser.all(".chapters:popover-open")).isEmpty();
        assertThat(browser.all(".chapters").getFirst().isDisplayed()).isTrue();
    }

    @Test
    void theChoiceFollowsOntoOtherPagesAndLastsInThisTabAndInANewOne() {
        reader.choose(SECOND);
        browser.click(".chapters a[href$='steep/index.html']");
        reader.assertShown(SECOND, FOLDER + "steep/index.html");
        browser.reload();
        reader.assertShown(SECOND, FOLDER + "steep/index.html");
        reader.open("long.html#section-3");
        reader.assertShown(SECOND, FOLDER + "long.html#section-3");
        browser.inNewTab(() -> {
            reader.open("steep/index.html?a=b");
            reader.assertShown(SECOND, FOLDER + "steep/index.html?a=b");
        });
    }

    @Test
    void backForwardAndReloadShowTheMachineOfTheAddress() {
        reader.open("steep/index.html");
        reader.choose(SECOND);
        browser.back();
        reader.assertShown(FIRST, "steep/index.html");
        browser.reload();
        reader.assertShown(FIRST, "steep/index.html");
        browser.click(".neighbour-next");
        reader.assertShown(FIRST, "long.html");
        browser.back();
        browser.forward();
        browser.back();
        browser.back();
        reader.assertShown(FIRST, "index.html");
        browser.forward();
        reader.assertShown(FIRST, "steep/index.html");
    }

    @Test
    void whoWentBackAndForthIsWhereTheAddressSays() {
        reader.open("steep/index.html");
        reader.choose(SECOND);
        browser.back();
        browser.forward();
        reader.assertShown(SECOND, FOLDER + "steep/index.html");
        browser.click(".neighbour-next");
        reader.assertShown(SECOND, FOLDER + "long.html");
    }

    @Test
    void anAddressThatNamesAMachineShowsItWhateverWasChosen() {
        reader.open("steep/index.html");
        reader.choose(SECOND);
        reader.open("steep/index.html?machine=" + FIRST);
        reader.assertShown(FIRST, "steep/index.html?machine=" + FIRST);
        browser.click(".neighbour-next");
        reader.assertShown(FIRST, "long.html");
        browser.inNewTab(() -> {
            reader.open("long.html");
            reader.assertShown(SECOND, FOLDER + "long.html");
        });
        reader.open("long.html?machine=" + SECOND + "&a=b#section-3");
        reader.assertShown(SECOND, FOLDER + "long.html?a=b#section-3");
        reader.open(FOLDER + "long.html?machine=" + FIRST);
        reader.assertShown(FIRST, "long.html?machine=" + FIRST);
        browser.reload();
        reader.assertShown(FIRST, "long.html?machine=" + FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "../../x", "<img src=x>", "constructor"})
    void aMachineThatIsNotThereChangesNothing(String name) {
        reader.open("long.html");
        browser.evaluate("localStorage.setItem('machine', arguments[0])", name);
        browser.inNewTab(() -> {
            reader.open("long.html");
            reader.assertShown(FIRST, "long.html");
        });
        reader.open("long.html?machine=" + name.replaceAll("[<> ]", "x"));
        assertThat(reader.machine()).isEqualTo(FIRST);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aTabThatOpensAnotherOneStaysWithItsMachine() {
        reader.open("long.html");
        browser.evaluate(
                """
                document.querySelector('a[data-machine=' + arguments[0] + ']')
                    .dispatchEvent(new MouseEvent('click', {ctrlKey: true, cancelable: true}))
                """,
                SECOND);
        reader.open("steep/index.html");
        reader.assertShown(FIRST, "steep/index.html");
    }
}
