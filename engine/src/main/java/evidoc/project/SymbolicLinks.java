package evidoc.project;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Symbolic links in what a site is made from. JBake follows them wherever they lead, so a link may
/// only lead to other files of the project, and to no folder a second time.
public final class SymbolicLinks {
    private static final int DEEPEST = 100;

    private final Project project;
    private final Problems problems;

    private SymbolicLinks(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
    }

    /// Reports links that lead nowhere, out of the project, or back to a folder above them.
    public static void check(Project project, Problems problems) throws IOException {
        SymbolicLinks links = new SymbolicLinks(project, problems);
        for (String place : List.of("content", "assets", "examples", "templates", "runs")) {
            links.check(project.root().resolve(place));
        }
    }

    private void check(Path place) throws IOException {
        if (Files.exists(place)) {
            Files.walkFileTree(
                    place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(place));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path place;
        private final Set<Path> linked = new HashSet<>();

        Visitor(Path place) {
            this.place = place;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return !Files.isSymbolicLink(folder) || isAllowed(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        private boolean isAllowed(Path link) throws IOException {
            Path real = link.toRealPath();
            if (!project.contains(real)) {
                outside(link);
                return false;
            }
            Path top = place.toRealPath();
            boolean here = real.startsWith(top) || top.startsWith(real);
            if (link.equals(place) || (!here && linked.add(real))) {
                return true;
            }
            again(link);
            return false;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isSymbolicLink()) {
                problems.add(
                        Problem.in(
                                project.nameOf(file),
                                "symbolic link that leads nowhere",
                                "Remove it, or restore what it led to."));
            } else if (Files.isSymbolicLink(file) && !project.contains(file.toRealPath())) {
                outside(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (Files.isSymbolicLink(file)) {
                again(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void outside(Path link) {
            problems.add(
                    Problem.in(
                            project.nameOf(link),
                            "symbolic link to a file outside the project",
                            "Copy what it leads to into the project."));
        }

        private void again(Path link) {
            problems.add(
                    Problem.in(
                            project.nameOf(link),
                            "symbolic link to a folder that is already here",
                            "Remove the link."));
        }
    }
}
