package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Held by the one preview of a checkout; the operating system releases it when the preview's
/// process ends. It is outside of the checkout, where cleaning doesn't remove it.
public final class PreviewLock implements AutoCloseable {
    /// Where the lock is held: not in the text, which others must be able to read.
    private static final long BEHIND = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private PreviewLock(FileChannel channel) throws IOException {
        this.channel = channel;
        tell("process " + ProcessHandle.current().pid());
    }

    /// Takes the lock, which lasts until it is closed or the process ends.
    ///
    /// @throws ProblemException if another preview is running
    public static PreviewLock acquire(Project project) throws IOException {
        Path file = file(project);
        FileChannel channel =
                FileChannel.open(
                        file,
                        LinkOption.NOFOLLOW_LINKS,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new ProblemException(
                    Problem.general(
                            "a preview of this checkout is already running: "
                                    + Files.readString(file),
                            "Use that one, or stop it first."));
        }
        return new PreviewLock(channel);
    }

    private static Path file(Project project) {
        String user = System.getProperty("user.name", "");
        String hash = new Fingerprint().text(user).text(project.root().toString()).hex();
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("evidoc-preview-" + hash.substring(0, 16) + ".lock");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEHIND, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Says where the preview can be seen.
    public void serves(URI address) throws IOException {
        tell(address + ", process " + ProcessHandle.current().pid());
    }

    private void tell(String text) throws IOException {
        channel.truncate(0).position(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
