package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;
import evidoc.recording.MachineName;
import evidoc.recording.Shard;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class RunSourceTest {

    @Test
    void withoutAWordTheBuildRunsHere() {
        assertThat(RunSource.of("false", "", "", "")).isEqualTo(new RunSource.Here(Refresh.NONE));
        assertThat(RunSource.of("true", " ", " ", "")).isEqualTo(new RunSource.Here(Refresh.ALL));
    }

    @Test
    void aNameRecordsAllExamplesAndAShardAPartOfThem() {
        MachineName tea = new MachineName("tea");
        assertThat(RunSource.of("", " tea ", "", ""))
                .isEqualTo(new RunSource.Recorded(tea, Optional.empty(), Refresh.NONE));
        assertThat(RunSource.of("", "tea", "", " 2/4 "))
                .isEqualTo(new RunSource.Recorded(tea, Optional.of(new Shard(2, 4)), Refresh.NONE));
        assertThat(RunSource.of("all", "tea", "", ""))
                .isEqualTo(new RunSource.Recorded(tea, Optional.empty(), Refresh.ALL));
    }

    @Test
    void namesArePublishedInTheirOrderOnceEach() {
        assertThat(RunSource.of("", "", "tea, milk,tea", "")).isEqualTo(published("tea", "milk"));
        assertThat(RunSource.of("", "", " all ", "")).isEqualTo(published());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "tea,", ",tea", "tea,,milk", "all,tea", "tea milk", "../tea"})
    void aListOfNamesThatIsNoneIsRefusedAndNeverMeansAll(String runs) {
        assertThatThrownBy(() -> RunSource.of("", "", runs, ""))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tea | milk |     | -Druns and -Drecord cannot be combined. Use one of them.
                    tea | all  | 1/2 | -Druns and -Drecord cannot be combined. Use one of them.
                        | tea  | 1/2 | -Dshard requires -Drecord. Add -Drecord=NAME.
                        |      | 1/2 | -Dshard requires -Drecord. Add -Drecord=NAME.
                    """)
    void wishesThatContradictEachOtherAreRefused(
            String record, String runs, String shard, String problem) {
        assertThatThrownBy(() -> RunSource.of("", text(record), text(runs), text(shard)))
                .isInstanceOf(ProblemException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/4",
                "5/4",
                "0/0",
                "1/0",
                "x",
                "2",
                "2/",
                "/4",
                "-1/4",
                "2/4/8",
                "2 / 4",
                "1.0/4",
                "\u0662/\u0664",
                "1/1000",
                "99999999999/99999999999"
            })
    void aShardThatIsNoneIsRefused(String shard) {
        assertThatThrownBy(() -> RunSource.of("", "tea", "", shard))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "invalid shard '"
                                + shard
                                + "'. Use a value such as -Dshard=2/4 for the second of four"
                                + " parts.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 999})
    void everyExampleBelongsToExactlyOneShard(int of) {
        for (int place = 0; place < 50; place++) {
            int example = place;
            assertThat(
                            IntStream.rangeClosed(1, of)
                                    .mapToObj(number -> new Shard(number, of))
                                    .filter(shard -> shard.has(example)))
                    .hasSize(1);
        }
    }

    @Test
    void theShardsOfOneSplitNameTheirFilesDifferently() {
        assertThat(Stream.of(new Shard(1, 2), new Shard(2, 2), new Shard(1, 3)).map(Shard::part))
                .containsExactly("1-of-2", "2-of-2", "1-of-3");
    }

    /// JUnit gives `null` for an empty column.
    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    private static RunSource published(String... names) {
        return new RunSource.Published(List.of(names).stream().map(MachineName::new).toList());
    }
}
