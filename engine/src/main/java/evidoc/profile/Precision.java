package evidoc.profile;

import evidoc.trace.Trace;

import java.util.Locale;

/// How exact a trace is, why it isn't more exact, and what to do about that.
public record Precision(Trace trace) {

    /// For a label: how times were measured.
    public String word() {
        return switch (trace.source()) {
            case SCHEDULER -> "exact";
            case SAMPLES ->
                    String.format(
                            Locale.ROOT,
                            "sampled, at most %.0f ms apart",
                            Math.ceil(trace.precision().toNanos() / 1e6));
            case JVM -> "events only";
        };
    }

    /// In sentences.
    String said() {
        return switch (trace.source()) {
            case SCHEDULER ->
                    "Exact: the kernel recorded every switch of a core (perf), and Flight Recorder"
                            + " what Java threads waited for.";
            case SAMPLES ->
                    String.format(
                            Locale.ROOT,
                            "Sampled: the kernel's counters of each thread under /proc were read"
                                + " again and again, at most %.0f ms apart. How long a thread ran"
                                + " and waited for a core is the kernel's own sum; when it did so"
                                + " between two samples is not known, and a thread that lived"
                                + " between two samples is missing. What Java threads waited for is"
                                + " exact (Flight Recorder).",
                            Math.ceil(trace.precision().toNanos() / 1e6));
            case JVM ->
                    "Events only: this system shows neither when a thread ran nor on which core."
                            + " What Java threads waited for, and when they started and ended, is"
                            + " exact (Flight Recorder). Threads of other programs are missing.";
        };
    }

    /// What would make it more exact; empty if nothing would.
    public String remedy() {
        return switch (trace.source()) {
            case SCHEDULER -> "";
            case SAMPLES ->
                    "perf is missing or may not record the scheduler. For every switch, install it"
                        + " (Debian: apt-get install linux-perf) and type, until the next start of"
                        + " the machine: sudo sysctl kernel.perf_event_paranoid=-1 && sudo mount -o"
                        + " remount,mode=755 /sys/kernel/tracing.";
            case JVM -> "On Linux more can be seen.";
        };
    }
}
