package evidoc.example;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.project.TextFile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// How wide the lines of examples may be.
///
/// @param columns at most
/// @param problems receives each line that is wider
record LineWidth(int columns, Problems problems) {
    private static final String PROPERTY = "site.examples.columns";

    /// What a page shows of a line without scrolling.
    private static final int USUAL = 80;

    private static final int TAB = 4;

    /// Of lines that nobody limits.
    static LineWidth any(Problems problems) {
        return new LineWidth(Integer.MAX_VALUE, problems);
    }

    /// What a site allows.
    ///
    /// @param examples its folder of examples
    static LineWidth ofSite(Path examples, Problems problems) {
        return of(examples.resolveSibling("jbake.properties"), problems);
    }

    /// Reads the setting of a site.
    static LineWidth of(Path file, Problems problems) {
        Properties properties = new Properties();
        String name = file.getFileName().toString();
        if (Files.exists(file)) {
            try {
                properties.load(new StringReader(TextFile.read(file, name)));
            } catch (IOException | IllegalArgumentException | ProblemException e) {
                // What reads the site's own settings reports it.
                properties.clear();
            }
        }
        String value = properties.getProperty(PROPERTY, "" + USUAL).strip();
        if (!value.matches("[1-9]\\d{1,3}")) {
            problems.add(
                    Problem.in(
                            name,
                            "invalid value '" + value + "' for " + PROPERTY,
                            "Write a number of columns such as 100."));
            return new LineWidth(USUAL, problems);
        }
        return new LineWidth(Integer.parseInt(value), problems);
    }

    /// A line that holds a web address may be wider, since that can't be broken.
    void refuseWideLines(String shown, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int width = width(lines.get(i).stripTrailing());
            if (width > columns && !lines.get(i).contains("://")) {
                problems.add(
                        new Problem(
                                shown,
                                i + 1,
                                "the line has " + width + " columns",
                                columns == USUAL
                                        ? "Break it: a page shows " + USUAL + "."
                                        : "Break it: this site allows " + columns + "."));
            }
        }
    }

    private static int width(String line) {
        return line.codePoints()
                .reduce(0, (columns, c) -> columns + (c == '\t' ? TAB - columns % TAB : 1));
    }
}
