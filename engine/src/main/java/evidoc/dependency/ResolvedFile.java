package evidoc.dependency;

import evidoc.project.Project;
import evidoc.text.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file that remembers what libraries were resolved to, so that nothing is looked up, read or
/// hashed again as long as they are there.
///
/// @param isFixed whether the same is always resolved to the same
record ResolvedFile(Path file, boolean isFixed) {
    private static final Pattern CHANGING =
            Pattern.compile("-SNAPSHOT|[\\[(,]\\d|:LATEST|:RELEASE|\\d\\+");
    private static final String TAB = "\t";

    /// @param wanted the libraries and the repositories
    static ResolvedFile of(Project project, String wanted) {
        return new ResolvedFile(
                project.target().resolve("dependencies").resolve(Sha256.of(wanted) + ".txt"),
                !CHANGING.matcher(wanted).find());
    }

    /// Empty if something isn't as it was.
    Optional<ClassPath> read() throws IOException {
        if (!isFixed || !Files.exists(file)) {
            return Optional.empty();
        }
        List<ClassPath.Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(TAB, -1);
            if (words.length != 4 || !words[3].equals(state(Path.of(words[1])))) {
                return Optional.empty();
            }
            entries.add(new ClassPath.Entry(words[0], Path.of(words[1]), words[2]));
        }
        return Optional.of(new ClassPath(entries));
    }

    void write(ClassPath found) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ClassPath.Entry entry : found.entries()) {
            lines.add(
                    String.join(
                            TAB,
                            entry.name(),
                            entry.file().toString(),
                            entry.sha256(),
                            state(entry.file())));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static String state(Path file) throws IOException {
        return Files.exists(file)
                ? Files.size(file) + " " + Files.getLastModifiedTime(file)
                : "missing";
    }
}
