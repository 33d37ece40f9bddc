package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

/// A source whose threads are stepped through its first lines.
///
/// @param folder where it is compiled and runs
/// @param region the first lines of the source; steps begin at the second one
record SteppedSource(
        Path folder, String source, String region, boolean byInstruction, List<String> threads) {

    Schedules explore() throws Exception {
        return Explorer.explore(plan(), launch(), compiled(), "Marks");
    }

    Explorer.Plan plan() {
        return new Explorer.Plan(
                "", "all", 2, (int) region.lines().count(), threads, byInstruction);
    }

    Launch launch() {
        return new Launch(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(),
                List.of(),
                Map.of("PATH", System.getenv("PATH")),
                folder,
                Duration.ofMinutes(5));
    }

    Path compiled() throws IOException {
        Path file = Files.writeString(folder.resolve("Marks.java"), source);
        Path classes = Files.createTempDirectory(folder, "classes");
        StringWriter messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean done =
                    compiler.getTask(
                                    messages,
                                    files,
                                    null,
                                    List.of("-g", "-d", classes.toString()),
                                    null,
                                    files.getJavaFileObjects(file))
                            .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
        return classes;
    }
}
