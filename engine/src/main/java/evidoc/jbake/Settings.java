package evidoc.jbake;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.Project;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/// What `jbake.properties` may set: texts of the site, and templates. JBake's other settings move
/// folders, change names of files, or publish something else; the engine and its checks rely on
/// their defaults.
final class Settings {
    private static final String FILE = "jbake.properties";
    private static final Pattern ALLOWED =
            Pattern.compile("site\\..+|template\\.[^.]+\\.(?:file|extension)");

    private Settings() {}

    /// Reports settings that can't be read, or that aren't allowed.
    static void check(Project project, Problems problems) throws IOException {
        Path file = project.root().resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file);
            Properties settings = new Properties();
            settings.load(new StringReader(text));
            settings.stringPropertyNames().stream()
                    .filter(name -> !ALLOWED.matcher(name).matches())
                    .sorted()
                    .map(name -> refused(name, text.lines().toList()))
                    .forEach(problems::add);
        } catch (CharacterCodingException e) {
            problems.add(Problem.in(FILE, "not UTF-8 text", "Save it as UTF-8."));
        } catch (IllegalArgumentException e) {
            problems.add(
                    Problem.in(
                            FILE,
                            "cannot be read: " + e.getMessage(),
                            "Write a backslash as '\\\\'."));
        }
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
