package evidoc.recording;

/// The result of reading a file of recordings.
///
/// @param <T> what should be in the file
public sealed interface Stored<T> {

    /// Content that is whole and unchanged.
    record Found<T>(T content) implements Stored<T> {}

    /// There is no such file.
    record Absent<T>() implements Stored<T> {}

    /// A file that can't be used.
    ///
    /// @param reason for a sentence: *the recording …*
    record Unusable<T>(String reason) implements Stored<T> {}
}
