package evidoc.site;

import evidoc.page.SitePage;
import evidoc.plain.LlmsFile;
import evidoc.plain.PlainPage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two files of a site never have the same address: JBake would let one replace the other.
final class Addresses {
    /// Written by the engine, and folders whose files are.
    private static final List<String> ENGINE =
            List.of("404.html", "sitemap.xml", "search-documents.js", "js/lunr.js", LlmsFile.NAME);

    private static final List<String> FOLDERS = List.of("examples", LookFiles.FOLDER, "on", "runs");

    private final Project project;
    private final Problems problems;

    /// The file, or the engine, that each address belongs to.
    private final Map<String, String> owners = new HashMap<>();

    Addresses(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
        ENGINE.forEach(address -> owners.put(address, "the engine"));
    }

    /// Reports pages and assets whose address is taken.
    ///
    /// @param pages of the first machine
    /// @param runs the pages about runs
    void check(List<SitePage> pages, List<SitePage> runs) throws IOException {
        checkFolders();
        runs.forEach(
                page -> owners.put(page.uri(), "the runs of " + project.nameOf(page.source())));
        pages.stream()
                .sorted(Comparator.comparing(SitePage::uri))
                .forEach(page -> {
                    take(page.uri(), page.source());
                    take(PlainPage.address(page.uri()), page.source());
                });
        for (Path folder : List.of(project.content(), project.assets())) {
            for (Path file : files(folder)) {
                if (!file.toString().endsWith(".adoc")) {
                    take(folder.relativize(file).toString().replace('\\', '/'), file);
                }
            }
        }
    }

    private void checkFolders() {
        for (String own : FOLDERS) {
            Path folder = project.assets().resolve(own);
            if (Files.exists(folder)) {
                problems.add(
                        Problem.in(
                                project.nameOf(folder),
                                "reserved folder name",
                                "Rename the folder."));
            }
        }
    }

    private void take(String address, Path file) {
        String owner = owners.putIfAbsent(address, project.nameOf(file));
        if (owner != null) {
            problems.add(
                    Problem.in(
                            project.nameOf(file),
                            "address '" + address + "' belongs to " + owner,
                            "Rename the file."));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
