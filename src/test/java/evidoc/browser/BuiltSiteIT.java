package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

@TestInstance(PER_CLASS)
final class BuiltSiteIT {
    private final BuiltSite site = BuiltSite.find();

    @AutoClose private final Browser browser = Browser.start();

    @Test
    void theSiteHasPages() {
        assertThat(site.pages()).contains("index.html");
    }

    @Test
    void everyPageLoadsFromDiskWithoutAComplaintAndWithoutAskingAnotherHost() {
        assertThat(fromDisk().loadingProblems()).isEmpty();
    }

    @Test
    void everyPageLoadsBelowASubPathWithoutAComplaintAndWithoutAskingAnotherHost() {
        try (SubPath server = new SubPath(site.root())) {
            assertThat(new Tour(site, server.address(), browser).loadingProblems()).isEmpty();
        }
    }

    @Test
    void everyInternalLinkAndAnchorLeadsSomewhereFromDisk() {
        assertThat(fromDisk().linkProblems()).isEmpty();
    }

    @Test
    void everyInternalLinkAndAnchorLeadsSomewhereBelowASubPath() {
        try (SubPath server = new SubPath(site.root())) {
            assertThat(new Tour(site, server.address(), browser).linkProblems()).isEmpty();
        }
    }

    @Test
    void thePagesOfOtherMachinesLoadWithoutAComplaint() {
        try (Browser visitor = Browser.start()) {
            URI root = site.root().toUri();
            for (String page : site.pagesOfOtherMachines()) {
                assertThat(visitor.open(root.resolve(page)).problems(root)).as(page).isEmpty();
            }
        }
    }

    @Test
    void everyPageIsReadableWithoutJavaScript() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            assertThat(new Reader(site, plain).gaps()).isEmpty();
        }
    }

    @Test
    void noPageScrollsSidewaysOnAnyScreen() {
        Path pictures = Path.of("target", "screenshots");
        assertThat(new Gallery(site, browser, pictures).sidewaysScrolls()).isEmpty();
    }

    @Test
    void theThemeButtonGivesLightAndDarkAndIsRemembered() {
        try (Browser visitor = Browser.start()) {
            visitor.open(site.root().toUri().resolve("index.html"));
            Set<String> grounds = new HashSet<>();
            for (int click = 0; click < 3; click++) {
                visitor.all(".theme-button").getFirst().click();
                assertThat(visitor.console()).isEmpty();
                String chosen = ground(visitor);
                assertThat(visitor.reload().console()).isEmpty();
                assertThat(ground(visitor)).isEqualTo(chosen);
                grounds.add(chosen);
            }
            assertThat(grounds).hasSize(2);
        }
    }

    private static String ground(Browser visitor) {
        String grounds =
                """
                return [document.documentElement, document.body]
                    .map(e => getComputedStyle(e).backgroundColor)
                    .join()
                """;
        return (String) visitor.evaluate(grounds);
    }

    private Tour fromDisk() {
        return new Tour(site, site.root().toUri(), browser);
    }
}
