package evidoc.site;

import evidoc.project.Project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Edits of a small project by chance: of pages, what they include, examples, templates, assets,
/// settings, sources, the glossary, and runs; files are renamed and deleted, too.
final class RandomEdits {
    private static final List<String> LINES =
            List.of(
                    "Tea cools.",
                    "A cup holds value:steep/Steep.java[cups] cups, said cite:tea-standard[].",
                    "include::part.txt[]",
                    "image::cup.svg[opts=inline]",
                    "output::steep/Spill.java[]",
                    "example::steep/Steep.java[tag=cups]",
                    "See xref:parts.adoc[] and xref:steep/index.adoc#how-long[].",
                    "== More",
                    "pages::[]",
                    "machine::[]",
                    "compare::[]",
                    "examples::[]");

    private final TestProject project;
    private final Random random;
    private SortedMap<String, String> before = new TreeMap<>();
    private SortedMap<String, String> now;
    private final Map<String, String> earlierRuns;

    RandomEdits(TestProject project, Random random) throws IOException {
        this.project = project;
        this.random = random;
        this.now = sources();
        this.earlierRuns = TestProject.files(project.root().resolve("earlier"));
    }

    /// A project with several pages, and with the runs of two machines, which it shows.
    static TestProject project(Path root) throws Exception {
        TestProject project =
                TestProject.small(root)
                        .write("content/part.txt", "An included line.\n")
                        .write(
                                "content/cup.svg",
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle"
                                        + " r=\"2\"/></svg>\n")
                        .write(
                                "content/parts.adoc",
                                """
                                = Parts
                                :description: What a page takes in.
                                :jbake-order: 3

                                == A line

                                include::part.txt[]

                                image::cup.svg[opts=inline]
                                """)
                        .write(
                                "content/table.adoc",
                                """
                                = Table
                                :description: All runs.
                                :jbake-order: 4

                                == On all machines

                                run-report::[]

                                value:steep/Spill.java[exit]
                                """);
        project.record("kettle");
        TestProject.copy(project.recorded("kettle"), project.root().resolve("earlier"));
        TestProject.delete(project.recorded("kettle"));
        project.record("kettle");
        TestProject.copy(project.recorded("kettle"), project.recorded("pot"));
        return project;
    }

    /// Makes an edit.
    ///
    /// @return what it was
    String next() throws IOException {
        before = new TreeMap<>(now);
        String edit = edit();
        write();
        return edit;
    }

    /// Takes the last edit back.
    void undo() throws IOException {
        now = new TreeMap<>(before);
        write();
    }

    /// The same project in another folder, where nothing has been built.
    TestProject copyTo(Path other) throws IOException {
        TestProject copy = new TestProject(Files.createDirectories(other).toRealPath());
        for (Map.Entry<String, String> file : now.entrySet()) {
            copy.write(file.getKey(), file.getValue());
        }
        return copy;
    }

    private String edit() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> change(any("content/.*\\.adoc"), this::withAnotherLine);
            case 3 -> change(any("content/.*\\.adoc"), this::withoutALine);
            case 4 -> change("content/part.txt", text -> text + "More " + random.nextInt() + ".\n");
            case 5 -> rename(any("content/(parts|table|more.*)\\.adoc"));
            case 6 -> delete(any("content/(part|more|table|parts|cup).*|runs/.*"));
            case 7 -> change(any("examples/.*"), text -> text + "// " + random.nextInt() + "\n");
            case 8 -> change("templates/page.ftl", text -> text.replace("<main>", "<main >"));
            case 9 ->
                    change(
                            any("assets/.*|content/cup.svg"),
                            text -> text.replace("r=\"2", "r=\"22") + "\n");
            case 10 -> change("jbake.properties", text -> text.replace("=Tea", "=Teas"));
            case 11 -> change("sources.yaml", text -> text.replace("ISO 310", "ISO 3100"));
            case 12 ->
                    change(
                            "content/steep/index.adoc",
                            text -> text.replace("poured into", "poured and poured into"));
            default -> earlierRun();
        };
    }

    private String withAnotherLine(String text) {
        return text + "\n" + LINES.get(random.nextInt(LINES.size())) + "\n";
    }

    private String withoutALine(String text) {
        List<String> lines = text.lines().toList();
        int place = random.nextInt(lines.size());
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            rest.append(i == place ? "" : lines.get(i) + "\n");
        }
        return rest.toString();
    }

    private String change(String file, UnaryOperator<String> edit) {
        String text = now.getOrDefault(file, "");
        now.put(file, edit.apply(text));
        return "change " + file;
    }

    private String rename(String file) {
        String text = now.remove(file);
        String other = "content/more" + random.nextInt(3) + ".adoc";
        now.put(other, text == null ? "= More\n:description: More.\n:jbake-order: 9\n" : text);
        return "rename " + file + " to " + other;
    }

    private String delete(String file) {
        now.remove(file);
        return "delete " + file;
    }

    /// Another recording of the same example, which is as good.
    private String earlierRun() {
        String machine = random.nextBoolean() ? "kettle" : "pot";
        earlierRuns.forEach((file, text) -> now.put("runs/" + machine + "/" + file, text));
        return "earlier runs of " + machine;
    }

    private String any(String pattern) {
        List<String> files = now.keySet().stream().filter(name -> name.matches(pattern)).toList();
        return files.isEmpty() ? "content/part.txt" : files.get(random.nextInt(files.size()));
    }

    private void write() throws IOException {
        for (Map.Entry<String, String> file : now.entrySet()) {
            Path path = project.root().resolve(file.getKey());
            if (Files.notExists(path) || !Files.readString(path).equals(file.getValue())) {
                project.write(file.getKey(), file.getValue());
            }
        }
        for (String file : sources().keySet()) {
            if (!now.containsKey(file)) {
                delete(project.root().resolve(file));
            }
        }
    }

    /// Deletes a file, and the folders that are empty then.
    private static void delete(Path file) throws IOException {
        Files.delete(file);
        Path folder = file.getParent();
        while (folder != null && TestProject.files(folder).isEmpty()) {
            TestProject.delete(folder);
            folder = folder.getParent();
        }
    }

    private SortedMap<String, String> sources() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String source : Project.SOURCES) {
            Path path = project.root().resolve(source);
            if (Files.isDirectory(path)) {
                TestProject.files(path)
                        .keySet()
                        .forEach(name -> files.put(source + "/" + name, text(path.resolve(name))));
            } else if (Files.exists(path)) {
                files.put(source, text(path));
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
