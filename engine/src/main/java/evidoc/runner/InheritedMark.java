package evidoc.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Marks a process and all that it will start, on Linux, by a limit that has no effect: how long a
/// real-time thread may run without a pause, in microseconds. Every child inherits its limits,
/// whatever becomes of its parent, its session and its environment; see `man 2 prlimit`.
///
/// @param limit more than twelve days, and chosen at random
record InheritedMark(long limit) {
    private static final int RLIMIT_RTTIME = 15;

    /// Marks a process that was just started.
    ///
    /// @return empty if the system doesn't allow it
    static Optional<InheritedMark> on(ProcessHandle process) {
        InheritedMark mark =
                new InheritedMark(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60));
        return Linker.nativeLinker()
                .defaultLookup()
                .find("prlimit")
                .filter(prlimit -> mark.set(prlimit, Math.toIntExact(process.pid())))
                .map(_ -> mark);
    }

    @SuppressWarnings("restricted")
    private boolean set(MemorySegment symbol, int pid) {
        MethodHandle prlimit =
                Linker.nativeLinker()
                        .downcallHandle(
                                symbol,
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            // The limit that counts, and the one up to which a process may raise it.
            MemorySegment limits = arena.allocate(ValueLayout.JAVA_LONG, 2);
            if ((int) prlimit.invokeExact(pid, RLIMIT_RTTIME, MemorySegment.NULL, limits) != 0) {
                return false;
            }
            limits.setAtIndex(ValueLayout.JAVA_LONG, 0, limit);
            return (int) prlimit.invokeExact(pid, RLIMIT_RTTIME, limits, MemorySegment.NULL) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("calling prlimit", e);
        }
    }

    /// Whether a process has the mark.
    ///
    /// @param limits its file `/proc/PID/limits`
    boolean isIn(String limits) {
        return limits.contains(" " + limit + " ");
    }
}
