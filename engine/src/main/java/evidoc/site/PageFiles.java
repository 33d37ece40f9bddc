package evidoc.site;

import evidoc.jbake.JBake;
import evidoc.page.SitePage;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.AuthorFiles;
import evidoc.project.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The content files that JBake treats as pages, and what can be wrong with them.
record PageFiles(Project project, Problems problems) {
    private static final Pattern NAME = Pattern.compile("[\\w./-]+");

    /// All of them.
    List<Path> all() throws IOException {
        return AuthorFiles.below(project.content()).stream().filter(JBake::isPage).toList();
    }

    /// Reports pages that can't be rendered: JBake would write an error message into pages of other
    /// kinds, and encode odd names.
    void check(List<Path> pages) throws IOException {
        Path home = project.content().resolve("index." + JBake.PAGE_EXTENSION);
        if (pages.isEmpty() || (!pages.contains(home) && !JBake.makesHomePage(project))) {
            problems.add(
                    Problem.in(
                            project.nameOf(project.content()),
                            "no home page",
                            "Write content/index.adoc."));
        }
        for (Path page : pages) {
            String name = project.nameOf(page);
            if (!AuthorFiles.extension(page).equals(JBake.PAGE_EXTENSION)) {
                problems.add(
                        Problem.in(
                                name,
                                "not an AsciiDoc page",
                                "Move it, or rename it to end in .adoc."));
            } else if (!NAME.matcher(name).matches()) {
                problems.add(
                        Problem.in(
                                name,
                                "file name not allowed in a URL",
                                "Use letters, digits, '-', '_' and '.'."));
            }
        }
    }

    /// Reports pages that JBake didn't render: the same pages in, the same pages out.
    ///
    /// @param files what was to be rendered
    /// @param destination the rendered site
    /// @param pages those of the first machine
    void findLost(List<Path> files, Path destination, List<SitePage> pages) {
        List<Path> rendered =
                pages.stream()
                        .filter(page -> Files.isRegularFile(destination.resolve(page.uri())))
                        .map(SitePage::source)
                        .toList();
        files.stream()
                .filter(file -> problems.isEmpty() && !rendered.contains(file))
                .map(file ->
                        Problem.in(
                                project.nameOf(file),
                                "JBake left out this page",
                                "Rename the file."))
                .forEach(problems::add);
    }
}
