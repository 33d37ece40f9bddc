package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.KernelSpan.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

final class WaitSweepTest {
    @Test
    void itFindsWhatALookAtAllWaitsFinds() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<JvmWait> waits = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                long from = random.nextLong(100);
                waits.add(new JvmWait(Activity.LOCK, from, from + random.nextLong(30), "", ""));
            }
            Collections.shuffle(waits, random);
            WaitSweep sweep = new WaitSweep(waits);
            for (long at = 0; at < 120; at += 7) {
                KernelSpan span = off(at, at + 7);
                long best =
                        waits.stream()
                                .mapToLong(wait -> wait.overlap(span.from(), span.to()))
                                .max()
                                .orElseThrow();
                long found =
                        sweep.longest(span)
                                .map(wait -> wait.overlap(span.from(), span.to()))
                                .orElse(0L);
                assertThat(found).isEqualTo(best);
            }
        }
    }

    @Test
    void withoutWaitsItFindsNone() {
        assertThat(new WaitSweep(List.of()).longest(off(0, 10))).isEmpty();
    }

    private static KernelSpan off(long from, long to) {
        return new KernelSpan(State.OFF, from, to, OptionalInt.empty(), OptionalLong.empty());
    }
}
