package evidoc.jbake;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.Project;
import evidoc.project.TextFile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/// What `jbake.properties` may set: texts of the site, and templates. JBake's other settings move
/// folders, change names of files, or publish something else; the engine and its checks rely on
/// their defaults. JBake itself reads lists and variables into values, and a byte order mark into
/// the first name.
///
/// @param text of the file
record Settings(Properties values, String text) {
    private static final String FILE = "jbake.properties";
    private static final Pattern ALLOWED =
            Pattern.compile("site\\..+|template\\.[^.]+\\.(?:file|extension)");

    /// Reads the file; without one there are none.
    ///
    /// @throws ProblemException if it can't be read
    static Settings read(Project project) throws IOException {
        Path file = project.root().resolve(FILE);
        String text = Files.exists(file) ? TextFile.read(file, FILE) : "";
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.in(
                            FILE,
                            "cannot be read: " + e.getMessage(),
                            "Write a backslash as '\\\\'."));
        }
        return new Settings(values, text);
    }

    /// Reports those that aren't allowed.
    void check(Problems problems) {
        values.stringPropertyNames().stream()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .sorted()
                .map(name -> refused(name, text.lines().toList()))
                .forEach(problems::add);
    }

    private static Problem refused(String name, List<String> lines) {
        int line = 0;
        for (int i = 0; i < lines.size() && line == 0; i++) {
            line = lines.get(i).strip().startsWith(name) ? i + 1 : 0;
        }
        return new Problem(
                FILE,
                line,
                "setting '" + name + "' is not allowed",
                "Remove it; 'site.…' and 'template.…' can be set.");
    }
}
