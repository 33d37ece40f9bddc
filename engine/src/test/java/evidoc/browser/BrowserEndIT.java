package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.function.Predicate.not;

import evidoc.Alone;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Alone, since it looks at all processes that these tests have started.
@Alone
final class BrowserEndIT {
    @Test
    void aClosedBrowserLeavesNoProcess() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Browser.start().close();
        List<ProcessHandle> left =
                ProcessHandle.current().descendants().filter(not(before::contains)).toList();
        assertThat(left).isEmpty();
    }
}
