package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A third opinion: an end that the graph of states has is one that Lincheck finds an order for,
/// and for one that it hasn't Lincheck finds none.
final class LincheckIT {
    private static final int FEWEST = -1;
    private static final int MOST = 2;

    private static String found = "";

    @TempDir Path folder;

    /// All in one process, which takes seconds to rewrite the classes of the JDK.
    @BeforeAll
    static void lincheckLooksForEveryEnd() throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+EnableDynamicAgentLoading",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LincheckRun.class.getName()));
        for (LincheckRun.Task task : LincheckRun.Task.values()) {
            IntStream.rangeClosed(FEWEST, MOST).forEach(end -> command.add(task + " " + end));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(found).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MARK, 0, number++;",
        "LOCKED, 0, synchronized (lock) { number++; }",
        "CAKE, 1, number = number - 1;"
    })
    void theEndsAreThose(LincheckRun.Task task, int first, String step) throws Exception {
        boolean cake = task == LincheckRun.Task.CAKE;
        String body =
                cake
                        ? "    if (number > 0) {\n        %s\n    }\n".formatted(step)
                        : "    " + step + "\n";
        String region =
                "int number = %d; Object lock = new Object();\nvoid run(String who) {\n%s}\n"
                        .formatted(first, body);
        Schedules schedules =
                new SteppedSource(
                                folder,
                                region + ExplorerIT.MAIN,
                                region,
                                task == LincheckRun.Task.MARK,
                                List.of("Ann", "Ben"))
                        .explore();
        List<String> ends =
                Outcomes.of(schedules).all().stream().map(Outcomes.Outcome::name).toList();
        for (int end = FEWEST; end <= MOST; end++) {
            assertThat(found.lines().anyMatch(("found: " + task + " " + end)::equals))
                    .as("%s ends with %d", task, end)
                    .isEqualTo(ends.contains("number: " + end));
        }
    }
}
