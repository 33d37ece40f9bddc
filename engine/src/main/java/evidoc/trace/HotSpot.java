package evidoc.trace;

import java.util.regex.Pattern;

/// The kernel's names for the threads of a JVM, used if the JVM was killed and left no recording.
/// The kernel keeps 15 characters.
final class HotSpot {
    private static final Pattern SERVICE =
            Pattern.compile(
                    "GC Thread#.*|G1 .*|VM (Thread|Periodic Tas).*|C[12] CompilerThre.*"
                            + "|Reference Handl|Finalizer|Signal Dispatch|Service Thread"
                            + "|Monitor Deflati|Common-Cleaner|Notification Th|JFR .*"
                            + "|Attach Listener|process reaper|(Shen|Z)[A-Z#].*|Cleaner-\\d+"
                            + "|StringDedupProc|Sweeper thread");

    private HotSpot() {}

    /// The first thread of the process only launches the JVM and waits for it to end.
    static boolean isService(KernelThread thread) {
        return thread.pid() == thread.tid() || SERVICE.matcher(thread.name()).matches();
    }
}
