package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.PassageReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Which numbers of an output are ids of the run 4711.
class ProcessIdsTest {
    @Test
    void theRunsOwnIdIsOneWhereverItStandsAlone() {
        ProcessIds ids = ids();
        assertThat(ids.replaceIn("4711 began, (4711), 4711: x"))
                .isEqualTo("<id> began, (<id>), <id>: x");
        assertThat(ids.replaceIn("14711 4711.5 47110 a4711 4,711"))
                .isEqualTo("14711 4711.5 47110 a4711 4,711");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pid 12 began          | pid <id> began
                    PID=12                | PID=<id>
                    process 1234 ended    | process <id> ended
                    process 12 ended      | process 12 ended
                    process id is 12      | process id is <id>
                    pid 1                 | pid 1
                    rapid 1234            | rapid 1234
                    pid 12.5              | pid 12.5
                    """)
    void aWordBeforeANumberSaysThatItIsAnId(String text, String replaced) {
        assertThat(ids(text).replaceIn(text)).isEqualTo(replaced);
    }

    @Test
    void aLongIdIsKnownInTheWholeOutputAShortOneIsNot() {
        ProcessIds ids = ids("pid: 1234", "parent pid: 12");
        assertThat(ids.replaceIn("1234 and 12")).isEqualTo("<id> and 12");
    }

    @Test
    void aListUnderALabelIsOneOfIds() {
        assertThat(ids("pids: 1234, 1235 and 12").replaceIn("pids", "1234, 1235 and 12"))
                .isEqualTo("<id>, <id> and 12");
        assertThat(ids().replaceIn("cups", "1234, 4711")).isEqualTo("1234, <id>");
    }

    @Test
    void aColumnOfLongNumbersOfWhichOneIsAnIdHasIdsOnly() {
        ProcessIds ids = ids("cook  number", "Ann   4711", "Ben   4799");
        assertThat(ids.replaceIn("number", "4799")).isEqualTo("<id>");
        ProcessIds mixed = ids("cook  number", "Ann   4711", "Ben   12");
        assertThat(mixed.replaceIn("number", "12")).isEqualTo("12");
    }

    @Test
    void aShortRunIdIsNotTakenForEveryNumber() {
        ProcessIds ids = ProcessIds.of(12, PassageReader.read(List.of("12 cups")));
        assertThat(ids.replaceIn("12 cups")).isEqualTo("12 cups");
    }

    private static ProcessIds ids(String... output) {
        return ProcessIds.of(4711, PassageReader.read(List.of(output)));
    }
}
