package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A third opinion: an end that the graph of states has is one that Lincheck finds an order for,
/// and for one that it hasn't Lincheck finds none.
final class LincheckIT {
    @TempDir Path folder;

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
        for (int end = -1; end <= 2; end++) {
            assertThat(lincheckFinds(task, end))
                    .as("%s ends with %d", task, end)
                    .isEqualTo(ends.contains("number: " + end));
        }
    }

    private static boolean lincheckFinds(LincheckRun.Task task, int end) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+EnableDynamicAgentLoading",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LincheckRun.class.getName(),
                                task.name(),
                                String.valueOf(end))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("found: ");
        return output.contains("found: true");
    }
}
