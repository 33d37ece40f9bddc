package evidoc.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A TCP port of this machine, for programs that run on it.
///
/// @param number from 1 to 65535
record LoopbackPort(int number) {
    private static final List<Path> SOCKETS =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    /// The state `TCP_LISTEN`.
    private static final String LISTENING = "0A";

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;

    /// One on which nothing listens now.
    static LoopbackPort free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new LoopbackPort(socket.getLocalPort());
        }
    }

    /// Whether a program listens on it. On Linux, the program isn't disturbed by the question; on
    /// other systems, it sees a connection that ends at once.
    ///
    /// @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_net.5.html">proc_pid_net(5)</a>
    boolean isListenedOn() throws IOException {
        return Host.isLinux() ? isListed() : accepts();
    }

    private boolean isListed() throws IOException {
        String end = String.format(Locale.ROOT, ":%04X", number);
        for (Path sockets : SOCKETS) {
            if (Files.exists(sockets)
                    && Files.readAllLines(sockets).stream()
                            .map(line -> line.strip().split("\\s+"))
                            .anyMatch(words ->
                                    words.length > STATE
                                            && words[LOCAL_ADDRESS].endsWith(end)
                                            && words[STATE].equals(LISTENING))) {
                return true;
            }
        }
        return false;
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
