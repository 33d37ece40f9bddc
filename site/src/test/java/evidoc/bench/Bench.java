package evidoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Measures the engine and writes a table: `mvn -Pbench verify`. It is no test, and fails nothing.
final class Bench {
    /// In the order of the table.
    private static final List<Benchmark> ALL =
            List.of(
                    new PreviewBench(),
                    new UnchangedBench(),
                    new OverheadBench(),
                    new BakeBench(),
                    new ScaleBench(),
                    new PeerBench());

    private Bench() {}

    /// Measures, and writes the table after each part.
    ///
    /// @param args the launcher of Maven, how many rounds, the file for the table, and the engine's
    ///   class path
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Lab lab = new Lab(folder, Integer.parseInt(args[1]), Path.of(args[0]), args[3]);
        List<String> lines = new ArrayList<>(head(lab));
        for (Benchmark benchmark : ALL) {
            for (Figure figure : benchmark.measure(lab)) {
                lines.add(figure.row());
                IO.println(figure.row());
            }
            Files.write(Path.of(args[2]), lines);
        }
        Inputs.delete(folder);
        IO.println("Written to " + args[2]);
    }

    private static List<String> head(Lab lab) throws IOException, InterruptedException {
        String machine = lab.start("evidoc.site.ThisMachine").out().strip();
        return List.of(
                "`mvn -Pbench verify` on %s, JDK %s, %s; medians of %d."
                        .formatted(
                                machine,
                                Runtime.version(),
                                LocalDate.now(ZoneOffset.UTC),
                                lab.rounds()),
                "",
                "| figure | median | spread | goal |",
                "|---|---|---|---|");
    }
}
