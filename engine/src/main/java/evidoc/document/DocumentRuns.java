package evidoc.document;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.example.Examples;
import evidoc.page.CurrentPage;
import evidoc.page.Evidence;
import evidoc.page.SourcePlace;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;
import evidoc.recording.RunStore;
import evidoc.recording.Stored;

import org.asciidoctor.ast.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The examples and the recordings that a document shows: those of the folders that its attributes
/// name. Both are looked for beside the document and in the folders above it.
final class DocumentRuns {
    static final String EXAMPLES = "evidoc-examples";
    static final String RUNS = "evidoc-runs";
    private static final String USUAL_EXAMPLES = "examples";
    private static final String USUAL_RUNS = "target/evidoc/runs";
    private static final String AGAIN = "Run mvn evidoc:run.";
    private static final Evidence NONE = new Evidence(new Examples(List.of()), List.of(none()));

    private final CurrentPage page;
    private final DocumentLog log;
    private Optional<Document> document = Optional.empty();
    private Optional<Evidence> known = Optional.empty();

    DocumentRuns(CurrentPage page, DocumentLog log) {
        this.page = page;
        this.log = log;
    }

    private static MachineRuns none() {
        return new MachineRuns(MachineRuns.HERE, List.of(), Map.of(), Set.of());
    }

    /// A new document begins; its header isn't read yet.
    void begin(Document next) {
        document = Optional.of(next);
        known = Optional.empty();
    }

    /// Read when the first macro asks for it.
    Evidence evidence() {
        if (known.isEmpty()) {
            known = Optional.of(document.map(this::read).orElse(NONE));
            page.show(known.get().first());
        }
        return known.get();
    }

    /// Tells of each example that a page shows whether it has no current recording.
    void check() {
        page.examples().stream()
                .flatMap(name -> evidence().examples().find(name).stream())
                .forEach(this::check);
    }

    private void check(Example example) {
        MachineRuns runs = evidence().first();
        String name = example.name();
        if (runs.of(example).isEmpty()) {
            warn(name, "no recording of '" + name + "'");
        } else if (runs.isOutdated(example)) {
            warn(name, "the recording of '" + name + "' is of an earlier version of it");
        }
    }

    private void warn(String name, String message) {
        SourcePlace place = page.texts().place(":" + name + "[");
        log.warn(new Problem(place.file(), place.line(), message, AGAIN));
    }

    private Evidence read(Document of) {
        Path from = DocumentFiles.folder(of);
        Optional<Path> examples =
                find(
                        from,
                        of,
                        EXAMPLES,
                        USUAL_EXAMPLES,
                        "Create it, or name another with :evidoc-examples:.");
        Optional<Path> runs =
                examples.flatMap(_ ->
                        find(
                                from,
                                of,
                                RUNS,
                                USUAL_RUNS,
                                "Run mvn evidoc:run first, or name another with :evidoc-runs:."));
        if (examples.isEmpty() || runs.isEmpty()) {
            return NONE;
        }
        try {
            return read(examples.get(), runs.get());
        } catch (IOException e) {
            log.fatal(at(Problem.ofFiles(e)));
            return NONE;
        }
    }

    private Optional<Path> find(
            Path from, Document of, String attribute, String usual, String remedy) {
        String name = String.valueOf(of.getAttribute(attribute, usual));
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(name);
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        log.fatal(at(Problem.general("no folder '" + name + "' here or above", remedy)));
        return Optional.empty();
    }

    /// At the first macro.
    private Problem at(Problem problem) {
        SourcePlace place = page.texts().place("::");
        return new Problem(place.file(), place.line(), problem.message(), problem.remedy());
    }

    private Evidence read(Path folder, Path recordings) throws IOException {
        Problems problems = new Problems();
        Examples examples = ExampleReader.ofAnyWidth(folder, problems).read();
        RunStore store = new RunStore(recordings);
        Map<String, RecordedExample> recorded = new TreeMap<>();
        for (Example example : examples.all()) {
            switch (store.read(example.name())) {
                case Stored.Found<RecordedExample>(RecordedExample found) ->
                        recorded.put(example.name(), found);
                case Stored.Absent<RecordedExample> _ -> {}
                case Stored.Unusable<RecordedExample>(String reason) ->
                        problems.add(
                                Problem.in(
                                        store.file(example.name()).toString(),
                                        "the recording " + reason,
                                        AGAIN));
            }
        }
        Path parent = folder.toAbsolutePath().resolveSibling("");
        problems.all().forEach(problem -> page.problem(in(parent, problem)));
        MachineRuns runs =
                MachineRuns.of(name(recordings), store.soundMachines(), recorded, examples);
        return new Evidence(examples, List.of(runs));
    }

    /// With the whole path of its file.
    private static Problem in(Path parent, Problem problem) {
        return new Problem(
                parent.resolve(problem.file()).toString(),
                problem.line(),
                problem.message(),
                problem.remedy());
    }

    /// Recordings under a name are in a folder of that name.
    private static String name(Path recordings) {
        String folder = String.valueOf(recordings.normalize().getFileName());
        return USUAL_RUNS.endsWith("/" + folder) ? MachineRuns.HERE : folder;
    }
}
