package evidoc.claim;

/// What a run says about a claim.
public sealed interface Verdict {

    /// The expression is true for the recorded values.
    record Held() implements Verdict {}

    /// The expression is false for them.
    record NotHeld() implements Verdict {}

    /// The claim can't be evaluated: its author made an error.
    record Broken(String message, String remedy) implements Verdict {}
}
