package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Alone;
import evidoc.Checkout;
import evidoc.Exhaustive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

/// Whether the ladder of costs measures what it says: JMH measures some of its rungs at the same
/// time on the same machine, and finds the same order of magnitude. No figure is expected.
@Alone
@Exhaustive
@DisabledOnOs(OS.WINDOWS)
final class LadderTest {
    private static final Path LADDER = Checkout.ROOT.resolve("examples/process/Ladder.java");
    private static final Path RUNGS =
            Checkout.ROOT.resolve("site/src/test/resources/jmh/Rungs.java");
    private static final Pattern OPTION = Pattern.compile("//RUNTIME_OPTIONS (\\S+)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^(\\w\\S*(?: \\S+)*) {2,}([\\d,.]+) {2}");
    private static final Pattern SCORE =
            Pattern.compile("\"jmh\\.Rungs\\.(\\w+)\",(?:[^,]*,){3}([\\d.]+),");

    /// What the ladder and JMH call a rung.
    private static final Map<String, String> BOTH =
            Map.of(
                    "call", "call",
                    "compare-and-set", "compareAndSet",
                    "free lock", "freeLock",
                    "system call", "systemCall",
                    "to a thread", "toThread");

    @TempDir Path folder;

    @Test
    void jmhFindsTheSameOrderOfMagnitude() throws Exception {
        Map<String, Double> ladder = figures(ROW, ladder());
        Map<String, Double> jmh = figures(SCORE, jmh());
        assertThat(jmh).containsOnlyKeys(BOTH.values());
        BOTH.forEach((rung, benchmark) -> {
            double ratio =
                    ladder.getOrDefault(rung, Double.NaN) / jmh.getOrDefault(benchmark, Double.NaN);
            assertThat(ratio).as("%s: %s, %s", rung, ladder, jmh).isBetween(0.1, 10.0);
        });
    }

    private String ladder() throws Exception {
        List<String> arguments = new ArrayList<>();
        OPTION.matcher(Files.readString(LADDER)).results().forEach(o -> arguments.add(o.group(1)));
        arguments.add(LADDER.toString());
        return java(arguments);
    }

    private String jmh() throws Exception {
        String libraries = System.getProperty("java.class.path");
        List<String> options =
                List.of("-proc:full", "-d", folder.toString(), "-cp", libraries, RUNGS.toString());
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        String path = folder + File.pathSeparator + libraries;
        Path table = folder.resolve("rungs.csv");
        java(
                List.of(
                        "-Duser.language=en",
                        "-cp",
                        path,
                        "org.openjdk.jmh.Main",
                        "-rf",
                        "csv",
                        "-rff",
                        table.toString()));
        return Files.readString(table);
    }

    private String java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(System.getProperty("java.home") + "/bin/java");
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        int exit = builder.redirectOutput(out.toFile()).start().waitFor();
        String printed = Files.readString(out);
        assertThat(exit).as(printed).isZero();
        return printed;
    }

    private static Map<String, Double> figures(Pattern row, String text) {
        return row.matcher(text)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> Double.valueOf(found.group(2).replace(",", ""))));
    }
}
