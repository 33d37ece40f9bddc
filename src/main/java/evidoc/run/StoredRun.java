package evidoc.run;

/// What a [RunStore] has for an example.
public sealed interface StoredRun {

    /// A recording that is whole and unchanged.
    record Found(RecordedExample recorded) implements StoredRun {}

    /// Nothing.
    record Absent() implements StoredRun {}

    /// A file that can't be used.
    ///
    /// @param reason for a sentence: *the recording …*
    record Unusable(String reason) implements StoredRun {}
}
