package evidoc.example;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Signals that end a process, with their numbers on Linux and macOS (see `man 7 signal`).
public enum Signal {
    HUP(1),
    INT(2),
    QUIT(3),
    ILL(4),
    TRAP(5),
    ABRT(6),
    FPE(8),
    KILL(9),
    SEGV(11),
    PIPE(13),
    ALRM(14),
    TERM(15);

    /// The number that a POSIX shell and the JDK add to that of the signal that ended a process.
    private static final int EXIT_CODE_OFFSET = 128;

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    static Optional<Signal> of(String name) {
        return Arrays.stream(values()).filter(signal -> signal.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Signal::name).toList();
    }

    /// The exit code that the JDK reports for a process that this signal ended.
    public int exitCode() {
        return EXIT_CODE_OFFSET + number;
    }
}
