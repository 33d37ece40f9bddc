package evidoc.timeline;

import evidoc.timeline.TimelineMoments.Absent;
import evidoc.timeline.TimelineMoments.At;
import evidoc.timeline.TimelineMoments.Refused;
import evidoc.trace.TracedThread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the argument `callouts="MOMENT: sentence; MOMENT: sentence"`. A moment that did not occur
/// in this run, or is outside of the picture, is left out: another machine's run may have it.
///
/// @param problems what is told of a callout that no run could have
record CalloutReader(TimelineMoments moments, TimelineModel model, Consumer<Refused> problems) {
    private static final Pattern SEPARATOR = Pattern.compile(";\\s+");
    private static final Pattern PART = Pattern.compile("(?<moment>[^:]+):\\s+(?<text>.+)");

    /// In the order of their moments; empty if one could not be read.
    Optional<List<Callout>> read(String argument) {
        List<Callout> callouts = new ArrayList<>();
        if (argument.isBlank()) {
            return Optional.of(callouts);
        }
        for (String part : SEPARATOR.split(argument.strip(), -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                problems.accept(
                        new Refused(
                                "the callout '" + part + "' has no moment",
                                "Write 'MOMENT: sentence', such as 'birth of NAME: It starts.'"));
                return Optional.empty();
            }
            switch (moments.find(matcher.group("moment"), model.window(), this::hasLane)) {
                case At at -> callout(at, matcher.group("text")).ifPresent(callouts::add);
                case Absent _ -> {}
                case Refused refused -> {
                    problems.accept(refused);
                    return Optional.empty();
                }
            }
        }
        callouts.sort(Comparator.comparing(Callout::at));
        return Optional.of(callouts);
    }

    private Optional<Callout> callout(At at, String text) {
        boolean shown = at.thread().isEmpty() || at.thread().filter(this::hasLane).isPresent();
        return shown && model.window().shows(at.time())
                ? Optional.of(
                        new Callout(at.time(), at.thread().map(TracedThread::id), said(text, at)))
                : Optional.empty();
    }

    private boolean hasLane(TracedThread thread) {
        return model.lanes().stream().anyMatch(lane -> lane.thread().equals(thread));
    }

    /// With the names of the thread and of the one that it waited for.
    private String said(String text, At at) {
        String thread = at.thread().map(this::name).orElse("a thread");
        return text.replace("<thread>", thread)
                .replace("<other>", at.whom().orElse("another thread"))
                .replace('\'', '’');
    }

    private String name(TracedThread thread) {
        return model.lanes().stream()
                .filter(lane -> lane.thread().equals(thread))
                .map(Lane::name)
                .findFirst()
                .orElse(thread.name());
    }
}
