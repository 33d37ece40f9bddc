package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.TracedThread.Kind;

import jdk.jfr.Configuration;
import jdk.jfr.Recording;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Reads what the process of the tests records of itself, with the settings of a traced run.
class FlightRecordingReaderTest {
    @TempDir static Path folder;
    private static JvmProcess process = new JvmProcess(0, "", 0, 0, Set.of(), List.of());

    @BeforeAll
    static void record() throws Exception {
        Path file = folder.resolve("own.jfr");
        WallClock clock = WallClock.now();
        try (Reader settings =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        FlightRecordings.class.getResourceAsStream("trace.jfc")),
                                StandardCharsets.UTF_8);
                Recording recording = new Recording(Configuration.create(settings))) {
            recording.start();
            Thread.ofPlatform().name("Ann").start(FlightRecordingReaderTest::work).join();
            Thread.ofVirtual().name("order-1").start(() -> LockSupport.parkNanos(1)).join();
            lockIsTakenFrom("Ben");
            recording.dump(file);
        }
        process = new FlightRecordingReader(clock).read(file).orElseThrow();
    }

    private static void work() {
        LockSupport.parkNanos(1);
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Another thread waits for a lock that this one has.
    private static void lockIsTakenFrom(String name) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Thread waiting = Thread.ofPlatform().name(name).unstarted(() -> locked(lock, () -> {}));
        locked(
                lock,
                () -> {
                    waiting.start();
                    while (!lock.hasQueuedThread(waiting)
                            || waiting.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                });
        waiting.join();
    }

    private static void locked(ReentrantLock lock, Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private static JvmThread thread(String name) {
        return process.threads().stream()
                .filter(thread -> thread.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProcessHasItsIdAndATimeOfTheMonotonicClock() {
        assertThat(process.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(process.began()).isLessThan(process.ended());
        assertThat(process.ended()).isLessThan(System.nanoTime());
    }

    @Test
    void aThreadIsBornWaitsAndDies() {
        JvmThread ann = thread("Ann");
        assertThat(ann.kind).isEqualTo(Kind.PROGRAM);
        assertThat(ann.kernelId).isPositive();
        assertThat(ann.born).isPositive().isLessThan(ann.died);
        assertThat(ann.waits)
                .filteredOn(wait -> wait.activity() == Activity.SLEEPING)
                .singleElement()
                .satisfies(sleep -> {
                    assertThat(sleep.from()).isBetween(ann.born, ann.died);
                    assertThat(sleep.to() - sleep.from()).isGreaterThanOrEqualTo(1_000_000);
                });
    }

    @Test
    void whatParksForALockWaitsForItAndIsToldByItsOuterClass() {
        assertThat(thread("Ben").waits)
                .anySatisfy(wait -> {
                    assertThat(wait.activity()).isEqualTo(Activity.LOCK);
                    assertThat(wait.detail()).isEqualTo("ReentrantLock");
                });
    }

    @Test
    void whatParksForNothingInParticularWaits() {
        assertThat(thread("Ann").waits)
                .anySatisfy(wait -> {
                    assertThat(wait.activity()).isEqualTo(Activity.WAITING);
                    assertThat(wait.detail()).isEmpty();
                });
    }

    @Test
    void aVirtualThreadIsToldApartFromItsCarrierAndTheRuntimesThreads() {
        assertThat(thread("order-1").kind).isEqualTo(Kind.VIRTUAL);
        assertThat(process.virtualThreads()).contains(thread("order-1"));
        assertThat(process.threads())
                .filteredOn(thread -> thread.name.startsWith("JFR "))
                .allMatch(thread -> thread.kind == Kind.SERVICE);
    }

    @Test
    void aRecordingThatIsCutOffOrMissingIsNone() throws Exception {
        FlightRecordingReader reader = new FlightRecordingReader(WallClock.now());
        Path cut = Files.write(folder.resolve("cut.jfr"), new byte[] {'F', 'L', 'R', 0, 0});
        assertThat(reader.read(cut)).isEmpty();
        assertThat(reader.read(Files.createFile(folder.resolve("empty.jfr")))).isEmpty();
        assertThat(reader.read(folder.resolve("missing.jfr"))).isEmpty();
    }
}
