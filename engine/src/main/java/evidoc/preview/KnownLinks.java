package evidoc.preview;

import evidoc.check.PageLinks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The links of pages that were read in the last check of a site, or in this one. Safe for use by
/// several threads.
final class KnownLinks implements Function<String, PageLinks> {
    private final Runnable checkpoint;
    private volatile Map<String, PageLinks> before = Map.of();
    private volatile Map<String, PageLinks> now = new ConcurrentHashMap<>();

    /// @param checkpoint called before a page is read; an exception ends the check
    KnownLinks(Runnable checkpoint) {
        this.checkpoint = checkpoint;
    }

    /// A check of the whole site begins.
    void begin() {
        Map<String, PageLinks> all = new HashMap<>(before);
        all.putAll(now);
        before = Map.copyOf(all);
        now = new ConcurrentHashMap<>();
    }

    /// The check is over; links that it didn't need are dropped.
    void end() {
        before = Map.of();
    }

    @Override
    public PageLinks apply(String html) {
        checkpoint.run();
        return now.computeIfAbsent(
                html,
                text -> {
                    PageLinks known = before.get(text);
                    return known == null ? PageLinks.of(text) : known;
                });
    }
}
