package evidoc.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the operating system or the JVM refuses wherever a build happens to be at the time.
public final class SystemFailure {
    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "Too many open files",
                            "too many open files",
                            "Raise the limit, for example with ulimit -n 4096."),
                    new Kind(
                            "No space left on device|Disk quota exceeded|not enough space on the"
                                    + " disk",
                            "no space left on the disk",
                            "Make room and build again; the last good site is unchanged."),
                    new Kind(
                            "error=11\\b|Resource temporarily unavailable|native thread",
                            "too many processes or threads",
                            "End others, or raise the limit, for example with ulimit -u 4096."),
                    new Kind(
                            "OutOfMemoryError|Cannot allocate memory",
                            "out of memory",
                            "Give the engine more, for example with JAVA_TOOL_OPTIONS=-Xmx4g."),
                    new Kind(
                            "UnsatisfiedLinkError",
                            "cannot load a native library",
                            "Name a folder whose files may be executed:"
                                    + " JAVA_TOOL_OPTIONS=-Djna.tmpdir=FOLDER."),
                    new Kind(
                            "Permission denied|AccessDenied|File too large|Read-only file"
                                    + " system|Input/output error",
                            "cannot read or write",
                            "Fix the cause and build again; the last good site is unchanged."));

    private SystemFailure() {}

    /// A failure that is known by what it says.
    private record Kind(Pattern text, String message, String remedy) {
        Kind(String text, String message, String remedy) {
            this(Pattern.compile(text), message, remedy);
        }

        Problem problem(Throwable failure) {
            return Problem.general(message + ": " + detail(failure), remedy);
        }

        private static String detail(Throwable failure) {
            return String.valueOf(failure.getMessage()).strip().replaceFirst("\\.$", "");
        }
    }

    /// The failure behind an exception; empty if it has another cause.
    public static Optional<Problem> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .flatMap(each ->
                        KINDS.stream()
                                .filter(kind -> kind.text().matcher(each.toString()).find())
                                .limit(1)
                                .map(kind -> kind.problem(each)))
                .reduce((_, deeper) -> deeper);
    }
}
