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
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// What `jbake.properties` may set: texts of the site, templates, and the files that templates make
/// of all pages. JBake's other settings move folders or publish something else; the engine and its
/// checks rely on their defaults. JBake itself reads lists and variables into values, and a byte
/// order mark into the first name.
///
/// @param text of the file
record Settings(Properties values, String text) {
    private static final String FILE = "jbake.properties";
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "site\\..+|template\\.[^.]+\\.(?:file|extension)"
                            + "|render\\.(?:index|feed|archive|tags)"
                            + "|(?:index|feed|archive)\\.file|tag\\.path");

    /// Others that may be written down, as they are.
    private static final Map<String, String> FIXED =
            Map.of(
                    "content.folder", "content",
                    "template.folder", "templates",
                    "asset.folder", "assets");

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

    /// A setting, or what holds without it.
    String get(String name, String otherwise) {
        return values.getProperty(name, otherwise).strip();
    }

    /// Whether something is asked for.
    boolean isOn(String name) {
        return get(name, "false").equals("true");
    }

    /// Reports those that aren't allowed.
    void check(Problems problems) {
        values.stringPropertyNames().stream()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .filter(name -> !get(name, "").equals(FIXED.get(name)))
                .sorted()
                .map(name -> refused(name, text.lines().toList()))
                .forEach(problems::add);
    }

    private static Problem refused(String name, List<String> lines) {
        Pattern named = Pattern.compile(Pattern.quote(name) + "(?:[\\s=:].*)?");
        int line = 0;
        for (int i = 0; i < lines.size() && line == 0; i++) {
            line = named.matcher(lines.get(i).strip()).matches() ? i + 1 : 0;
        }
        return new Problem(
                FILE,
                line,
                "setting '" + name + "' is not allowed",
                "Remove it; docs/content/page.adoc has those that can be set.");
    }
}
