package evidoc.profile;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.trace.Activity;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

final class LaneTest {
    private static final int RUNNING = Lane.kind(Activity.RUNNING);
    private static final int SLEEPING = Lane.kind(Activity.SLEEPING);

    @Test
    void aPeriodLikeTheLastContinuesIt() {
        Lane lane = new Lane(5);
        lane.add(RUNNING, 10, 1);
        lane.add(RUNNING, 10, 1);
        lane.add(RUNNING, 10, 2);
        lane.add(SLEEPING, 0, 0);
        assertThat(lane.size()).isEqualTo(2);
        assertThat(lane.length(0)).isEqualTo(20);
        assertThat(lane.end()).isEqualTo(35);
    }

    @Test
    void shortNeighboursAreMergedWithTheShareThatRan() {
        Lane merged = turns(6).merged(1000);
        assertThat(merged.size()).isEqualTo(1);
        assertThat(merged.kind(0)).isEqualTo(Lane.MIXED);
        assertThat(merged.note(0) & 7).isEqualTo(SLEEPING);
        assertThat((merged.note(0) >> 3) / 255.0).isBetween(0.24, 0.26);
    }

    @Test
    void aLongPeriodStaysAndSoDoesAShortOneAlone() {
        Lane lane = new Lane(0);
        lane.add(SLEEPING, 1000, 0);
        lane.add(RUNNING, 10, 2);
        lane.add(SLEEPING, 1000, 0);
        Lane merged = lane.merged(50);
        assertThat(merged.size()).isEqualTo(3);
        assertThat(merged.kind(1)).isEqualTo(RUNNING);
        assertThat(merged.note(1)).isEqualTo(2);
    }

    @Test
    void mergingKeepsStartAndEnd() {
        for (long least : new long[] {1, 11, 40, 100, 100_000}) {
            Lane merged = turns(101).merged(least);
            assertThat(merged.from()).isEqualTo(7);
            assertThat(merged.end()).as("merged below %d", least).isEqualTo(turns(101).end());
            long sum = IntStream.range(0, merged.size()).mapToLong(merged::length).sum();
            assertThat(merged.from() + sum).isEqualTo(merged.end());
        }
    }

    private static Lane turns(int count) {
        Lane lane = new Lane(7);
        for (int i = 0; i < count; i++) {
            lane.add(RUNNING, 10, 1);
            lane.add(SLEEPING, 30, 0);
        }
        return lane;
    }
}
