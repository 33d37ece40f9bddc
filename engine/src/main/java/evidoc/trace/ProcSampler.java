package evidoc.trace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the kernel's counters of each thread under `/proc` repeatedly: this needs no privilege,
/// and is as precise as its period and the kernel's ticks, which are up to 10 ms.
final class ProcSampler implements KernelRecorder {
    private static final Path PROC = Path.of("/proc");
    private static final Duration PERIOD = Duration.ofMillis(4);
    private static final Duration TICK = Duration.ofMillis(10);

    private final Map<Long, SampledThread> alive = new HashMap<>();
    private final List<SampledThread> all = new ArrayList<>();
    private final Set<Long> processes = new HashSet<>();
    private final Thread sampler;
    private volatile boolean ended;
    private long lastRound;
    private Duration longest = Duration.ZERO;

    private ProcSampler() {
        sampler = Thread.ofPlatform().daemon().name("proc-sampler").unstarted(this::sample);
    }

    static ProcSampler create() {
        return new ProcSampler();
    }

    static boolean isPossible() {
        return Files.isReadable(PROC.resolve("thread-self").resolve("schedstat"));
    }

    @Override
    public void watch(long pid) {
        processes.add(pid);
        sampler.start();
    }

    /// The longest time between two samples, but at least one tick of the kernel's counters.
    @Override
    public Duration precision() {
        return longest.compareTo(TICK) > 0 ? longest : TICK;
    }

    @Override
    public List<KernelThread> stop() throws InterruptedException {
        close();
        sampler.join();
        Map<Long, String> programs = new HashMap<>();
        all.stream()
                .filter(SampledThread::isMain)
                .forEach(thread -> programs.put(thread.pid(), thread.name()));
        return all.stream()
                .map(thread -> thread.thread(programs.getOrDefault(thread.pid(), "")))
                .filter(thread -> !thread.spans().isEmpty())
                .toList();
    }

    @Override
    public void close() {
        ended = true;
    }

    private void sample() {
        lastRound = System.nanoTime();
        do {
            long before = System.nanoTime();
            look();
            longest = max(longest, Duration.ofNanos(before - lastRound));
            lastRound = before;
            long rest = PERIOD.toNanos() - (System.nanoTime() - before);
            sleep(Duration.ofNanos(Math.max(rest, PERIOD.toNanos() / 4)));
        } while (!ended);
        alive.values().forEach(SampledThread::close);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the sampler", e);
        }
    }

    private void look() {
        for (Long pid : List.copyOf(processes)) {
            lookAt(pid);
        }
        alive.values().removeIf(thread -> !thread.look());
    }

    /// Finds the new threads of a process, and the processes that they started.
    private void lookAt(long pid) {
        Path tasks = PROC.resolve(Long.toString(pid)).resolve("task");
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                found(pid, thread);
            }
        } catch (IOException | DirectoryIteratorException e) {
            processes.remove(pid); // it has ended
        }
    }

    private void found(long pid, Path thread) {
        long tid = Long.parseLong(thread.getFileName().toString());
        try {
            if (!alive.containsKey(tid)) {
                SampledThread found = new SampledThread(pid, tid, thread, lastRound);
                alive.put(tid, found);
                all.add(found);
            }
            addChildren(thread);
        } catch (IOException e) {
            // It ended between the listing and the sample; others have not.
        }
    }

    private void addChildren(Path thread) throws IOException {
        for (String child : Files.readString(thread.resolve("children")).split(" ", -1)) {
            if (!child.isBlank()) {
                processes.add(Long.valueOf(child.strip()));
            }
        }
    }
}
