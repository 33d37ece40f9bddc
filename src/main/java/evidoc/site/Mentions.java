package evidoc.site;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the text of a page says of the files that its HTML depends on. A page too many is converted
/// again in vain; so each of these is generous.
final class Mentions {
    private static final Pattern FILES =
            Pattern.compile(
                    "include::|illustration::|\\b(?:image|video)::?[^\\s\\[]+\\[[^\\]]*inline");

    /// Macros about all runs, but for those that are filled in when all pages are converted; and
    /// macros whose example an attribute names.
    private static final Pattern ALL_RUNS =
            Pattern.compile(
                    "^(?!sources|pages|claims|compare-|examples)[a-z-]+::\\[|\\w::?[^\\s\\[]*\\{",
                    Pattern.MULTILINE);

    private Mentions() {}

    /// Pages that take in other files of the project.
    static Predicate<String> ofFiles() {
        return FILES.asPredicate();
    }

    /// Pages that show any of these examples.
    static Predicate<String> ofExamples(Set<Path> files) {
        String names =
                files.stream()
                        .map(file -> Pattern.quote(file.getFileName().toString()))
                        .collect(Collectors.joining("|"));
        return Pattern.compile(names).asPredicate().or(ALL_RUNS.asPredicate());
    }
}
