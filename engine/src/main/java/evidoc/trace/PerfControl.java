package evidoc.trace;

import evidoc.project.TraceFolder;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Two named pipes by which a running `perf` receives commands and acknowledges them.
final class PerfControl implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(2);
    private static final String DONE = "ack\n";

    private final String argument;
    private final Path log;

    // Opened for both reading and writing, since opening a pipe for one waits for the other.
    private final RandomAccessFile orders;
    private final RandomAccessFile answers;
    private final FileInputStream answer;

    /// @param log what `perf` prints, for the message when it fails
    PerfControl(TraceFolder folder, Path log) throws IOException, InterruptedException {
        this.log = log;
        Path control = pipe(folder.file("control"));
        Path acknowledge = pipe(folder.file("acknowledge"));
        argument = "fifo:" + control + "," + acknowledge;
        orders = new RandomAccessFile(control.toFile(), "rw");
        answers = new RandomAccessFile(acknowledge.toFile(), "rw");
        answer = new FileInputStream(answers.getFD());
    }

    private static Path pipe(Path path) throws IOException, InterruptedException {
        if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
            throw new IOException("no named pipe could be made for perf");
        }
        return path;
    }

    /// The value of `--control`.
    String argument() {
        return argument;
    }

    /// Sends a command and waits until it is acknowledged.
    ///
    /// @throws IOException if `perf` has ended or takes too long
    void order(String what, Process perf) throws IOException, InterruptedException {
        orders.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
        long start = System.nanoTime();
        StringBuilder said = new StringBuilder();
        boolean over = false;
        while (said.indexOf(DONE) < 0) {
            if (answer.available() > 0) {
                said.append((char) answer.read());
            } else if (over) {
                throw new IOException(
                        "perf did not '" + what + "': " + Files.readString(log).strip());
            } else {
                // A perf that has ended may have answered just before.
                over =
                        perf.waitFor(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
                                || System.nanoTime() - start > TIMEOUT.toNanos();
            }
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        answers.close();
    }
}
