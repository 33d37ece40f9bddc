package evidoc.example;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.EditorFiles;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a folder of examples.
public final class ExampleReader {
    private static final Pattern NAME = Pattern.compile("[\\w./-]+");

    /// What a page shows of a line without scrolling.
    private static final int COLUMNS = 80;

    private static final int TAB = 4;

    private final Path folder;
    private final Problems problems;

    /// A reader of one folder.
    ///
    /// @param folder the project's `examples`
    /// @param problems gets unknown directives, broken regions, files of unknown kind
    public ExampleReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// Every file below the folder; hidden files and folders, and files that editors and tools
    /// create next to an author's files, are left out.
    public Examples read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Examples(List.of());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Example> examples = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!EditorFiles.has(folder.relativize(file))) {
                    read(file).ifPresent(examples::add);
                }
            }
            return new Examples(examples);
        }
    }

    private Optional<Example> read(Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String shown = folder.getFileName() + "/" + name;
        Optional<Language> language = Language.of(name);
        if (language.isEmpty()) {
            problems.add(
                    Problem.in(
                            shown,
                            "not an example",
                            "Move it, or rename it to end in .java or .py."));
            return Optional.empty();
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    Problem.in(
                            shown,
                            "file name not allowed in a command or a URL",
                            "Use letters, digits, '-', '_' and '.'."));
            return Optional.empty();
        }
        try {
            List<String> lines = withoutMark(Files.readAllLines(file));
            refuseWideLines(shown, lines);
            Example example =
                    new Example(
                            name,
                            file,
                            language.get(),
                            lines,
                            DirectiveReader.read(shown, language.get(), lines, problems),
                            RegionReader.read(shown, lines, problems));
            example.variants().stream()
                    .flatMap(variant -> variant.settings().stepping().stream())
                    .forEach(stepping -> refuseStepping(shown, example, stepping));
            return Optional.of(example);
        } catch (CharacterCodingException e) {
            problems.add(Problem.in(shown, "not UTF-8 text", "Save it as UTF-8."));
            return Optional.empty();
        }
    }

    private void refuseStepping(String shown, Example example, Stepping stepping) {
        if (example.language() != Language.JAVA) {
            problems.add(
                    Problem.in(
                            shown,
                            "only threads of Java can be stepped",
                            "Remove the directive SCHEDULES."));
        } else if (!example.tags().contains(stepping.region())) {
            problems.add(
                    Problem.in(
                            shown,
                            "SCHEDULES names the region '"
                                    + stepping.region()
                                    + "', which is missing",
                            NearMatch.remedy(stepping.region(), example.tags())));
        }
    }

    /// A line that holds a web address may be wider, since that can't be broken.
    private void refuseWideLines(String shown, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int columns = columns(lines.get(i).stripTrailing());
            if (columns > COLUMNS && !lines.get(i).contains("://")) {
                problems.add(
                        new Problem(
                                shown,
                                i + 1,
                                "the line has " + columns + " columns",
                                "Break it: a page shows " + COLUMNS + "."));
            }
        }
    }

    private static int columns(String line) {
        return line.codePoints()
                .reduce(0, (columns, c) -> columns + (c == '\t' ? TAB - columns % TAB : 1));
    }

    /// Some editors start a file with a byte order mark.
    private static List<String> withoutMark(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("\uFEFF")) {
            return lines;
        }
        List<String> without = new ArrayList<>(lines);
        without.set(0, lines.getFirst().substring(1));
        return without;
    }
}
