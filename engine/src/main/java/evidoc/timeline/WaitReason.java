package evidoc.timeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a thread waited for, as the detail of a span tells it.
///
/// @param what a lock, a queue, a file
/// @param whom the thread that held the lock or ended the wait
record WaitReason(Optional<String> what, Optional<String> whom) {
    private static final Pattern DETAIL =
            Pattern.compile("(?:(?<what>.*?)(?:, |$))??(?:(?:held|ended) by (?<whom>.+))?");

    static WaitReason of(String detail) {
        Matcher matcher = DETAIL.matcher(detail);
        return matcher.matches()
                ? new WaitReason(
                        Optional.ofNullable(matcher.group("what")).filter(what -> !what.isEmpty()),
                        Optional.ofNullable(matcher.group("whom")))
                : new WaitReason(Optional.of(detail), Optional.empty());
    }
}
