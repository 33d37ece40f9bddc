package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evidoc.trace.KernelSpan.State;
import evidoc.trace.TracedThread.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Joins what kernel and JVMs tell. Times are microseconds here; the run starts at 1000.
class TraceBuilderTest {
    @Test
    void aThreadOfAJvmHasTheNameAndTheReasonsThatJavaKnows() {
        JvmThread ann = jvmThread(30, 12, "Ann the cook", Kind.PROGRAM);
        ann.waits.add(new JvmWait(Activity.SLEEPING, 1_200_000, 1_400_000, "", ""));
        TracedProcess process =
                fromKernel(
                                List.of(kernelThread(11, 12, "Ann the coo", "java")),
                                jvm(11, "Kitchen 4", Set.of(), ann))
                        .getFirst();
        assertThat(process.program()).isEqualTo("java Kitchen 4");
        assertThat(process.threads().getFirst())
                .isEqualTo(
                        SampleTraces.thread(
                                12, "Ann the cook", "running 0-200 on 1", "sleeping 200-400"));
    }

    @Test
    void aThreadThatItsJvmDoesNotTellOfIsOneOfTheRuntime() {
        assertThat(
                        fromKernel(
                                        List.of(kernelThread(11, 12, "GC Thread#0", "java")),
                                        jvm(11, "Kitchen", Set.of()))
                                .getFirst()
                                .threads())
                .extracting(TracedThread::name, TracedThread::kind)
                .containsExactly(tuple("GC Thread#0", Kind.SERVICE));
    }

    @Test
    void ofAJvmThatWasKilledTheKernelsNamesTellWhoseThreadsTheyAre() {
        assertThat(
                        kinds(
                                kernelThread(11, 11, "java", "java"),
                                kernelThread(11, 12, "C2 CompilerThre", "java"),
                                kernelThread(11, 13, "Ann", "java")))
                .containsExactly("main SERVICE", "C2 CompilerThre SERVICE", "Ann PROGRAM");
    }

    @Test
    void everyThreadOfAnotherProgramIsItsOwn() {
        assertThat(
                        kinds(
                                kernelThread(21, 21, "python3", "python3"),
                                kernelThread(21, 22, "python3", "python3"),
                                kernelThread(21, 23, "Finalizer", "python3")))
                .containsExactly("main PROGRAM", "thread 22 PROGRAM", "Finalizer PROGRAM");
    }

    @Test
    void aWakerIsNamedAcrossProcessesButNeverAThreadOfTheRuntime() {
        KernelThread waits =
                new KernelThread(
                        21,
                        21,
                        1,
                        "python3",
                        "python3",
                        List.of(off(1000, 1100, 13), off(1100, 1200, 12)));
        List<TracedProcess> processes =
                fromKernel(
                        List.of(
                                waits,
                                kernelThread(11, 12, "C2 CompilerThre", "java"),
                                kernelThread(11, 13, "Ann", "java")));
        assertThat(processes.getFirst().threads().getFirst().spans())
                .extracting(ThreadSpan::recorded)
                .containsExactly("waiting 0-100: ended by Ann", "waiting 100-200");
    }

    @Test
    void virtualThreadsAreAddedWithTheIdsOfJava() {
        JvmThread virtual = jvmThread(77, 0, "order-1", Kind.VIRTUAL);
        virtual.born = 1_100_000;
        virtual.died = 1_300_000;
        assertThat(
                        fromKernel(
                                        List.of(kernelThread(11, 11, "java", "java")),
                                        jvm(11, "Kitchen", Set.of(), virtual))
                                .getFirst()
                                .threads())
                .contains(SampleTraces.thread(77, "order-1", Kind.VIRTUAL, "alive 100-300"));
    }

    @Test
    void aThreadWithoutALifeIsLeftOut() {
        KernelThread before =
                new KernelThread(11, 12, 1, "Ann", "java", List.of(off(100, 900, 13)));
        assertThat(
                        fromKernel(List.of(kernelThread(11, 13, "Ben", "java"), before))
                                .getFirst()
                                .threads())
                .extracting(TracedThread::name)
                .containsExactly("Ben");
    }

