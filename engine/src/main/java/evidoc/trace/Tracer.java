package evidoc.trace;

import evidoc.project.TraceFolder;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Watches one run of a program, which needs no knowledge of it: open the tracer, start the program
/// with its environment, pass it the process, and stop it when the program has ended.
public final class Tracer implements AutoCloseable {
    private final TraceSource source;
    private final boolean services;
    private final TraceFolder folder = TraceFolder.create();
    private final FlightRecordings recordings;
    private final Optional<KernelRecorder> kernel;

    /// Starts tracing.
    ///
    /// @param source the best one that the machine allows, see [TraceSource#best()]
    /// @param services whether threads of the runtime are kept
    /// @throws IOException if the source turns out to be unavailable
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

    /// What the program's environment must contain.
    public Map<String, String> environment() {
        return recordings.environment();
    }

    /// A line that the tracer makes Java launchers print on standard error.
    public String announcement() {
        return recordings.announcement();
    }

    /// Called when the program has started.
    public void watch(long pid) {
        kernel.ifPresent(recorder -> recorder.watch(pid));
    }

    /// What happened; called when all processes have ended.
    ///
    /// @param pid of the first process
    /// @param start of the run, in nanoseconds of the monotonic clock
    /// @param redaction removes from names what must not be published
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

    /// A process with the requested threads; empty if it had none.
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
