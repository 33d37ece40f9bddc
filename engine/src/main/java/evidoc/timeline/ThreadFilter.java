package evidoc.timeline;

import evidoc.trace.Activity;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which threads a timeline shows.
///
/// @param names patterns of names, where `*` stands for any text; empty for all
/// @param services whether threads of the runtime are shown
/// @param least share of the window that a thread must have run; 0 for all
record ThreadFilter(List<String> names, boolean services, double least) {

    ThreadFilter {
        names = List.copyOf(names);
    }

    boolean shows(TracedThread thread) {
        boolean named = names.isEmpty() || names.stream().anyMatch(n -> matches(n, thread));
        return named && (services || thread.kind() != Kind.SERVICE);
    }

    /// Whether a thread ran enough to be shown.
    boolean isBusy(TracedThread thread, TimelineWindow window) {
        long ran =
                thread.spans().stream()
                        .filter(span -> span.activity() == Activity.RUNNING)
                        .mapToLong(span -> window.shown(span).toNanos())
                        .sum();
        return ran >= window.length().toNanos() * least;
    }

    /// Whether a pattern names a thread.
    static boolean matches(String pattern, TracedThread thread) {
        String regex =
                Stream.of(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.matches(regex, thread.name());
    }
}
