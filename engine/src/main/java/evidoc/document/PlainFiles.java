package evidoc.document;

import evidoc.example.Example;
import evidoc.example.Examples;
import evidoc.example.Variant;
import evidoc.output.Column;
import evidoc.output.FigureReader;
import evidoc.output.Figures;
import evidoc.output.Value;
import evidoc.page.RunFacts;
import evidoc.recording.MachineRuns;
import evidoc.recording.OutputLine;
import evidoc.recording.Run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What examples printed, for tools that know nothing of the engine: each output as a text, and all
/// values as attributes of AsciiDoc.
///
/// @param target folder that receives them
public record PlainFiles(Path target) {
    private static final String OUTPUTS = "outputs";
    private static final String VALUES = "values.adoc";

    /// Writes the files of a machine's runs; those of other examples stay.
    public void write(Examples examples, MachineRuns runs) throws IOException {
        Attributes attributes = new Attributes();
        for (Example example : examples.all()) {
            for (Variant variant : example.variants()) {
                if (runs.of(example, variant) instanceof Run run) {
                    String name = variant.nameIn(example);
                    write(
                            OUTPUTS + "/" + name + ".txt",
                            run.output().stream().map(OutputLine::text).toList());
                    attributes.add(name, run);
                }
            }
        }
        write(VALUES, attributes.lines());
    }

    private void write(String name, List<String> lines) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /// Values by names that AsciiDoc permits. Two of one name are left out.
    private static final class Attributes {
        private final Map<String, String> values = new TreeMap<>();
        private final Set<String> ambiguous = new TreeSet<>();

        void add(String name, Run run) {
            Figures figures = FigureReader.read(run, List.of());
            figures.values()
                    .forEach((label, found) -> {
                        if (found.size() == 1) {
                            add(name + " " + label, found.getFirst());
                        }
                    });
            figures.columns()
                    .forEach((header, found) -> {
                        if (found.size() == 1) {
                            add(name + " " + header, found.getFirst());
                        }
                    });
            RunFacts.variables(run)
                    .forEach((fact, value) -> put(name + " " + fact, value.toString()));
        }

        private void add(String name, Column column) {
            column.cells().forEach((row, value) -> add(name + " " + row, value));
        }

        private void add(String name, Value value) {
            put(name, value.text());
        }

        private void put(String name, String text) {
            String attribute =
                    name.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
            if (values.putIfAbsent(attribute, text) != null) {
                ambiguous.add(attribute);
            }
        }

        List<String> lines() {
            return values.entrySet().stream()
                    .filter(value -> !ambiguous.contains(value.getKey()))
                    .map(value ->
                            ":" + value.getKey() + ": " + value.getValue().replace("{", "\\{"))
                    .collect(Collectors.toList());
        }
    }
}
