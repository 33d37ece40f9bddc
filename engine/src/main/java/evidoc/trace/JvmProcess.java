package evidoc.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one JVM recorded of itself.
///
/// @param program main class and arguments
/// @param began when the recording began, in nanoseconds of the monotonic clock
/// @param ended when the recording ended, in nanoseconds of the monotonic clock
/// @param children ids of the processes that it started
/// @param threads the threads in the recording
record JvmProcess(
        long pid,
        String program,
        long began,
        long ended,
        Set<Long> children,
        Collection<JvmThread> threads) {

    JvmProcess {
        children = Set.copyOf(children);
        threads = List.copyOf(threads);
    }

    /// The thread with a kernel id.
    Optional<JvmThread> platformThread(long kernelId) {
        return threads.stream()
                .filter(t -> t.kind != TracedThread.Kind.VIRTUAL && t.kernelId == kernelId)
                .findFirst();
    }

    List<JvmThread> virtualThreads() {
        return threads.stream().filter(t -> t.kind == TracedThread.Kind.VIRTUAL).toList();
    }

    static Map<Long, JvmProcess> byPid(List<JvmProcess> processes) {
        Map<Long, JvmProcess> byPid = new HashMap<>();
        processes.forEach(process -> byPid.put(process.pid(), process));
        return byPid;
    }
}