    @Test
    void aProcessOfWhichNothingIsLeftIsLeftOut() {
        KernelThread before =
                new KernelThread(11, 12, 1, "Ann", "java", List.of(off(100, 900, 13)));
        assertThat(fromKernel(List.of(before, kernelThread(21, 21, "bash", "bash"))))
                .extracting(TracedProcess::pid)
                .containsExactly(21L);
    }

    @Test
    void namesAndProgramsAreRedacted() {
        JvmThread thread = jvmThread(30, 12, "reads /home/ann/a", Kind.PROGRAM);
        JvmThread virtual = jvmThread(31, 0, "/home/ann/b", Kind.VIRTUAL);
        TraceBuilder builder =
                new TraceBuilder(
                        1_000_000,
                        List.of(
                                kernelThread(11, 12, "x", "java"),
                                kernelThread(11, 13, "/home/ann/c", "java"),
                                kernelThread(21, 21, "x", "/home/ann/d")),
                        List.of(jvm(11, "/home/ann/Kitchen", Set.of(), thread, virtual)),
                        text -> text.replace("/home/ann", "~"));
        for (List<TracedProcess> processes : List.of(builder.fromKernel(), builder.fromJvms(11))) {
            assertThat(processes.toString()).doesNotContain("/home/ann").contains("~/Kitchen");
        }
    }

    @Test
    void jvmsAloneTellTheirThreadsAndWhoStartedWhom() {
        JvmThread main = jvmThread(1, 12, "main", Kind.PROGRAM);
        List<TracedProcess> processes =
                builder(
                                List.of(),
                                jvm(11, "Parent", Set.of(21L), main),
                                jvm(21, "Child", Set.of(), main),
                                jvm(31, "Stray", Set.of(), main),
                                jvm(41, "Silent", Set.of()))
                        .fromJvms(11);
        assertThat(processes)
                .containsExactly(
                        SampleTraces.process(
                                11,
                                0,
                                "java Parent",
                                SampleTraces.thread(1, "main", "alive 0-900")),
                        SampleTraces.process(
                                21,
                                11,
                                "java Child",
                                SampleTraces.thread(1, "main", "alive 0-900")),
                        SampleTraces.process(
                                31,
                                11,
                                "java Stray",
                                SampleTraces.thread(1, "main", "alive 0-900")));
    }

    private static List<String> kinds(KernelThread... threads) {
        return fromKernel(List.of(threads)).stream()
                .flatMap(process -> process.threads().stream())
                .map(thread -> thread.name() + " " + thread.kind())
                .toList();
    }

    private static List<TracedProcess> fromKernel(List<KernelThread> threads, JvmProcess... jvms) {
        return builder(threads, jvms).fromKernel();
    }

    private static TraceBuilder builder(List<KernelThread> threads, JvmProcess... jvms) {
        return new TraceBuilder(1_000_000, threads, List.of(jvms), text -> text);
    }

    private static JvmProcess jvm(
            long pid, String program, Set<Long> children, JvmThread... threads) {
        return new JvmProcess(
                pid, program, 1_000_000, 1_900_000, children, Stream.of(threads).toList());
    }

    private static JvmThread jvmThread(long javaId, long kernelId, String name, Kind kind) {
        return new JvmThread(javaId, kernelId, name, kind);
    }

    /// Runs for 200 µs and is off its core for as long.
    private static KernelThread kernelThread(long pid, long tid, String name, String program) {
        KernelSpan running =
                new KernelSpan(
                        State.RUNNING,
                        1_000_000,
                        1_200_000,
                        OptionalInt.of(1),
                        OptionalLong.empty());
        return new KernelThread(pid, tid, 1, name, program, List.of(running, off(1200, 1400, 0)));
    }

    private static KernelSpan off(long from, long to, long waker) {
        return new KernelSpan(
                State.OFF, from * 1000, to * 1000, OptionalInt.empty(), OptionalLong.of(waker));
    }
}
