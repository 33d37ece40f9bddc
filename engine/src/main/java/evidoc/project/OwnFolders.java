package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders that the build writes, and may therefore empty and remove. Nothing outside of them is
/// ever removed: a symbolic link is removed, never what it leads to.
public final class OwnFolders {
    private OwnFolders() {}

    /// Refuses symbolic links in the folders of a project that builds write to, since what a build
    /// writes or removes there would be elsewhere.
    ///
    /// @throws evidoc.problem.ProblemException with each link
    public static void check(Project project) throws IOException {
        Problems problems = new Problems();
        if (Files.isSymbolicLink(project.target())) {
            problems.add(link(project, project.target()));
        } else {
            for (Path folder :
                    List.of(
                            project.runs(),
                            project.failures(),
                            project.classes(),
                            project.preview(),
                            project.previewWork())) {
                PresentFiles.below(folder, _ -> true).forEach((file, attributes) -> {
                    if (attributes.isSymbolicLink()) {
                        problems.add(link(project, file));
                    }
                });
            }
        }
        problems.throwIfAny();
    }

    private static Problem link(Project project, Path file) {
        return Problem.in(
                project.nameOf(file),
                "a symbolic link where builds write and remove files",
                "Remove the link.");
    }

    /// Removes a folder, or a file, if it exists. Folders without permissions get them first.
    public static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            File folder = path.toFile();
            if (!folder.canRead() || !folder.canWrite() || !folder.canExecute()) {
                folder.setReadable(true);
                folder.setWritable(true);
                folder.setExecutable(true);
            }
            List<Path> files;
            try (Stream<Path> listed = Files.list(path)) {
                files = listed.toList();
            }
            for (Path file : files) {
                remove(file);
            }
        }
        Files.deleteIfExists(path);
    }

    /// An empty folder.
    public static Path emptied(Path path) throws IOException {
        remove(path);
        return Files.createDirectories(path);
    }

    /// Removes as much of a folder in the system's temporary folder as the system allows.
    static void removeIfPossible(Path path) {
        try {
            remove(path);
        } catch (IOException e) {
            // The system clears its temporary folder.
        }
    }
}
