package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.project.TraceFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A script plays `perf`: it follows what it is told by the pipes, and prints what a test says.
@EnabledOnOs({OS.LINUX, OS.MAC})
class PerfRecorderTest {
    private static final String WRITES = "echo '[ perf record: Captured and wrote 0.1 MB ]'\n";
    private static final String SCHEDULE =
            """
             bash 10/10 [000] 1.000000100: PERF_RECORD_FORK(20:20):(10:10)
             swapper 0/0 [001] 1.000000300: sched:sched_switch: prev_comm=swapper/1 prev_pid=0 \
            prev_prio=120 prev_state=R ==> next_comm=cook next_pid=20 next_prio=120
             cook 20/20 [001] 1.000000900: sched:sched_switch: prev_comm=cook prev_pid=20 \
            prev_prio=120 prev_state=X ==> next_comm=swapper/1 next_pid=0 next_prio=120
             bash 10/10 [000] 1.000001000: PERF_RECORD_FORK(30:30):(10:10)
             swapper 0/0 [001] 1.000001300: sched:sched_switch: prev_comm=swapper/1 prev_pid=0 \
            prev_prio=120 prev_state=R ==> next_comm=guest next_pid=30 next_prio=120
            """;

    /// Acknowledges each order, and ends with `stop`.
    private static final String OBEYS =
            """
            for word; do
              case $word in --control=fifo:*) pipes=${word#--control=fifo:};; esac
            done
            while read -r order; do
              echo "$order" >> "${0%/*}/orders"
              [ "$order" = stop ] && break
              echo ack > "${pipes#*,}"
            done < "${pipes%,*}"
            """;

    @TempDir Path folder;

    @Test
    void theThreadsOfTheWatchedTreeAreReadFromWhatWasRecorded() throws Exception {
        String perf = perf(OBEYS + WRITES + "echo ack > \"${pipes#*,}\"\n");
        try (TraceFolder files = TraceFolder.create();
                PerfRecorder recorder = PerfRecorder.start(perf, files)) {
            recorder.watch(20);
            List<KernelThread> threads = recorder.stop();
            assertThat(threads).extracting(KernelThread::tid).containsExactly(20L);
            assertThat(threads.getFirst().spans())
                    .anySatisfy(span -> {
                        assertThat(span.state()).isEqualTo(KernelSpan.State.RUNNING);
                        assertThat(span.core()).hasValue(1);
                    });
        }
        assertThat(folder.resolve("orders")).hasContent("enable\nstop\n");
    }

    @Test
    void aPerfThatEndsAtOnceIsQuoted() throws Exception {
        String perf = perf("echo 'Access is limited.'; exit 255\n");
        try (TraceFolder files = TraceFolder.create()) {
            assertThatThrownBy(() -> PerfRecorder.start(perf, files))
                    .isInstanceOf(IOException.class)
                    .hasMessage("perf did not 'enable': Access is limited.");
        }
    }

    @Test
    void aPerfThatStopsWithoutAFileRecordedNothing() throws Exception {
        String perf = perf(OBEYS + "echo ack > \"${pipes#*,}\"\n");
        try (TraceFolder files = TraceFolder.create();
                PerfRecorder recorder = PerfRecorder.start(perf, files)) {
            assertThatThrownBy(recorder::stop)
                    .isInstanceOf(IOException.class)
                    .hasMessage("perf wrote nothing");
        }
    }

    @Test
    void itIsAllowedWhereATrialWritesAFile() throws Exception {
        assertThat(PerfRecorder.isAllowed(perf(WRITES))).isTrue();
        assertThat(PerfRecorder.isAllowed(perf("echo 'Access is limited.'; exit 255\n"))).isFalse();
        assertThat(PerfRecorder.isAllowed(folder.resolve("absent").toString())).isFalse();
    }

    /// @param record what it does when it is to record
    private String perf(String record) throws IOException {
        Path script = folder.resolve("perf");
        Files.writeString(folder.resolve("schedule"), SCHEDULE);
        Files.writeString(
                script,
                "#!/bin/sh\n[ \"$1\" = script ] && exec cat \"${0%/*}/schedule\"\n" + record);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
