package evidoc.trace;

/// The sources that can record what threads do.
public enum TraceSource {
    /// The kernel's own record of context switches, by `perf`.
    SCHEDULER,

    /// The kernel's counters under `/proc`, read repeatedly.
    SAMPLES,

    /// JDK Flight Recorder alone: what Java threads waited for.
    JVM;

    /// The best source that this machine allows.
    public static TraceSource best() throws InterruptedException {
        if (PerfRecorder.isAllowed()) {
            return SCHEDULER;
        }
        return ProcSampler.isPossible() ? SAMPLES : JVM;
    }
}
