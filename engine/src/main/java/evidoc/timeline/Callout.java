package evidoc.timeline;

import java.time.Duration;
import java.util.Optional;

/// What an author says about a moment.
///
/// @param at since the start of the run
/// @param thread id of the thread whose lane has the mark; empty for the axis
public record Callout(Duration at, Optional<Long> thread, String text) {}
