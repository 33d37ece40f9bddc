package evidoc.trace;

import evidoc.trace.TracedThread.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Combines the kernel's record with those of the JVMs: times from the former, names and reasons
/// from the latter.
final class TraceBuilder {
    private final SpanBuilder spans;
    private final List<KernelThread> kernel;
    private final List<JvmProcess> jvms;
    private final Map<Long, JvmProcess> jvmByPid;
    private final UnaryOperator<String> redaction;

    /// @param start of the run, in nanoseconds of the monotonic clock
    /// @param redaction removes from names what must not be published
    TraceBuilder(
            long start,
            List<KernelThread> kernel,
            List<JvmProcess> jvms,
            UnaryOperator<String> redaction) {
        this.spans = new SpanBuilder(start);
        this.kernel = kernel;
        this.jvms = jvms;
        this.jvmByPid = JvmProcess.byPid(jvms);
        this.redaction = redaction;
    }

    /// All threads that the kernel saw, and the virtual ones, which the kernel doesn't know.
    List<TracedProcess> fromKernel() {
        Map<Long, String> names = new HashMap<>();
        kernel.stream()
                .filter(thread -> kind(thread) != Kind.SERVICE)
                .forEach(thread -> names.put(thread.tid(), name(thread)));
        Map<Long, List<KernelThread>> byProcess =
                kernel.stream()
                        .collect(
                                Collectors.groupingBy(
                                        KernelThread::pid,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byProcess.values().stream()
                .flatMap(threads -> process(threads, names).stream())
                .toList();
    }

    /// Empty for a process none of whose threads lived long enough to be shown.
    private Optional<TracedProcess> process(List<KernelThread> threads, Map<Long, String> names) {
        KernelThread first = threads.getFirst();
        Optional<JvmProcess> jvm = jvm(first.pid());
        List<TracedThread> traced = new ArrayList<>();
        for (KernelThread thread : threads) {
            List<JvmWait> waits =
                    jvm.flatMap(found -> found.platformThread(thread.tid()))
                            .map(found -> found.waits)
                            .orElse(List.of());
            List<ThreadSpan> life = spans.of(thread, waits, names);
            if (!life.isEmpty()) {
                traced.add(new TracedThread(thread.tid(), name(thread), kind(thread), life));
            }
        }
        jvm.stream().flatMap(this::virtualThreads).forEach(traced::add);
        String program = jvm.map(this::program).orElse(first.program());
        return traced.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TracedProcess(
                                first.pid(), first.parent(), redaction.apply(program), traced));
    }

    private Optional<JvmProcess> jvm(long pid) {
        return Optional.ofNullable(jvmByPid.get(pid));
    }

    private String program(JvmProcess jvm) {
        return "java " + jvm.program();
    }

    private Stream<TracedThread> virtualThreads(JvmProcess jvm) {
        return jvm.virtualThreads().stream().flatMap(thread -> traced(jvm, thread));
    }

    private Kind kind(KernelThread thread) {
        Optional<JvmProcess> jvm = jvm(thread.pid());
        if (jvm.isPresent()) {
            return jvm.get().platformThread(thread.tid()).map(t -> t.kind).orElse(Kind.SERVICE);
        }
        return thread.program().equals("java") && HotSpot.isService(thread)
                ? Kind.SERVICE
                : Kind.PROGRAM;
    }

    private String name(KernelThread thread) {
        Optional<String> javas =
                jvm(thread.pid())
                        .flatMap(jvm -> jvm.platformThread(thread.tid()))
                        .map(found -> found.name);
        if (javas.isPresent()) {
            return redaction.apply(javas.get());
        }
        if (thread.tid() == thread.pid()) {
            return "main";
        }
        boolean unnamed = thread.name().equals(thread.program());
        return unnamed ? "thread " + thread.tid() : redaction.apply(thread.name());
    }

    /// What JVMs know on their own: when their threads waited.
    ///
    /// @param root id of the first process
    List<TracedProcess> fromJvms(long root) {
        List<TracedProcess> processes = new ArrayList<>();
        for (JvmProcess jvm : jvms) {
            List<TracedThread> threads =
                    jvm.threads().stream().flatMap(thread -> traced(jvm, thread)).toList();
            long parent =
                    jvms.stream()
                            .filter(other -> other.children().contains(jvm.pid()))
                            .map(JvmProcess::pid)
                            .findFirst()
                            .orElse(jvm.pid() == root ? 0 : root);
            if (!threads.isEmpty()) {
                String program = redaction.apply(program(jvm));
                processes.add(new TracedProcess(jvm.pid(), parent, program, threads));
            }
        }
        return processes;
    }

    private Stream<TracedThread> traced(JvmProcess jvm, JvmThread thread) {
        List<ThreadSpan> life = spans.of(jvm, thread);
        return life.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new TracedThread(
                                thread.javaId, redaction.apply(thread.name), thread.kind, life));
    }
}
