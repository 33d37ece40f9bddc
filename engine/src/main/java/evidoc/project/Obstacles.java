package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/// What a build doesn't start with: files that can't be read as such, and places where it can't
/// write safely.
final class Obstacles {
    private final Project project;
    private final Problems problems = new Problems();

    private Obstacles(Project project) {
        this.project = project;
    }

    /// Looks for them.
    ///
    /// @throws evidoc.problem.ProblemException with all that were found
    static void check(Project project) throws IOException {
        Obstacles obstacles = new Obstacles(project);
        locale(System.getProperty("os.name"), System.getProperty("sun.jnu.encoding"))
                .ifPresent(obstacles.problems::add);
        obstacles.problems.throwIfAny();
        if (Files.isSymbolicLink(project.target())) {
            obstacles.link(project.target());
        } else {
            for (Path folder :
                    List.of(
                            project.runs(),
                            project.failures(),
                            project.classes(),
                            project.preview(),
                            project.previewWork(),
                            project.share())) {
                PresentFiles.below(folder, _ -> true).forEach(obstacles::written);
            }
        }
        for (String source : Project.SOURCES) {
            PresentFiles.below(
                            project.root().resolve(source),
                            path -> !EditorFiles.has(path.getFileName()))
                    .forEach(obstacles::read);
        }
        obstacles.problems.throwIfAny();
    }

    /// Except on Windows, the JDK knows only files whose names the locale's encoding has.
    static Optional<Problem> locale(String system, String encoding) {
        return system.startsWith("Windows") || encoding.startsWith("UTF")
                ? Optional.empty()
                : Optional.of(
                        Problem.general(
                                "the locale's encoding " + encoding + " cannot name every file",
                                "Set LC_ALL=C.UTF-8."));
    }

    private void written(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            link(file);
        }
    }

    private void link(Path file) {
        problems.add(
                Problem.in(
                        project.nameOf(file),
                        "a symbolic link where builds write and remove files",
                        "Remove the link."));
    }

    /// A pipe would keep its reader waiting forever; a name in another encoding, which the JDK
    /// shows with replacement characters, would be passed over.
    private void read(Path file, BasicFileAttributes attributes) {
        if (file.toString().contains("\uFFFD")) {
            problems.add(
                    Problem.in(project.nameOf(file), "file name not in UTF-8", "Rename the file."));
        }
        if (attributes.isOther()) {
            problems.add(
                    Problem.in(
                            project.nameOf(file),
                            "a pipe, socket or device, which has no content",
                            "Remove it."));
        }
    }
}
