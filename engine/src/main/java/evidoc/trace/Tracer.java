package evidoc.trace;

import evidoc.project.TraceFolder;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Watches one run of a program, which needs to know nothing of it: open it, start the program with
/// its environment, say which process that is, and stop it when the program has ended.
public final class Tracer implements AutoCloseable {
    private final TraceSource source;
    private final boolean services;
    private final TraceFolder folder = TraceFolder.create();
    private final FlightRecordings recordings;
    private final Optional<KernelRecorder> kernel;

    /// Begins to trace.
    ///
    /// @param source the best one that the machine allows, see [TraceSource#best()]
    /// @param services whether threads of the runtime are kept
    /// @throws IOException if the source can't be had after all
    public Tracer(TraceSource source, boolean services) throws IOException, InterruptedException {
        this.source = source;
        this.services = services;
        recordings = new FlightRecordings(folder);
        kernel =
                switch (source) {
                    case SCHEDULER -> Optional.of(PerfRecorder.start(folder));
                    case SAMPLES -> Optional.of(ProcSampler.create());
                    case JVM -> Optional.empty();
                };
    }

    /// What the program's environment must have.
    public Map<String, String> environment() {
        return recordings.environment();
    }

    /// A line that the tracer makes Java launchers print on standard error.
    public String announcement() {
        return recordings.announcement();
    }

    /// The program runs.
    public void watch(long pid) {
        kernel.ifPresent(recorder -> recorder.watch(pid));
    }

    /// What happened, when all has ended.
    ///
    /// @param pid of the first process
    /// @param start of the run, in nanoseconds of the monotonic clock
    /// @param redaction takes from names what nothing that is published may tell
    public Trace stop(long pid, long start, UnaryOperator<String> redaction)
            throws IOException, InterruptedException {
        List<KernelThread> threads = kernel.isPresent() ? kernel.get().stop() : List.of();
        Duration precision = kernel.map(KernelRecorder::precision).orElse(Duration.ZERO);
        List<JvmProcess> jvms = recordings.read();
        TraceBuilder builder = new TraceBuilder(start, threads, jvms, redaction);
        List<TracedProcess> processes =
                source == TraceSource.JVM ? builder.fromJvms(pid) : builder.fromKernel();
        return new Trace(
                source,
                precision,
                processes.stream().flatMap(process -> kept(process).stream()).toList());
    }

    /// A process with the threads that are asked for; empty if it had no other.
    private Optional<TracedProcess> kept(TracedProcess process) {
        List<TracedThread> threads =
                process.threads().stream()
                        .filter(thread -> services || thread.kind() != TracedThread.Kind.SERVICE)
                        .toList();
        return threads.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TracedProcess(
                                process.pid(), process.parent(), process.program(), threads));
    }

    @Override
    public void close() throws IOException {
        try {
            if (kernel.isPresent()) {
                kernel.get().close();
            }
        } finally {
            folder.close();
        }
    }
}
