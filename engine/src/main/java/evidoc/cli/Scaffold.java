package evidoc.cli;

import evidoc.console.Console;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.project.Project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes the first lines of examples and pages, which build without changes and show the
/// structure.
final class Scaffold {
    private static final Pattern EXAMPLE =
            Pattern.compile("((?:[a-z][a-z0-9-]*/)+)([A-Z][A-Za-z0-9]*)(?:\\.java)?");
    private static final Pattern PAGE =
            Pattern.compile("((?:[a-z][a-z0-9-]*/)*)([a-z][a-z0-9-]*)(?:\\.adoc)?");
    private static final Pattern ORDER = Pattern.compile(":jbake-order:\\s*(\\d{1,6})\\s*");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Project project;
    private final Console console;

    Scaffold(Project project, Console console) {
        this.project = project;
        this.console = console;
    }

    /// Creates an example, and the page that shows it.
    ///
    /// @param name such as `chapter/Name`
    void example(String name) throws IOException {
        Matcher parts = EXAMPLE.matcher(name);
        if (!parts.matches()) {
            throw refused(
                    "invalid example name '" + name + "'",
                    "Write the chapter in lower case and start the class with a capital:"
                            + " chapter/Name.");
        }
        String folder = parts.group(1);
        String words = String.join(" ", CAPITAL.split(parts.group(2))).toLowerCase(Locale.ROOT);
        Path example = project.examples().resolve(folder + parts.group(2) + ".java");
        Path page = page(folder, words.replace(' ', '-'));
        refuseExisting(List.of(example, page));
        write(example, EXAMPLE_TEXT);
        write(
                page,
                head(words, page)
                        + PAGE_TEXT.replace("EXAMPLE", folder + parts.group(2) + ".java"));
        tell(List.of(example, page));
    }

    /// Creates a page.
    ///
    /// @param name such as `chapter/name`
    void page(String name) throws IOException {
        Matcher parts = PAGE.matcher(name);
        if (!parts.matches()) {
            throw refused(
                    "invalid page name '" + name + "'",
                    "Use lower-case letters, digits and hyphens: chapter/name.");
        }
        Path page = project.content().resolve(parts.group(1) + parts.group(2) + ".adoc");
        refuseExisting(List.of(page));
        write(
                page,
                head(parts.group(2).replace('-', ' '), page) + "What it is, in one sentence.\n");
        tell(List.of(page));
    }

    /// The first page of a chapter is its index.
    private Path page(String folder, String name) {
        Path chapter = project.content().resolve(folder);
        boolean begun = Files.exists(chapter.resolve("index.adoc"));
        return chapter.resolve((begun ? name : "index") + ".adoc");
    }

    private String head(String words, Path page) throws IOException {
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return """
        = %s
        :description: What this page shows, in one sentence.
        :jbake-order: %d

        """
                .formatted(title, nextOrder(page.resolveSibling("")));
    }

    /// After the last page of the folder; after all pages if it has none.
    private int nextOrder(Path folder) throws IOException {
        int last = lastOrder(folder, 1);
        return 1 + (last > 0 ? last : lastOrder(project.content(), Integer.MAX_VALUE));
    }

    private static int lastOrder(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int last = 0;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".adoc")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher order = ORDER.matcher(line);
                    last =
                            order.matches()
                                    ? Math.max(last, Integer.parseInt(order.group(1)))
                                    : last;
                }
            }
        }
        return last;
    }

    private void refuseExisting(List<Path> files) {
        List<Problem> problems =
                files.stream()
                        .filter(Files::exists)
                        .map(file ->
                                Problem.in(
                                        project.nameOf(file),
                                        "already exists",
                                        "Choose another name, or edit the file."))
                        .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            refuseExisting(List.of(file));
        }
    }

    private void tell(List<Path> files) {
        files.forEach(file -> console.say("Created " + project.nameOf(file)));
        console.say("Next: run mvn evidoc:serve, open the page, and edit these files.");
    }

    private static ProblemException refused(String message, String remedy) {
        return new ProblemException(Problem.general(message, remedy));
    }

    private static final String EXAMPLE_TEXT =
            """
            //JAVA 25+

            // Says what this program shows, in one sentence.

            // tag::main[]
            void main() {
                int sum = 0;
                for (int i = 1; i <= 4; i++) {
                    sum += i;
                }
                IO.println("sum: " + sum);
            }
            // end::main[]
            """;

    private static final String PAGE_TEXT =
            """
            What it is, in one sentence.

            source::EXAMPLE[tag=main]

            output::EXAMPLE[]

            claim::EXAMPLE[sum == 10]
            The sum was value:EXAMPLE[sum].
            """;
}
