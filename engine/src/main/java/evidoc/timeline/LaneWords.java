package evidoc.timeline;

import evidoc.trace.Activity;
import evidoc.trace.TraceSource;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a thread does at a moment, in words that follow its name. A verb is written for one thread
/// and for several: `{waits|wait} for a core`.
///
/// @param source what recorded it
/// @param lock what a lock is called in the program
record LaneWords(TraceSource source, Optional<String> lock) {
    static final String UNBORN = "{has|have} not started";
    static final String DEAD = "{has|have} ended";

    private static final Pattern VERB = Pattern.compile("\\{([^|}]*)\\|([^|}]*)\\}");

    /// @param several whether the words follow the names of several threads
    static String said(String words, boolean several) {
        return VERB.matcher(words)
                .replaceAll(verb -> Matcher.quoteReplacement(verb.group(several ? 2 : 1)));
    }

    String of(LaneLook look) {
        if (look.rest() == Activity.RUNNING) {
            return look.core().isPresent()
                    ? "{runs|run} on core " + look.core().getAsInt()
                    : "{runs|run}";
        }
        String rest = rest(look);
        return look.isMixed() ? "{runs|run} at times, else " + rest : rest;
    }

    private String rest(LaneLook look) {
        WaitReason why = WaitReason.of(look.detail());
        return switch (look.rest()) {
            case RUNNING -> "{runs|run}";
            case READY -> "{waits|wait} for a core";
            case LOCK -> "{waits|wait} for " + lock(why);
            case SLEEPING -> "{sleeps|sleep}";
            case WAITING -> waits(why, "");
            case IO -> waits(why, " for I/O");
            case ALIVE ->
                    source == TraceSource.JVM
                            ? "{runs|run} or {is|are} ready"
                            : "{runs|run}, {is|are} ready or {is|are} parked";
        };
    }

    private String lock(WaitReason why) {
        return why.whom()
                .map(whom -> whom + "’s " + lock.orElse("lock"))
                .orElse(lock.map(word -> "the " + word).orElse("a lock"));
    }

    private static String waits(WaitReason why, String otherwise) {
        String waits = "{waits|wait}";
        if (why.whom().isPresent()) {
            return waits
                    + " for "
                    + why.whom().get()
                    + why.what().map(what -> " (" + what + ")").orElse("");
        }
        return why.what()
                .map(what ->
                        what.startsWith("a ") ? waits + " for " + what : waits + " (" + what + ")")
                .orElse(waits + otherwise);
    }
}
