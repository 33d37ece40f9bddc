package evidoc.trace;

import java.util.regex.Pattern;

/// What the threads of a JVM are called by the kernel, where the JVM itself could not say it: it
/// was ended by force. The kernel keeps 15 characters.
final class HotSpot {
    private static final Pattern SERVICE =
            Pattern.compile(
                    "GC Thread#.*|G1 .*|VM (Thread|Periodic Tas).*|C[12] CompilerThre.*"
                            + "|Reference Handl|Finalizer|Signal Dispatch|Service Thread"
                            + "|Monitor Deflati|Common-Cleaner|Notification Th|JFR .*"
                            + "|Attach Listener|process reaper|(Shen|Z)[A-Z#].*|Cleaner-\\d+"
                            + "|StringDedupProc|Sweeper thread");

    private HotSpot() {}

    /// The first thread of the process only launches the JVM, and waits for its end.
    static boolean isService(KernelThread thread) {
        return thread.pid() == thread.tid() || SERVICE.matcher(thread.name()).matches();
    }
}
