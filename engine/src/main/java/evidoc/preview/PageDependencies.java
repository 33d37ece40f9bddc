package evidoc.preview;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the text of a page says about the files that its HTML depends on. Converting a page
/// unnecessarily does no harm, so each of these is generous.
final class PageDependencies {
    /// Macros about all runs, but for those that are filled in when all pages are converted; and
    /// macros whose example an attribute names.
    private static final Pattern ALL_RUNS =
            Pattern.compile(
                    "^(?!sources|pages|claims|compare-|examples)[a-z-]+::\\[|\\w::?[^\\s\\[]*\\{",
                    Pattern.MULTILINE);

    private PageDependencies() {}

    /// Pages that include any of these files, which are not examples.
    static Predicate<String> ofFiles(Set<Path> files) {
        boolean svg = files.stream().anyMatch(file -> file.toString().endsWith(".svg"));
        String named = "\\b(?:include|image|video)::?[^\\[\\n]*(?:\\{|" + names(files) + ")";
        // Illustrations include parts of each other.
        String text = svg ? named + "|^illustration::" : named;
        return Pattern.compile(text, Pattern.MULTILINE).asPredicate();
    }

    /// Pages that show any of these examples.
    static Predicate<String> ofExamples(Set<Path> files) {
        return Pattern.compile(names(files)).asPredicate().or(ALL_RUNS.asPredicate());
    }

    private static String names(Set<Path> files) {
        return files.stream()
                .map(file -> Pattern.quote(file.getFileName().toString()))
                .collect(Collectors.joining("|"));
    }
}
