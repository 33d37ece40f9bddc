package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// Held by the one preview of a checkout; the operating system releases it when the preview's
/// process ends.
public final class PreviewLock implements AutoCloseable {
    private final FileChannel channel;

    private PreviewLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, which lasts until it is closed or the process ends.
    ///
    /// @throws ProblemException if another preview is running
    public static PreviewLock acquire(Project project) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        project.target().resolve("preview.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new ProblemException(
                    Problem.general(
                            "a preview of this checkout is already running",
                            "Use that one, or stop it first."));
        }
        return new PreviewLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
