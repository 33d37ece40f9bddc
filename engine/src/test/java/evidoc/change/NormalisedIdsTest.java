package evidoc.change;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;
import evidoc.recording.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What an [OutputNormaliser] takes for ids of processes and threads.
class NormalisedIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process id: 23",
                "PID: 1067",
                "own process id: 1067",
                "process here: 1067",
                "parent before: 1067",
                "orphan: 1067",
                "thread id of the cook: 1067"
            })
    void aLabelSaysThatItsValueIsAnId(String printed) {
        assertThat(normal(printed)).containsExactly(printed.replaceAll("\\d+", "<id>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent after: 1",
                "different pids: 4",
                "process: 17 KiB",
                "exit code of the process: 143",
                "child exit code: 143",
                "calls per process: 1067",
                "process: main"
            })
    void aCountOrCodeIsNoId(String printed) {
        assertThat(normal(printed)).containsExactly(printed);
    }

    @Test
    void aWordBeforeANumberInATextSaysThatItIsAnId() {
        assertThat(normal("I am process 1067.", "[pid=23] and thread id 24", "process 2 of 3"))
                .containsExactly(
                        "I am process <id>.", "[pid=<id>] and thread id <id>", "process 2 of 3");
    }

    @Test
    void severalIdsMayStandInOneValue() {
        assertThat(normal("process ids of the pool: 19817 and 19818"))
                .containsExactly("process ids of the pool: <id> and <id>");
    }

    @Test
    void aColumnOfIdsIsReplacedAndItsTextIsNot() {
        assertThat(
                        normal(
                                "who     kernel id  cakes",
                                "mixer       1087   2000",
                                "baker    unknown   3000"))
                .containsExactly("who kernel id cakes", "mixer <id> 2000", "baker unknown 3000");
    }

    @Test
    void anIdIsReplacedWhereverItIsPrinted() {
        assertThat(
                        normal(
                                "process id: 1067",
                                "see /proc/1067/task, not 10670 or 1,067 or 1067.5",
                                "! 1067 failed"))
                .containsExactly(
                        "process id: <id>", "see /proc/<id>/task, not 10670 or 1,067 or 1067.5");
        assertThat(
                        OutputNormaliser.normalise(
                                SampleRuns.run("", "process id: 1067", "! 1067 failed"),
                                Stream.ERR))
                .containsExactly("<id> failed");
    }

    @Test
    void theFirstProcessIsKnownWithoutALabel() {
        assertThat(normal("4711 started")).containsExactly("<id> started");
    }

    @Test
    void aShortIdIsReplacedOnlyWhereALabelNamesIt() {
        assertThat(normal("pid: 23", "cakes: 23")).containsExactly("pid: <id>", "cakes: 23");
    }

    @Test
    void aColumnOfLongNumbersOneOfWhichIsAnIdHoldsIds() {
        assertThat(normal("process id: 1067", "task  name", "1067  java", "1069  GC Thread"))
                .containsExactly("process id: <id>", "task name", "<id> java", "<id> GC Thread");
    }

    /// Standard output, normalised; a line that starts with `! ` goes to standard error.
    private static List<String> normal(String... lines) {
        Run run = SampleRuns.run("", lines);
        return OutputNormaliser.normalise(run, Stream.OUT);
    }
}
