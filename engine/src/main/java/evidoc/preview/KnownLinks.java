package evidoc.preview;

import evidoc.site.PageLinks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The links of pages that were read in the last check of a site, or in this one.
final class KnownLinks implements Function<String, PageLinks> {
    private final Runnable checkpoint;
    private Map<String, PageLinks> before = new HashMap<>();
    private Map<String, PageLinks> now = new HashMap<>();

    /// @param checkpoint called before a page is read; an exception ends the check
    KnownLinks(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    /// A check of the whole site begins.
    void begin() {
        before.putAll(now);
        now = new HashMap<>();
    }

    /// The check is over; links that it didn't need are dropped.
    void end() {
        before = new HashMap<>();
    }

    @Override
    public PageLinks apply(String html) {
        checkpoint.run();
        PageLinks known = now.get(html);
        if (known == null) {
            known = before.containsKey(html) ? before.get(html) : PageLinks.of(html);
            now.put(html, known);
        }
        return known;
    }
}
