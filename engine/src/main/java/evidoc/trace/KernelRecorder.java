package evidoc.trace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Watches the threads of a process tree.
interface KernelRecorder extends AutoCloseable {

    /// The first process of the tree runs from now on.
    void watch(long pid);

    /// Ends the recording.
    ///
    /// @return the threads of the tree, those that had no time to do anything left out
    /// @throws IOException if the recording can't be had
    List<KernelThread> stop() throws IOException, InterruptedException;

    /// How far times may be from the truth; known when the recording has ended.
    Duration precision();

    @Override
    void close() throws IOException;
}
