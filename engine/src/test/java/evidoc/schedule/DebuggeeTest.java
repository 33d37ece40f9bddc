package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jdi.event.ClassPrepareEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Tests for a debugged JVM from start to exit.
final class DebuggeeTest {
    @TempDir Path folder;

    @Test
    void whatHappensIsToldInOrderUntilTheProcessEnds() throws Exception {
        Launch launch = new SteppedSource(folder, "", "", false, List.of()).launch();
        Debuggee debuggee = Debuggee.start(launch, folder, "Missing");
        try (debuggee) {
            assertThat(debuggee.event(20_000).orElseThrow())
                    .isInstanceOfSatisfying(
                            ClassPrepareEvent.class,
                            loaded ->
                                    assertThat(Debuggee.isRehearsal(loaded.referenceType()))
                                            .isTrue());
            assertThat(debuggee.event(1)).isEmpty();
        }
        assertThat(debuggee.ends()).isTrue();
        assertThatThrownBy(
                        () -> {
                            while (true) {
                                debuggee.event(1_000);
                            }
                        })
                .isInstanceOf(ScheduleException.class)
                .hasMessage("its process ended while its threads were stepped");
        debuggee.close();
    }

    @Test
    void whyItDidNotComeToARunIsToldWithARemedy() {
        assertThat(Debuggee.late()).hasMessage("its process didn't start in 20 s");
        assertThat(Debuggee.late().remedy())
                .isEqualTo("Build again when the machine is less busy.");
        assertThat(Debuggee.gone().remedy())
                .isEqualTo("Let `main` return after the threads have ended; don't exit.");
    }
}
