package evidoc.project;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/// Exchanges two folders in one step, where the system can: `renameat2` with `RENAME_EXCHANGE` on
/// Linux (see `man 2 renameat2`; glibc has it since 2.28). A build that is killed between two
/// ordinary renames would leave no site at all.
final class AtomicExchange {
    private static final int AT_FDCWD = -100;
    private static final int RENAME_EXCHANGE = 2;

    private AtomicExchange() {}

    /// Exchanges two folders of one file system.
    ///
    /// @return whether the two were exchanged; nothing has changed if not
    @SuppressWarnings("restricted")
    static boolean exchange(Path one, Path other) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol = linker.defaultLookup().find("renameat2");
        if (symbol.isEmpty()) {
            return false;
        }
        MethodHandle renameat2 =
                linker.downcallHandle(
                        symbol.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            return (int)
                            renameat2.invokeExact(
                                    AT_FDCWD,
                                    arena.allocateFrom(one.toAbsolutePath().toString()),
                                    AT_FDCWD,
                                    arena.allocateFrom(other.toAbsolutePath().toString()),
                                    RENAME_EXCHANGE)
                    == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("calling renameat2", e);
        }
    }
}
