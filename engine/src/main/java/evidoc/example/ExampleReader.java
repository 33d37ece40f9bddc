package evidoc.example;

import evidoc.problem.NearMatch;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.EditorFiles;
import evidoc.project.Project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a folder of examples.
public final class ExampleReader {
    private static final Pattern NAME = Pattern.compile("[\\w./-]+");

    /// Ends the name of a file that has directives for the source beside it.
    private static final String BESIDE = ".directives";

    private final Path folder;
    private final String coordinates;
    private final Problems problems;
    private final LineWidth width;

    /// A reader of one folder.
    ///
    /// @param folder the project's `examples`
    /// @param problems gets unknown directives, broken regions, files of unknown kind
    public ExampleReader(Path folder, Problems problems) {
        this(folder, "", LineWidth.ofSite(folder, problems), problems);
    }

    /// A reader of examples for documents, whose width others decide.
    public static ExampleReader ofAnyWidth(Project project, Problems problems) {
        return new ExampleReader(
                project.examples(),
                project.documented().coordinates(),
                LineWidth.any(problems),
                problems);
    }

    /// A reader of examples for documents, whose width others decide.
    public static ExampleReader ofAnyWidth(Path folder, Problems problems) {
        return new ExampleReader(folder, "", LineWidth.any(problems), problems);
    }

    /// A reader of a project's examples.
    public ExampleReader(Project project, Problems problems) {
        this(
                project.examples(),
                project.documented().coordinates(),
                LineWidth.ofSite(project.examples(), problems),
                problems);
    }

    private ExampleReader(Path folder, String coordinates, LineWidth width, Problems problems) {
        this.coordinates = coordinates;
        this.folder = folder;
        this.problems = problems;
        this.width = width;
    }

    /// A source that was read.
    private record Source(
            String shown, String name, Path file, Language language, List<String> lines) {}

    /// Every file below the folder; hidden files and folders, and files that editors and tools
    /// create next to an author's files, are left out. A source that belongs to another example is
    /// none of its own.
    public Examples read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Examples(List.of());
        }
        List<Path> files = files();
        List<Source> sources = new ArrayList<>();
        Map<Path, Head> heads = new TreeMap<>();
        for (Path file : files) {
            Optional<Source> source = source(file);
            if (source.isPresent()) {
                sources.add(source.get());
                heads.put(file, head(source.get()));
            }
        }
        List<Example> examples = new ArrayList<>();
        Set<Path> used = new HashSet<>();
        for (Source source : sources) {
            if (!used.contains(source.file())) {
                Example example = example(source, heads);
                examples.add(example);
                example.parts().all().forEach(part -> used.add(part.file()));
            }
        }
        refuseOthers(files, used);
        return new Examples(
                examples.stream().filter(example -> !used.contains(example.file())).toList());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !EditorFiles.has(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private void refuseOthers(List<Path> files, Set<Path> used) {
        for (Path file : files) {
            if (Language.of(name(file)).isEmpty() && !used.contains(file) && !isBeside(file)) {
                problems.add(
                        Problem.in(
                                shown(file),
                                "not an example",
                                "Move it, or rename it to end in .java or .py."));
            }
        }
    }

    /// Whether a file says something about the source whose name it begins with.
    private static boolean isBeside(Path file) {
        String name = file.toString();
        return name.endsWith(BESIDE)
                && Files.exists(Path.of(name.substring(0, name.length() - BESIDE.length())));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private String shown(Path file) {
        return folder.getFileName() + "/" + name(file);
    }

    private Optional<Source> source(Path file) throws IOException {
        String name = name(file);
        Optional<Language> language = Language.of(name);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    Problem.in(
                            shown(file),
                            "file name not allowed in a command or a URL",
                            "Use letters, digits, '-', '_' and '.'."));
            return Optional.empty();
        }
        try {
            List<String> lines = withoutMark(Files.readAllLines(file));
            width.refuseWideLines(shown(file), lines);
            return Optional.of(new Source(shown(file), name, file, language.get(), lines));
        } catch (CharacterCodingException e) {
            problems.add(Problem.in(shown(file), "not UTF-8 text", "Save it as UTF-8."));
            return Optional.empty();
        }
    }

    private Head head(Source source) throws IOException {
        Path beside = source.file().resolveSibling(source.file().getFileName() + BESIDE);
        return Files.exists(beside)
                ? DirectiveReader.read(
                        shown(beside),
                        Files.readAllLines(beside),
                        source.shown(),
                        source.language(),
                        source.lines(),
                        problems)
                : DirectiveReader.read(source.shown(), source.language(), source.lines(), problems);
    }

    private Example example(Source source, Map<Path, Head> heads) throws IOException {
        Head head = heads.getOrDefault(source.file(), new Head(List.of(), List.of()));
        Example example =
                new Example(
                        source.name(),
                        source.file(),
                        source.language(),
                        source.lines(),
                        head.variants(),
                        RegionReader.read(source.shown(), source.lines(), problems),
                        new PartsReader(folder, heads, coordinates, source.file(), problems)
                                .read());
        refuseMixture(source.shown(), example);
        example.variants().stream()
                .flatMap(variant -> variant.settings().stepping().stream())
                .forEach(stepping -> refuseStepping(source.shown(), example, stepping));
        return example;
    }

    private void refuseMixture(String shown, Example example) {
        if (!example.isNotToCompile()) {
            return;
        }
        if (example.language() != Language.JAVA) {
            problems.add(
                    Problem.in(
                            shown,
                            "only Java examples can have EXPECT no-compile",
                            "Declare with EXPECT how it ends."));
        } else if (example.variants().size() > 1) {
            problems.add(
                    Problem.in(
                            shown,
                            "an example that does not compile has no variants",
                            "Write 'EXPECT no-compile' without VARIANT, and remove the others."));
        }
    }

    private void refuseStepping(String shown, Example example, Stepping stepping) {
        if (example.language() != Language.JAVA) {
            problems.add(
                    Problem.in(
                            shown,
                            "only threads of Java can be stepped",
                            "Remove the directive SCHEDULES."));
        } else if (!example.parts().equals(Parts.NONE) || !example.packageName().isEmpty()) {
            problems.add(
                    Problem.in(
                            shown,
                            "only an example that is one file, without a package, can be stepped",
                            "Remove the directive SCHEDULES, or those that name other files."));
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
