package evidoc.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a thread does for a while.
public enum Activity {
    /// Executes on a core.
    RUNNING("running"),

    /// Could run, but has no core.
    READY("waiting for a core"),

    /// Waits until another thread releases a lock.
    LOCK("waiting for a lock"),

    /// Waits for a time to pass.
    SLEEPING("sleeping"),

    /// Waits for an event, or for something unknown.
    WAITING("waiting"),

    /// Waits for a file, a pipe, a socket or a disk.
    IO("waiting for I/O"),

    /// Not in any known wait: it runs or is ready to run.
    ALIVE("running or ready");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    /// Its name in a legend.
    public String label() {
        return label;
    }

    /// Its name in records.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Activity> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
