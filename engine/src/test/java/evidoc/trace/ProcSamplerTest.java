package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;
import java.util.List;

/// Samples the process of the tests itself.
@EnabledOnOs(OS.LINUX)
class ProcSamplerTest {
    private static final long PID = ProcessHandle.current().pid();

    @Test
    void theThreadsOfAProcessAreFoundByTheirIdsAndNames() throws InterruptedException {
        List<KernelThread> threads = sampled(PID);
        assertThat(threads).allMatch(thread -> thread.pid() == PID);
        assertThat(threads)
                .filteredOn(thread -> thread.tid() == PID)
                .singleElement()
                .satisfies(main -> assertThat(main.name()).isEqualTo(main.program()));
        assertThat(threads).extracting(KernelThread::tid).doesNotHaveDuplicates();
    }

    @Test
    void aProcessThatHasEndedHasNoThreads() throws InterruptedException {
        assertThat(sampled(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aSamplerThatWatchedNothingHasSeenNothing() throws InterruptedException {
        ProcSampler sampler = ProcSampler.create();
        assertThat(sampler.stop()).isEmpty();
        assertThat(sampler.precision()).isEqualTo(Duration.ofMillis(10));
    }

    /// Looks at a process until there has been a look, and one more that had begun by then.
    private static List<KernelThread> sampled(long pid) throws InterruptedException {
        ProcSampler sampler = ProcSampler.create();
        sampler.watch(pid);
        List<KernelThread> threads = sampler.stop();
        assertThat(sampler.precision()).isGreaterThanOrEqualTo(Duration.ofMillis(10));
        return threads;
    }
}
