package evidoc.conversion;

import evidoc.example.Example;
import evidoc.page.Dependencies;
import evidoc.page.Evidence;
import evidoc.page.Scope;
import evidoc.project.AuthorFiles;
import evidoc.project.Fingerprint;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.recording.RecordedExample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// What converted pages depend on, as fingerprints: two conversions with the same key give the same
/// page. Safe for use by several threads.
final class PageKeys {
    private static final String PICTURE = "image:";

    /// What Asciidoctor may take into a page.
    private static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "jpeg", "gif", "webp");

    private final Project project;
    private final Evidence evidence;
    private final Map<String, Example> examples = new TreeMap<>();
    private final Map<String, String> runs = new ConcurrentHashMap<>();
    private final String settings;
    private final String machines;
    private final String pictures;

    /// The keys of one bake.
    ///
    /// @param site where the site will be hosted; empty if unknown
    PageKeys(Project project, Evidence evidence, Optional<String> site) throws IOException {
        this.project = project;
        this.evidence = evidence;
        evidence.examples().all().forEach(example -> examples.put(example.name(), example));
        this.settings = settings(project, site);
        this.machines = machines(evidence);
        this.pictures =
                new Fingerprint()
                        .content(project.assets(), path -> !isPicture(path))
                        .content(project.content(), path -> !isPicture(path))
                        .hex();
    }

    /// What all pages depend on, whatever was recorded: the engine, the settings, the sources to
    /// cite, and the site's own fragments.
    static String settings(Project project, Optional<String> site) throws IOException {
        return new Fingerprint()
                .engine()
                .text(site.orElse(""))
                .text(text(project.root().resolve("jbake.properties")))
                .text(text(project.root().resolve("sources.yaml")))
                .content(project.root().resolve("templates/fragments"), _ -> false)
                .hex();
    }

    /// What is known of a page's key before its dependencies are: its settings and its text.
    static String early(String settings, String text) {
        return new Fingerprint().text(settings).text(text).hex();
    }

    String early(String text) {
        return early(settings, text);
    }

    /// The key of a page.
    ///
    /// @param text of its file
    /// @param included files that it includes, whether they exist or not
    String of(Conversions.Job job, String text, Set<Path> included, Dependencies dependencies)
            throws IOException {
        Fingerprint key =
                new Fingerprint()
                        .text(early(text))
                        .text(machines)
                        .text(job.machine().name())
                        .text(job.uri());
        StringBuilder all = new StringBuilder(text);
        for (Path file : new TreeSet<>(included)) {
            String part = text(file);
            key.text(project.nameOf(file)).text(String.valueOf(Files.exists(file))).text(part);
            all.append(part);
        }
        boolean drawings = dependencies.scopes().contains(Scope.DRAWINGS);
        key.text(drawings || all.indexOf(PICTURE) >= 0 ? pictures : "");
        boolean allRuns = dependencies.scopes().contains(Scope.ALL_RUNS);
        for (String name : examples.keySet()) {
            if (allRuns || dependencies.examples().contains(name) || all.indexOf(name) >= 0) {
                key.text(name).text(runs.computeIfAbsent(name, this::runs));
            }
        }
        return key.hex();
    }

    /// An example's source and what it did on every machine.
    private String runs(String name) {
        Fingerprint fingerprint = new Fingerprint();
        Optional.ofNullable(examples.get(name)).map(Example::source).ifPresent(fingerprint::text);
        for (MachineRuns machine : evidence.machines()) {
            fingerprint
                    .text(String.valueOf(machine.outdated().contains(name)))
                    .text(
                            Optional.ofNullable(machine.recorded().get(name))
                                    .map(RecordedExample::fingerprint)
                                    .orElse(""));
        }
        return fingerprint.hex();
    }

    private static String machines(Evidence evidence) {
        List<String> each =
                evidence.machines().stream()
                        .map(machine -> machine.name() + " " + machine.machines())
                        .toList();
        return String.join("\n", each);
    }

    private static boolean isPicture(Path path) {
        return Files.isDirectory(path)
                || PICTURES.contains(AuthorFiles.extension(path).toLowerCase(Locale.ROOT));
    }

    /// The bytes as characters, so that text that isn't UTF-8 can be compared, too; empty if there
    /// is no such file.
    static String text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
