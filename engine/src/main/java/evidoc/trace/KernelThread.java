package evidoc.trace;

import java.util.List;

/// A thread as the kernel sees it.
///
/// @param pid of its process
/// @param parent id of the process that started its process
/// @param name up to 15 characters
/// @param program name of the program that its process executes; the same in all its threads
record KernelThread(
        long pid, long tid, long parent, String name, String program, List<KernelSpan> spans) {

    KernelThread {
        spans = List.copyOf(spans);
    }
}
