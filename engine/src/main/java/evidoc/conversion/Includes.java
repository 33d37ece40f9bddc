package evidoc.conversion;

import evidoc.page.CurrentPage;
import evidoc.page.SourcePlace;
import evidoc.problem.NearMatch;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The directive `include::`: only of files in the project, wherever symbolic links lead, and not
/// of what a build writes. Asciidoctor's own includes either read every file of the machine, or
/// only the folder of the page.
final class Includes extends IncludeProcessor {
    /// A directive is met more often on one page only if its file includes itself.
    private static final int MOST = 50;

    private final Project project;
    private final CurrentPage page;
    private final Map<SourcePlace, Integer> met = new HashMap<>();

    Includes(Project project, CurrentPage page) {
        this.project = project;
        this.page = page;
    }

    /// A new page begins.
    void begin() {
        met.clear();
    }

    @Override
    public boolean handles(String target) {
        return true;
    }

    @Override
    public void process(
            Document document,
            PreprocessorReader reader,
            String target,
            Map<String, Object> attributes) {
        // The reader has passed the directive.
        SourcePlace place = page.texts().place(reader.getFile(), reader.getLineNumber() - 1);
        if (met.merge(place, 1, Integer::sum) > MOST) {
            page.problem(place, "this file includes itself", "Remove the include.");
            return;
        }
        Optional<Path> file = file(place, Path.of(reader.getDir()), target, attributes);
        if (file.isPresent()) {
            read(place, file.get(), attributes)
                    .ifPresent(lines -> push(reader, file.get(), lines, attributes));
        }
    }

    private void push(
            PreprocessorReader reader,
            Path file,
            IncludedLines.Selected lines,
            Map<String, Object> attributes) {
        String path = file.toString();
        reader.pushInclude(
                String.join("\n", lines.text()), path, path, lines.firstLine(), attributes);
    }

    /// The file to include, if it may be included.
    private Optional<Path> file(
            SourcePlace place, Path folder, String target, Map<String, Object> attributes) {
        try {
            Path file = folder.resolve(target).normalize();
            page.includes(Files.exists(file) ? file.toRealPath() : file);
            if (!Files.exists(file)) {
                if (!"".equals(attributes.get("optional-option"))) {
                    page.problem(place, "no file '" + target + "' to include", nearest(file));
                }
                return Optional.empty();
            }
            Path real = file.toRealPath();
            if (!project.contains(real)) {
                page.problem(
                        place,
                        "include of '" + target + "', which is not a file of the project",
                        "Copy it into the project.");
            } else if (!Files.isRegularFile(real)) {
                page.problem(place, "'" + target + "' is not a file", "Name a file.");
            } else {
                return Optional.of(real);
            }
        } catch (InvalidPathException | IOException e) {
            page.problem(place, "cannot read '" + target + "'", "Check its name and its rights.");
        }
        return Optional.empty();
    }

    private static String nearest(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Write its path from the folder of this file.";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return NearMatch.remedy(
                    String.valueOf(file.getFileName()),
                    files.filter(Files::isRegularFile)
                            .map(path -> String.valueOf(path.getFileName()))
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            return "Check the rights of its folder.";
        }
    }

    private Optional<IncludedLines.Selected> read(
            SourcePlace place, Path file, Map<String, Object> attributes) {
        try {
            List<String> lines = Files.readAllLines(file);
            page.texts().include(file.toString(), project.nameOf(file), lines);
            return Optional.of(IncludedLines.select(project.nameOf(file), lines, attributes));
        } catch (ProblemException e) {
            e.problems().forEach(p -> page.problem(place, p.message(), p.remedy()));
        } catch (CharacterCodingException e) {
            page.problem(
                    new SourcePlace(project.nameOf(file), 0),
                    "not UTF-8 text",
                    "Save it as UTF-8.");
        } catch (IOException e) {
            page.problem(place, "cannot read '" + project.nameOf(file) + "'", "Check its rights.");
        }
        return Optional.empty();
    }
}
