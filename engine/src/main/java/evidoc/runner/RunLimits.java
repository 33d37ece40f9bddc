package evidoc.runner;

import evidoc.project.WorkFolder;
import evidoc.recording.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What one run may use at a time. Threads and memory are counted on Linux only.
final class RunLimits {
    private static final int PROCESSES = 64;
    private static final int THREADS = 5000;
    private static final int MEMORY = 4;
    private static final int FILES = 2;
    private static final int GIB_SHIFT = 30;
    private static final int KIB_SHIFT = 10;

    /// How often files are added up, and processes searched for that left the tree: both take some
    /// milliseconds, and other examples are timed meanwhile.
    private static final Duration SEARCH_INTERVAL = Duration.ofSeconds(1);

    private final ProcessTree tree;
    private final Path work;
    private long searched = System.nanoTime();

    /// @param work the folder in which the run may write
    RunLimits(ProcessTree tree, Path work) {
        this.tree = tree;
        this.work = work;
    }

    /// The limit that a run exceeds, if any.
    Optional<Outcome.TooMany> exceeded() throws IOException {
        boolean search = System.nanoTime() - searched > SEARCH_INTERVAL.toNanos();
        if (!search) {
            return exceeded(tree.unsearched());
        }
        searched = System.nanoTime();
        return WorkFolder.size(work) > (long) FILES << GIB_SHIFT
                ? tooMany("GiB of files", FILES)
                : exceeded(tree.all());
    }

    private static Optional<Outcome.TooMany> exceeded(Collection<ProcessHandle> processes) {
        if (processes.size() > PROCESSES) {
            return tooMany("processes", PROCESSES);
        }
        List<String> states = new ArrayList<>();
        processes.forEach(process -> ProcessTree.read(process, "status").ifPresent(states::add));
        if (states.stream().mapToLong(state -> number(state, "Threads:")).sum() > THREADS) {
            return tooMany("threads", THREADS);
        }
        long most = (long) MEMORY << (GIB_SHIFT - KIB_SHIFT);
        boolean isLarge = states.stream().mapToLong(state -> number(state, "VmRSS:")).sum() > most;
        return isLarge && share(processes) > most
                ? tooMany("GiB of memory", MEMORY)
                : Optional.empty();
    }

    /// Memory in KiB; what processes share is counted once.
    private static long share(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> ProcessTree.read(process, "smaps_rollup").stream())
                .mapToLong(state -> number(state, "Pss:"))
                .sum();
    }

    private static Optional<Outcome.TooMany> tooMany(String what, int limit) {
        return Optional.of(new Outcome.TooMany(what, limit));
    }

    /// The number of a line of a file in /proc; 0 without that line.
    private static long number(String state, String key) {
        return state.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace(" kB", "").strip())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
