package evidoc.trace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Watches the threads of a process tree.
interface KernelRecorder extends AutoCloseable {

    /// Called when the first process of the tree has started.
    void watch(long pid);

    /// Ends the recording.
    ///
    /// @return the threads of the tree, without those that ended before doing anything
    /// @throws IOException if there is no recording
    List<KernelThread> stop() throws IOException, InterruptedException;

    /// The maximum error of times; known when the recording has ended.
    Duration precision();

    @Override
    void close() throws IOException;
}
