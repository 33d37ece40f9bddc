package evidoc.problem;

/// One thing that a user must fix, in one line: `file:line: what. remedy`.
///
/// @param file path from the project's root, with `/` on every system; empty if it isn't about a
///   file
/// @param line first line is 1; 0 for the whole file
/// @param message what is wrong, without a full stop
/// @param remedy what to do about it, as a sentence; empty if the message already says it
public record Problem(String file, int line, String message, String remedy)
        implements Comparable<Problem> {

    public static Problem in(String file, String message, String remedy) {
        return new Problem(file, 0, message, remedy);
    }

    public static Problem general(String message, String remedy) {
        return new Problem("", 0, message, remedy);
    }

    /// Files can't be read or written.
    public static Problem ofFiles(Throwable failure) {
        return SystemFailure.of(failure)
                .orElseGet(() ->
                        general(
                                "cannot read or write: " + failure,
                                "Fix the cause and build again; the last good site is unchanged."));
    }

    /// Something that nobody expected.
    public static Problem unexpected(Throwable failure) {
        return general(
                "unexpected error: " + failure.toString().lines().findFirst().orElse(""),
                "Undo the last edit, and report it.");
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        String where = file.isEmpty() ? "" : line == 0 ? file + ": " : file + ":" + line + ": ";
        return where + message + (remedy.isEmpty() ? "." : ". " + remedy);
    }
}
