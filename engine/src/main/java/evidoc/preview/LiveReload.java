package evidoc.preview;

import evidoc.problem.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The browsers that show the site, and the events sent to them: which files changed, which
/// problems there are, and which examples are running.
final class LiveReload {
    /// Stands for every file.
    static final String ALL = "*";

    /// How often a line without content is sent to find out whether a browser is still connected.
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final JsonMapper json = new JsonMapper();
    private final Set<BlockingQueue<String>> listeners = new CopyOnWriteArraySet<>();
    private final Map<String, Long> changed = new HashMap<>();

    /// Versions of a preview are later than those of earlier previews.
    private final long first = System.currentTimeMillis();

    private long version = first;
    private List<Problem> problems = List.of();
    private List<String> busy = List.of();

    /// The version of the site; a page that was read after this is at least as new.
    synchronized long version() {
        return version;
    }

    /// Sends which files have changed.
    ///
    /// @param names from the root of the site
    synchronized void tellChanged(Collection<String> names) {
        if (!names.isEmpty()) {
            version++;
            names.forEach(name -> changed.put(name, version));
            send(changes(List.copyOf(names)));
        }
    }

    /// Sends the problems; an empty list if all are fixed.
    synchronized void tellProblems(List<Problem> found) {
        if (!found.equals(problems)) {
            problems = List.copyOf(found);
            send(problems());
        }
    }

    /// Sends which examples are running; an empty list if none are.
    synchronized void tellBusy(List<String> files) {
        if (!files.equals(busy)) {
            busy = List.copyOf(files);
            send(event("busy", busy));
        }
    }

    private void send(String event) {
        listeners.forEach(listener -> listener.add(event));
    }

    /// Sends one browser all events from a version on, until it disconnects.
    ///
    /// @param seen version of the page that it shows
    void tell(OutputStream browser, long seen) throws IOException, InterruptedException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        synchronized (this) {
            listeners.add(events);
            events.add(changes(since(seen)));
            events.add(problems());
            events.add(event("busy", busy));
        }
        try {
            while (true) {
                String event = events.poll(PULSE.toSeconds(), TimeUnit.SECONDS);
                String line = event == null ? ":\n\n" : event;
                browser.write(line.getBytes(StandardCharsets.UTF_8));
                browser.flush();
            }
        } finally {
            listeners.remove(events);
        }
    }

    private List<String> since(long seen) {
        return seen < first
                ? List.of(ALL)
                : changed.entrySet().stream()
                        .filter(entry -> entry.getValue() > seen)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private String changes(List<String> names) {
        return event("changed", Map.of("version", version, "names", names));
    }

    private String problems() {
        return event("problems", problems.stream().map(LiveReload::entry).toList());
    }

    private static Map<String, String> entry(Problem problem) {
        String line = problem.line() == 0 ? "" : ":" + problem.line();
        return Map.of(
                "where",
                problem.file() + line,
                "what",
                Problem.general(problem.message(), problem.remedy()).toString());
    }

    private String event(String name, Object data) {
        return "event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }
}
