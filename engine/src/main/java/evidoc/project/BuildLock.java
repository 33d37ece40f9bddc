package evidoc.project;

import evidoc.console.Console;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Held by the one build that may write to a project's target folder; the operating system releases
/// it when the build's process ends for any reason.
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for another build in the same checkout, and says so.
    ///
    /// @throws evidoc.problem.ProblemException if the project can't be built as it is
    public static BuildLock acquire(Project project, Console console) throws IOException {
        Obstacles.check(project);
        Files.createDirectories(project.target());
        FileChannel channel =
                FileChannel.open(
                        project.target().resolve("build.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            console.say("Another build of this checkout is running; waiting for it.");
            channel.lock();
        }
        return new BuildLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
