package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.RecordedSite;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

@InBrowser
final class BuiltSiteIT {
    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.shared();

    @Test
    void theSiteHasPages() {
        assertThat(site.pages()).contains("index.html").containsAll(site.sample());
    }

    @Test
    void pagesLoadBelowASubPathWithoutAComplaintAndWithoutAskingAnotherHost() {
        assertThat(hosted().loadingProblems(site.sample())).isEmpty();
    }

    @Test
    void pagesOfThisBuildLoadWithoutAComplaint() {
        BuiltSite built = ThisSite.ofThisMachine();
        assertThat(new Tour(built, built.root().toUri(), browser).loadingProblems(built.sample()))
                .isEmpty();
    }

    @Test
    void everyInternalLinkAndAnchorLeadsSomewhereFromDisk() {
        assertThat(fromDisk().linkProblems(site.sample())).isEmpty();
    }

    @Test
    void everyInternalLinkAndAnchorLeadsSomewhereBelowASubPath() {
        assertThat(hosted().linkProblems(site.sample())).isEmpty();
    }

    @Test
    void pagesAreReadableWithoutJavaScript() {
        try (Browser plain = Browser.startWithoutJavaScript()) {
            assertThat(new Reader(site, plain).gaps(site.sample())).isEmpty();
        }
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

    private Tour hosted() {
        return new Tour(site, RecordedSite.get().address(), browser);
    }

    private Tour fromDisk() {
        return new Tour(site, site.root().toUri(), browser);
    }
}
