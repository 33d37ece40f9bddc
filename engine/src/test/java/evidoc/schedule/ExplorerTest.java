package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Tests for what an exploration refuses, and for what it learns about classes.
final class ExplorerTest {
    private static final String MAIN =
            """
            void main() throws InterruptedException {
                var ann = Thread.ofPlatform().name("Ann").start(this::run);
                var ben = Thread.ofPlatform().name("Ben").start(this::run);
                ann.join();
                ben.join();
            }
            """;

    @TempDir Path folder;

    @Test
    void anInstructionOfUnknownEffectIsRefusedBeforeAnythingRuns() {
        SteppedSource source =
                source("int number = 9;\nvoid run() {\n    number = number % 2;\n}\n");
        assertThatThrownBy(source::explore)
                .isInstanceOfSatisfying(
                        ScheduleException.class,
                        e ->
                                assertThat(e.getMessage() + ". " + e.remedy())
                                        .isEqualTo(
                                                "the effect of 'irem' on operands isn't known. Use"
                                                        + " numbers, fields and void methods in the"
                                                        + " region, or step by line."));
    }

    @Test
    void ordersThatTakeTooLongAreGivenUp() throws Exception {
        SteppedSource source = source("int number = 0;\nvoid run() {\n    number++;\n}\n");
        Launch patient = source.launch();
        Launch launch =
                new Launch(
                        patient.java(),
                        patient.options(),
                        patient.arguments(),
                        patient.environment(),
                        patient.work(),
                        Duration.ZERO);
        Path classes = source.compiled();
        assertThatThrownBy(() -> Explorer.explore(source.plan(), launch, classes, "Marks"))
                .isInstanceOfSatisfying(
                        ScheduleException.class,
                        e ->
                                assertThat(e.getMessage() + ". " + e.remedy())
                                        .isEqualTo(
                                                "its orders take too long: 0 states so far. Make"
                                                        + " the region shorter, or allow more by"
                                                        + " TIMEOUT."));
    }

    @Test
    void aStepMayLoadTheClassWhoseFieldItReads() throws Exception {
        Schedules schedules =
                source(
                                """
                                static class Pot { static char mark = 'a'; }
                                void run() {
                                    Pot.mark++;
                                }
                                """)
                        .explore();
        Schedules.State first = schedules.states().getFirst();
        assertThat(first.shared()).doesNotContainKey("mark");
        Schedules.State read = schedules.states().get(first.next().getFirst());
        assertThat(read.places().getFirst().stack()).containsExactly("'a'");
        assertThat(schedules.states())
                .extracting(state -> state.shared().getOrDefault("mark", "unknown"))
                .containsOnly("unknown", "'a'", "'b'", "'c'");
    }

    private SteppedSource source(String region) {
        return new SteppedSource(folder, region + MAIN, region, true, List.of("Ann", "Ben"));
    }
}
