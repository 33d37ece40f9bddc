package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;

/// What a page says of a machine.
class MachineMacroTest {
    @Test
    void factsHaveTheirUnitsAndStandInAFixedOrder() {
        assertThat(MachineMacro.facts(SampleRuns.RECORD).entrySet())
                .extracting(fact -> fact.getKey() + ": " + fact.getValue())
                .containsExactly(
                        "Processor: Test CPU",
                        "Architecture: amd64",
                        "Physical cores: 2",
                        "Hardware threads: 4",
                        "Usable by this build: 4",
                        "Caches: L2 1 MiB",
                        "Memory: 8.0 GiB",
                        "Operating system: TestOS 1",
                        "Kernel: 1.0",
                        "JDK: 25.0.1+8 (Tests)",
                        "Python: 3.14.0",
                        "Recorded: 2026-01-02 03:04 UTC",
                        "At that time: 98 % of the usable cores free, load 0.25");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(MachineMacro.facts(SampleRuns.OTHER))
                .doesNotContainKeys("Python", "CPU quota", "Container", "Hardware or hypervisor")
                .containsEntry("At that time", "50 % of the usable cores free");
    }
}
