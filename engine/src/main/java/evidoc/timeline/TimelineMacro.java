package evidoc.timeline;

import evidoc.page.BlockMacro;
import evidoc.page.BlockMacro.Place;
import evidoc.page.Macro;
import evidoc.page.MacroSupport;
import evidoc.page.OutputHtml;
import evidoc.page.ShownRun;
import evidoc.recording.NotRecorded;
import evidoc.recording.NotRun;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;
import evidoc.recording.TracedRun;
import evidoc.timeline.TimelineMoments.Absent;
import evidoc.timeline.TimelineMoments.At;
import evidoc.timeline.TimelineMoments.Refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The block macro `timeline::`: what the threads of a run did, one line each.
public final class TimelineMacro {
    private static final List<String> ARGUMENTS =
            List.of(
                    "variant",
                    "from",
                    "to",
                    "threads",
                    "least",
                    "services",
                    "lines",
                    "callouts",
                    "lock");

    private static final Pattern SHARE = Pattern.compile("(\\d{1,2}) ?%");

    private final MacroSupport support;

    public TimelineMacro(MacroSupport support) {
        this.support = support;
    }

    public BlockMacro macro() {
        return new BlockMacro("timeline", ARGUMENTS, this::timeline);
    }

    private void timeline(Place place, Macro macro) {
        if (!support.refusesSubject(macro)) {
            support.shown(macro).ifPresent(shown -> timeline(place, macro, shown));
        }
    }

    private void timeline(Place place, Macro macro, ShownRun shown) {
        if (!shown.variant().settings().tracing().isOn()) {
            support.page()
                    .problem(
                            macro,
                            "'" + shown.example().name() + "' is not traced",
                            "Add the directive TRACE to the example.");
            return;
        }
        switch (shown.recording()) {
            case NotRun _, NotRecorded _ -> place.html(OutputHtml.unchecked(support.page(), shown));
            case Run run ->
                    shown.trace()
                            .ifPresentOrElse(
                                    traced -> timeline(place, macro, shown, run, traced),
                                    () -> place.html(OutputHtml.unchecked(support.page(), shown)));
        }
    }

    private void timeline(Place place, Macro macro, ShownRun shown, Run run, TracedRun traced) {
        if (traced.trace().processes().isEmpty()) {
            place.html(OutputHtml.untraced(support.page(), shown));
            return;
        }
        Run own = traced.own().orElse(run);
        TimelineMoments moments = new TimelineMoments(traced.trace(), own.output());
        Optional<ThreadFilter> filter = filter(macro);
        Optional<TimelineWindow> window =
                filter.flatMap(found -> window(macro, shown, moments, found));
        if (window.isEmpty() || filter.isEmpty()) {
            return;
        }
        TimelineModel model = TimelineModel.of(traced.trace(), window.get(), filter.get());
        if (model.groups().isEmpty()) {
            refuse(
                    macro,
                    shown,
                    new Refused(
                            "no thread to show", "Widen 'from' and 'to', or name other threads."));
            return;
        }
        Optional<List<OutputLine>> printed = printed(macro, shown, own);
        Optional<List<Callout>> callouts =
                new CalloutReader(moments, model, refused -> refuse(macro, shown, refused))
                        .read(macro.argument("callouts").orElse(""));
        if (printed.isEmpty() || callouts.isEmpty()) {
            return;
        }
        String id = support.page().nextTimeline();
        Timeline timeline =
                Timeline.of(
                        "Timeline of " + shown.example().fileName(),
                        id,
                        model,
                        new LaneWords(traced.trace().source(), macro.argument("lock")),
                        callouts.get());
        place.html(
                new TimelineHtml(support, id).figure(shown, own, traced, timeline, printed.get()));
    }

    /// The lines of output that the author wants beside the picture.
    private Optional<List<OutputLine>> printed(Macro macro, ShownRun shown, Run run) {
        return macro.argument("lines").isPresent()
                ? support.lines(macro, shown, run)
                : Optional.of(List.of());
    }

    private Optional<TimelineWindow> window(
            Macro macro, ShownRun shown, TimelineMoments moments, ThreadFilter filter) {
        TimelineWindow whole = moments.whatTheProgramStarted(filter);
        Optional<Duration> from = moment(macro, shown, "from", moments, whole.from());
        Optional<Duration> to = moment(macro, shown, "to", moments, whole.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().compareTo(from.get()) <= 0) {
            refuse(
                    macro,
                    shown,
                    new Refused("the timeline ends before it begins", "Change 'from' or 'to'."));
            return Optional.empty();
        }
        return Optional.of(new TimelineWindow(from.get(), to.get()));
    }

    private Optional<Duration> moment(
            Macro macro,
            ShownRun shown,
            String argument,
            TimelineMoments moments,
            Duration otherwise) {
        Optional<String> text = macro.argument(argument);
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        return switch (moments.find(text.get())) {
            case At at -> Optional.of(at.time());
            case Absent(String what) ->
                    refused(
                            macro,
                            shown,
                            new Refused(
                                    "'" + what + "' did not occur in this run",
                                    "Choose a moment that every run has."),
                            otherwise);
            case Refused refused -> refused(macro, shown, refused, otherwise);
        };
    }

    private Optional<Duration> refused(
            Macro macro, ShownRun shown, Refused refused, Duration otherwise) {
        refuse(macro, shown, refused);
        return shown.outdated() ? Optional.of(otherwise) : Optional.empty();
    }

    /// Reports a problem, unless the program has changed since it was recorded.
    private void refuse(Macro macro, ShownRun shown, Refused refused) {
        if (!shown.outdated()) {
            support.page().problem(macro, refused.message(), refused.remedy());
        }
    }

    private Optional<ThreadFilter> filter(Macro macro) {
        String least = macro.argument("least").orElse("0 %");
        Matcher share = SHARE.matcher(least);
        if (!share.matches()) {
            support.page()
                    .problem(
                            macro,
                            "invalid share of the time '" + least + "'",
                            "Write a percentage such as 'least=\"2 %\"'.");
            return Optional.empty();
        }
        List<String> names =
                Stream.of(macro.argument("threads").orElse("").split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        boolean services = macro.argument("services").isPresent();
        double part = Integer.parseInt(share.group(1)) / 100.0;
        return Optional.of(new ThreadFilter(names, services, part));
    }
}
