package evidoc.page;

import java.util.Locale;

/// A claim as a page shows it for one machine.
///
/// @param id the same for every machine: its place among the claims of its page
/// @param example name of the example that it is about
/// @param variant name of the variant; empty if the example has none
/// @param sentence the claim in general, without values of any run; plain text
/// @param here what the run on this machine shows: the claim with its values, its *otherwise*, or
///   why the run judges nothing; plain text, empty if there is no current run
public record PublishedClaim(
        String id,
        String example,
        String variant,
        String expression,
        Standing standing,
        String sentence,
        String here) {

    /// The result on this machine, as a reader sees it.
    public String verdict() {
        return standing == Standing.BUSY ? standing.words() + ": " + here : standing.words();
    }

    /// The result of a claim on a machine.
    public enum Standing {
        HELD("held"),
        NOT_HELD("not held"),
        NOT_RUN("not run"),
        NOT_RECORDED("not recorded yet"),
        BUSY("not judged"),
        OUTDATED("recorded from an earlier version");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /// Whether the claim was evaluated against a run.
        public boolean isJudged() {
            return this == HELD || this == NOT_HELD;
        }

        /// As a reader sees it.
        public String words() {
            return words;
        }

        /// In `data-verdict`, for style sheets and tests.
        public String attribute() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
