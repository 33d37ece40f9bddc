package evidoc.change;

import evidoc.output.Spread;

import java.util.List;
import java.util.Optional;

/// A difference between two recordings of the same variant of an example.
sealed interface Change {

    /// A figure that has moved: the median of either recording is outside the other's extremes.
    record FigureMoved(Spread before, Spread after) implements Change {}

    /// The outputs differ in more than ids, addresses, times and measured figures.
    ///
    /// @param lines the first of the lines that differ, in the order in which they were printed
    /// @param count how many lines differ in all
    record OutputDiffers(List<LinePair> lines, int count) implements Change {
        public OutputDiffers {
            lines = List.copyOf(lines);
        }
    }

    /// A line as it was printed before and after; one is empty where only the other recording has a
    /// line there.
    record LinePair(Optional<String> before, Optional<String> after) {}

    /// It ended differently.
    ///
    /// @param before in words, such as `exit 0` or `not run: it needs Linux`
    /// @param after likewise
    record OutcomeChanged(String before, String after) implements Change {}

    /// A claim that holds in one recording and not in the other.
    ///
    /// @param page file of the page that makes the claim
    /// @param before `held`, `not held` or `not run`
    /// @param after likewise
    record ClaimChanged(
            String page,
            String expression,
            String example,
            String variant,
            String before,
            String after)
            implements Change {}
}
