package evidoc.project;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// When the files of a project were last changed, as its Git repository says.
///
/// @param prefix what leads from the root of the repository to the project: empty, or a path with
///   `/` at its end
/// @param changed the time of the last commit that touched a file, by its path from the project's
///   root; without files that were never committed, and without those that haven't changed since a
///   shallow clone begins
public record TextHistory(String prefix, Map<String, Instant> changed) {
    /// Of a project that is in no repository.
    public static final TextHistory NONE = new TextHistory("", Map.of());

    private static final String COMMIT = "\0";

    public TextHistory {
        changed = Map.copyOf(changed);
    }

    /// Asks Git, once for all files. Where there is no Git or no repository, nothing is known.
    public static TextHistory of(Project project) throws IOException {
        List<String> facts =
                git(project, List.of("rev-parse", "--is-shallow-repository", "--show-prefix"));
        if (facts.isEmpty()) {
            return NONE;
        }
        List<String> log =
                new ArrayList<>(
                        List.of(
                                "-c",
                                "core.quotePath=false",
                                "log",
                                "--format=%x00%ct %P",
                                "--name-only",
                                "--no-renames",
                                "--relative",
                                "--"));
        Project.SOURCES.stream().filter(name -> !name.equals("runs")).sorted().forEach(log::add);
        boolean shallow = Boolean.parseBoolean(facts.getFirst());
        return new TextHistory(
                facts.size() > 1 ? facts.get(1) : "", changed(git(project, log), shallow));
    }

    /// @param shallow whether a commit without a parent only stands for all that came before
    private static Map<String, Instant> changed(List<String> log, boolean shallow) {
        Map<String, Instant> changed = new TreeMap<>();
        Instant at = Instant.EPOCH;
        boolean known = false;
        for (String line : log) {
            if (line.startsWith(COMMIT)) {
                String[] commit = line.substring(1).split(" ", 2);
                at = Instant.ofEpochSecond(Long.parseLong(commit[0]));
                known = !shallow || (commit.length > 1 && !commit[1].isBlank());
            } else if (known && !line.isEmpty()) {
                changed.merge(line, at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return changed;
    }

    /// The time of the last change of any of these files; empty if none is known.
    public Optional<Instant> changed(Project project, Collection<Path> files) {
        return files.stream()
                .map(project::nameOf)
                .map(changed::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /// All of it in one text, the same whenever it says the same.
    public String text() {
        return prefix + new TreeMap<>(changed);
    }

    private static List<String> git(Project project, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(project.root().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        // A hook sets these for the repository in which it runs.
        builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"));
        Process git;
        try {
            git = builder.start();
        } catch (IOException e) {
            return List.of();
        }
        git.getOutputStream().close();
        byte[] printed = git.getInputStream().readAllBytes();
        try {
            return git.waitFor() == 0
                    ? new String(printed, StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
