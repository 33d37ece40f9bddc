package evidoc.conversion;

import evidoc.jbake.JBake;
import evidoc.page.Evidence;
import evidoc.page.Page;
import evidoc.project.AuthorFiles;
import evidoc.project.CacheJson;
import evidoc.project.Project;
import evidoc.recording.MachineRuns;
import evidoc.text.QuickHash;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pages that earlier builds converted, one file for each page and machine. A page is used again
/// while its [key][PageKeys] is the same; a file that is damaged counts as none. Safe for use by
/// several threads.
public final class PageStore {
    private static final JsonMapper JSON = CacheJson.MAPPER;

    private static final String EXTENSION = ".json";
    private static final String HALF = ".half";

    private final Project project;
    private final PageKeys keys;

    /// The store of a project, for the pages of one bake.
    ///
    /// @param site where the site will be hosted; empty if unknown
    public PageStore(Project project, Evidence evidence, Optional<String> site) throws IOException {
        this.project = project;
        this.keys = new PageKeys(project, evidence, site);
    }

    /// What stands in a file below its checksum.
    ///
    /// @param early what was known of the key before the page was converted
    private record Kept(String early, String key, String json) {
        String lines() {
            return early + "\n" + key + "\n" + json;
        }
    }

    /// A page and the files that it includes, from the project's root.
    private record Converted(List<String> included, Page page) {}

    /// A page of an earlier build, if converting it now would give the same.
    Optional<Worker.Result> find(Conversions.Job job, String text) throws IOException {
        Optional<Kept> kept =
                read(file(job)).filter(found -> found.early().equals(keys.early(text)));
        return kept.isEmpty() ? Optional.empty() : find(job, text, kept.get());
    }

    private Optional<Worker.Result> find(Conversions.Job job, String text, Kept kept)
            throws IOException {
        Converted converted = JSON.readValue(kept.json(), Converted.class);
        Set<Path> included =
                converted.included().stream()
                        .map(project.root()::resolve)
                        .collect(Collectors.toSet());
        Page found = converted.page();
        Page page = found.with(found.dependencies().including(included));
        return keys.of(job, text, included, page.dependencies()).equals(kept.key())
                ? Optional.of(new Worker.Result(Optional.of(page), List.of(), included))
                : Optional.empty();
    }

    /// Keeps a page that has no problems.
    void keep(Conversions.Job job, String text, Worker.Result result) throws IOException {
        if (result.page().isEmpty() || !result.problems().isEmpty()) {
            return;
        }
        Page page = result.page().get();
        List<String> included = result.included().stream().map(project::nameOf).sorted().toList();
        Kept kept =
                new Kept(
                        keys.early(text),
                        keys.of(job, text, result.included(), page.dependencies()),
                        JSON.writeValueAsString(new Converted(included, bare(page))));
        Path file = file(job);
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + HALF);
        Files.writeString(half, QuickHash.of(kept.lines()) + "\n" + kept.lines());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Without paths that are of this folder only.
    private static Page bare(Page page) {
        return page.with(page.dependencies().including(Set.of()));
    }

    private Path file(Conversions.Job job) {
        return project.convertedPages().resolve(job.machine().name()).resolve(name(job.file()));
    }

    private String name(Path page) {
        return project.content().relativize(page) + EXTENSION;
    }

    /// Empty if there is no such file, or not a sound one.
    private static Optional<Kept> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] lines =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", 4);
        return lines.length == 4
                ? Optional.of(new Kept(lines[1], lines[2], lines[3]))
                        .filter(kept -> QuickHash.of(kept.lines()).equals(lines[0]))
                : Optional.empty();
    }

    /// How much must be converted at least: the pages whose texts or settings are others than in
    /// the last build. Their runs aren't looked at, so this is known before any is read.
    ///
    /// @param site where the site will be hosted; empty if unknown
    /// @return bytes, a page once for each machine; [Long#MAX_VALUE] without an earlier build
    public static long outdated(Project project, Optional<String> site) throws IOException {
        List<Path> folders = machines(project);
        String settings = PageKeys.settings(project, site);
        long bytes = 0;
        for (Path page : pages(project)) {
            String text = PageKeys.text(page);
            String early = PageKeys.early(settings, text);
            for (Path folder : folders) {
                Path file = folder.resolve(project.content().relativize(page) + EXTENSION);
                bytes += early.equals(early(file)) ? 0 : 1 + text.length();
            }
        }
        return folders.isEmpty() ? Long.MAX_VALUE : bytes;
    }

    private static String early(Path file) throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).findFirst().orElse("");
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static List<Path> pages(Project project) throws IOException {
        return AuthorFiles.below(project.content()).stream().filter(JBake::isPage).toList();
    }

    private static List<Path> machines(Project project) throws IOException {
        if (!Files.isDirectory(project.convertedPages())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(project.convertedPages())) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    /// Removes what is kept of pages and machines that no longer exist.
    public void tidy() throws IOException {
        Set<String> names = pages(project).stream().map(this::name).collect(Collectors.toSet());
        for (Path folder : machines(project)) {
            String machine = folder.getFileName().toString();
            boolean known =
                    machine.equals(MachineRuns.HERE)
                            || Files.isDirectory(project.namedRuns().resolve(machine));
            for (Path file : AuthorFiles.below(folder)) {
                if (!known || !names.contains(folder.relativize(file).toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
