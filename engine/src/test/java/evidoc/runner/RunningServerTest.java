package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/// Tests with shell scripts as servers; if one has to listen, the test does so in its place.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class RunningServerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String WAITS = "echo ready; while :; do sleep 0.05; done";

    @TempDir Path work;

    @Test
    void itIsReadyWhenItsPortIsListenedOn() throws Exception {
        try (RunningServer server = start(WAITS);
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoopbackPort port = new LoopbackPort(socket.getLocalPort());
            assertThat(server.listensOn(port, LONG)).isTrue();
        }
    }

    @Test
    void oneThatEndsFirstIsNeverReady() throws Exception {
        try (RunningServer server = start("echo no cups; echo sorry >&2; exit 3")) {
            assertThat(server.listensOn(LoopbackPort.free(), LONG)).isFalse();
            assertThat(server.isAlive()).isFalse();
            assertThat(server.end(System.nanoTime()))
                    .extracting(OutputLine::text)
                    .containsExactlyInAnyOrder("no cups", "sorry");
            assertThat(server.lastLines()).containsExactlyInAnyOrder("no cups", "sorry");
        }
    }

    @Test
    void allLinesOfOneThatHasEndedArriveBeforeTheLastOnesAreTold() throws Exception {
        try (RunningServer server = start("seq 9000", RunningServerTest::slowly)) {
            assertThat(server.listensOn(LoopbackPort.free(), LONG)).isFalse();
            assertThat(server.lastLines()).containsExactly("8998", "8999", "9000");
        }
    }

    @Test
    void oneThatNeverListensIsGivenUpAtTheLimit() throws Exception {
        try (RunningServer server = start(WAITS)) {
            assertThat(server.listensOn(LoopbackPort.free(), Duration.ofMillis(30))).isFalse();
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void whatItPrintsIsOfTheServerAndTimedFromTheStartOfTheExample() throws Exception {
        try (RunningServer server = start("trap 'echo closing; exit' TERM; " + WAITS)) {
            awaitLine(server);
            List<OutputLine> lines = server.end(System.nanoTime());
            assertThat(lines).extracting(OutputLine::text).containsExactly("ready", "closing");
            assertThat(lines).allMatch(line -> line.stream() == OutputLine.Stream.SERVER);
            assertThat(lines.getFirst().at()).isZero();
            assertThat(lines.getLast().at()).isPositive();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void pathsOfThisMachineAreReplacedAndTheEnvironmentIsClean() throws Exception {
        try (RunningServer server = start("pwd; echo $USER; cat")) {
            assertThat(server.listensOn(LoopbackPort.free(), LONG)).isFalse();
            assertThat(server.end(System.nanoTime()))
                    .extracting(OutputLine::text)
                    .containsExactly("/work", "reader");
        }
    }

    @Test
    void closingKillsWhatItHasStarted() throws Exception {
        long child;
        try (RunningServer server = start("trap '' TERM; sleep 60 & echo $!; wait")) {
            awaitLine(server);
            child = Long.parseLong(server.lastLines().getFirst());
            assertThat(runs(child)).isTrue();
        }
        assertThat(runs(child)).isFalse();
    }

    /// Whether a process is running; a zombie is not.
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        !ProcessTree.read(process, "status").orElse("").contains("State:\tZ"))
                .isPresent();
    }

    private static void awaitLine(RunningServer server) throws InterruptedException {
        while (server.lastLines().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static String slowly(String line) {
        LockSupport.parkNanos(1000);
        return line;
    }

    private RunningServer start(String script) throws Exception {
        Redaction redaction =
                Redaction.of(Path.of("/checkout-of-nobody"), "").and(work.toRealPath(), "/work");
        return start(script, redaction::apply);
    }

    private RunningServer start(String script, UnaryOperator<String> redaction) throws Exception {
        return RunningServer.start(
                List.of("sh", "-c", script),
                work.toRealPath(),
                Path.of("/usr/bin/java"),
                redaction);
    }
}
