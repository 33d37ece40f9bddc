package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.run.OutputLine.Stream;
import evidoc.run.Run;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Does what a reader does: puts an example into an empty folder and types the command of its page.
class ReaderIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Two at a time: many of them wait more than they compute.
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    List<DynamicTest> everyExampleRunsByTheCommandOfItsPage() throws IOException {
        Map<String, Element> outputs = new LinkedHashMap<>();
        for (Path page : TestProject.pages()) {
            for (Element figure : Jsoup.parse(Files.readString(page)).select("figure.run")) {
                outputs.put(figure.expectFirst("code.command").text(), figure);
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        outputs.forEach((command, figure) ->
                tests.add(DynamicTest.dynamicTest(command, () -> check(command, figure))));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
        return tests;
    }

    private static void check(String command, Element figure) throws Exception {
        Element output = figure.expectFirst(".run-output");
        String example = output.attr("data-example");
        Run recorded = TestProject.run(output);
        Path folder = Files.createTempDirectory("reader");
        try {
            String name = example.substring(example.lastIndexOf('/') + 1);
            Files.copy(
                    TestProject.builtSite().resolve("examples").resolve(example),
                    folder.resolve(name));
            Path printed = folder.resolve("printed.txt");
            Process process = start(command, folder, printed);
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isEqualTo(expectedExit(figure));
            assertThat(labels(Files.readAllLines(printed)))
                    .containsAll(labels(recorded.lines(Stream.OUT)));
        } finally {
            TestProject.delete(folder);
        }
    }

    /// Starts the command with the JDK of this build first on the path, as a reader has one there.
    private static Process start(String command, Path folder, Path printed) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"), "bin");
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        if (words.getFirst().equals("java")) {
            // The JVM looks a program up on its own path, not on that of its child.
            words.set(0, jdk.resolve("java").toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectOutput(printed.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .merge("PATH", jdk.toString(), (path, bin) -> bin + File.pathSeparator + path);
        return builder.start();
    }

    private static int expectedExit(Element figure) {
        return Integer.parseInt(figure.expectFirst(".run-exit").text().replace("exit ", ""));
    }

    /// What an output names: the labels of its values, which no machine changes.
    private static List<String> labels(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("\\p{L}[^:]*: .*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
