package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What browsers are told.
@Timeout(30)
final class LiveReloadTest {
    private final LiveReload audience = new LiveReload();

    @Test
    void aPageThatIsAsNewAsTheSiteIsToldNothingNew() {
        audience.tellChanged(List.of("a.html"));
        assertThat(told(audience.version(), 2))
                .startsWith("event: changed\ndata: {")
                .contains("\"names\":[]", "\"version\":" + audience.version())
                .endsWith("}\n\nevent: problems\ndata: []\n\n");
    }

    @Test
    void anOlderPageIsToldWhatChangedSince() {
        audience.tellChanged(List.of("a.html"));
        long seen = audience.version();
        audience.tellChanged(List.of("b.html"));
        assertThat(told(seen, 1)).contains("\"names\":[\"b.html\"]");
    }

    @Test
    void aPageOfAnEarlierPreviewIsToldThatEverythingMayHaveChanged() {
        assertThat(told(0, 1)).contains("\"names\":[\"*\"]");
    }

    @Test
    void nothingChangedMakesNoVersion() {
        long before = audience.version();
        audience.tellChanged(List.of());
        assertThat(audience.version()).isEqualTo(before);
        audience.tellChanged(List.of("a.html", "b.html"));
        assertThat(audience.version()).isEqualTo(before + 1);
    }

    @Test
    void aProblemIsToldWithItsPlaceAndItsRemedy() {
        audience.tellProblems(
                List.of(
                        new Problem("content/a.adoc", 3, "no tea \"here\"", "Boil some."),
                        Problem.in("content/b.adoc", "cold", "Wait.")));
        assertThat(told(audience.version(), 2))
                .contains(
                        "\"where\":\"content/a.adoc:3\"",
                        "\"what\":\"no tea \\\"here\\\". Boil some.\"",
                        "\"where\":\"content/b.adoc\"")
                .endsWith("]\n\n");
    }

    @Test
    void whoReadsAlreadyIsToldWhatHappensNext() {
        Browser browser =
                new Browser(
                        4,
                        () -> {
                            audience.tellProblems(List.of());
                            audience.tellChanged(List.of("a.html"));
                        });
        assertThatThrownBy(() -> audience.tell(browser, audience.version()))
                .hasMessage("the browser is gone");
        assertThat(browser.received().substring(browser.received().lastIndexOf("event: ")))
                .startsWith("event: changed\n")
                .contains("\"names\":[\"a.html\"]", "\"version\":" + audience.version());
    }

    @Test
    void whatRunsIsToldOnceAndToThoseWhoComeLater() {
        audience.tellBusy(List.of("examples/tea/Steep.java"));
        audience.tellBusy(List.of("examples/tea/Steep.java"));
        assertThat(told(audience.version(), 3))
                .endsWith("event: busy\ndata: [\"examples/tea/Steep.java\"]\n\n");
    }

    /// The first events for a browser that goes then.
    private String told(long seen, int count) {
        Browser browser = new Browser(count, () -> {});
        assertThatThrownBy(() -> audience.tell(browser, seen)).hasMessage("the browser is gone");
        return browser.received();
    }

    /// A browser that goes after some events.
    private static final class Browser extends OutputStream {
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final int last;
        private final Runnable beforeLast;
        private int events;

        Browser(int last, Runnable beforeLast) {
            this.last = last;
            this.beforeLast = beforeLast;
        }

        @Override
        public void write(int b) {
            received.write(b);
        }

        @Override
        public void flush() throws IOException {
            events++;
            if (events == last) {
                throw new IOException("the browser is gone");
            } else if (events == last - 1) {
                beforeLast.run();
            }
        }

        String received() {
            return received.toString(StandardCharsets.UTF_8);
        }
    }
}
