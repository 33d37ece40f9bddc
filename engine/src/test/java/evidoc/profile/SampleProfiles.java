package evidoc.profile;

import static evidoc.trace.SampleTraces.process;
import static evidoc.trace.SampleTraces.thread;

import evidoc.trace.SampleTraces;
import evidoc.trace.Trace;
import evidoc.trace.TracedThread;
import evidoc.trace.TracedThread.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Profiles that no program made.
public final class SampleProfiles {
    private SampleProfiles() {}

    static Profile of(Trace trace) {
        return new Profile(
                List.of("java", "-jar", "my app.jar"),
                trace,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(1),
                0,
                2);
    }

    static Profile small() {
        return of(
                SampleTraces.of(
                        process(
                                11,
                                1,
                                "java -jar my app.jar",
                                thread(
                                        12,
                                        "main",
                                        "running 0-100000 on 0",
                                        "waiting 100000-900000"),
                                thread(
                                        13,
                                        "worker-1",
                                        "ready 100000-110000",
                                        "running 110000-500000 on 1",
                                        "sleeping 500000-700000"),
                                thread(
                                        14,
                                        "worker-2",
                                        "lock 120000-500000: ReentrantLock, held by worker-1",
                                        "running 500000-600000 on 0",
                                        "io 600000-650000: a file or a pipe"),
                                thread(
                                        12,
                                        "virtual <b>",
                                        Kind.VIRTUAL,
                                        "alive 200000-300000",
                                        "sleeping 300000-400000")),
                        process(20, 11, "sh", thread(20, "main", "running 600000-800000 on 1"))));
    }

    /// A program with many threads in four pools that run, wait for locks and sleep by turns.
    public static Profile large(int threads, int turns) {
        List<TracedThread> all = new ArrayList<>();
        all.add(thread(1, "main", "running 0-1000 on 0", "waiting 1000-60000000"));
        for (int i = 0; i < threads; i++) {
            String[] spans = new String[turns * 3];
            long at = 1000L + i * 10L;
            long turn = (60_000_000 - at) / turns;
            for (int k = 0; k < turns; k++) {
                long ran = 200 + (i * 31L + k * 17L) % 400;
                long end = at + turn;
                spans[3 * k] = "running %d-%d on %d".formatted(at, at + ran, (i + k) % 2);
                long lock = at + ran + (i % 4 == 1 ? turn / 3 : 50);
                spans[3 * k + 1] =
                        "lock %d-%d: ReentrantLock, held by pool-1-thread-%d"
                                .formatted(at + ran, lock, (i + k) % threads);
                spans[3 * k + 2] = "sleeping %d-%d".formatted(lock, end);
                at = end;
            }
            String pool = List.of("request-", "pool-1-thread-", "io-", "batch worker ").get(i % 4);
            all.add(thread(100 + i, pool + (i / 4 + 1), spans));
        }
        return of(SampleTraces.of(process(1, 0, "java Many", all.toArray(new TracedThread[0]))));
    }
}
