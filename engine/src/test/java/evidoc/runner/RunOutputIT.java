package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;
import evidoc.recording.Outcome;
import evidoc.recording.OutputLine;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// Tiny programs that print much, or in turn.
@Alone
class RunOutputIT {
    private ProgramRuns programs;

    @BeforeEach
    void noProgramHasRun(@TempDir Path project) throws Exception {
        programs = ProgramRuns.in(project);
    }

    @Test
    void aGigabyteOfOutputLeavesTheMemoryOfTheBuildFlat() throws Exception {
        long before = usedHeap();
        Run run =
                programs.run(
                        """
                        //TIMEOUT 2min
                        void main() {
                            byte[] line = ("x".repeat(1023) + "\\n").getBytes();
                            for (int i = 0; i < 1 << 20; i++) {
                                System.out.write(line, 0, line.length);
                            }
                        }
                        """);
        assertThat(run.cut()).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.output().stream().mapToInt(line -> line.text().length()).sum())
                .isLessThan(262_145);
        assertThat(usedHeap() - before).isLessThan(50L << 20);
    }

    @Test
    void oneEndlessLineIsCut() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() {
                            byte[] part = "x".repeat(1 << 16).getBytes();
                            for (int i = 0; i < 1000; i++) {
                                System.out.write(part, 0, part.length);
                            }
                        }
                        """);
        assertThat(run.cut()).isTrue();
        assertThat(run.output())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).hasSize(262_144));
    }

    @Test
    void aMegabyteOfOutputIsCutAndTheProgramStillEnds() throws Exception {
        Run run =
                programs.run(
                        "void main() { for (int i = 0; i < 20_000; i++)"
                                + " IO.println(\"x\".repeat(50)); }");
        assertThat(run.cut()).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
        assertThat(run.output()).hasSizeBetween(5_000, 5_200);
    }

    @Test
    void standardErrorBetweenLinesOfStandardOutputKeepsItsPlace() throws Exception {
        Run run =
                programs.run(
                        """
                        void main() throws Exception {
                            for (int i = 0; i < 5; i++) {
                                IO.println("out " + i);
                                Thread.sleep(100);
                                System.err.println("err " + i);
                                Thread.sleep(100);
                            }
                        }
                        """);
        assertThat(run.output())
                .extracting(OutputLine::text)
                .containsExactly(
                        "out 0", "err 0", "out 1", "err 1", "out 2", "err 2", "out 3", "err 3",
                        "out 4", "err 4");
        assertThat(run.lines(Stream.ERR)).hasSize(5);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
