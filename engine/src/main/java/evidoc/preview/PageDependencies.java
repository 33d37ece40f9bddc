package evidoc.preview;

import evidoc.conversion.ConvertedPages.Kept;
import evidoc.page.Dependencies;
import evidoc.page.Scope;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which pages depend on files: by what was recorded while they were converted, and by the names of
/// pictures in their text. Converting a page unnecessarily does no harm, so each of these is
/// generous.
final class PageDependencies {
    private PageDependencies() {}

    /// Pages that include or show any of these files, which are not examples.
    static Predicate<Kept> ofFiles(Set<Path> files) {
        boolean svg = files.stream().anyMatch(file -> file.toString().endsWith(".svg"));
        String names =
                files.stream()
                        .map(file -> Pattern.quote(file.getFileName().toString()))
                        .collect(Collectors.joining("|"));
        Predicate<String> showing =
                Pattern.compile("\\b(?:image|video)::?[^\\[\\n]*(?:\\{|" + names + ")")
                        .asPredicate();
        return kept ->
                showing.test(kept.text())
                        || !Collections.disjoint(kept.included(), files)
                        || (svg && dependencies(kept).scopes().contains(Scope.DRAWINGS));
    }

    /// Pages that show any of these examples, or all runs.
    ///
    /// @param names such as `chapter/Name.java`
    static Predicate<Kept> ofExamples(Set<String> names) {
        return kept ->
                dependencies(kept).scopes().contains(Scope.ALL_RUNS)
                        || !Collections.disjoint(dependencies(kept).examples(), names)
                        || names.stream().anyMatch(name -> kept.text().contains(name));
    }

    private static Dependencies dependencies(Kept kept) {
        return kept.page().dependencies();
    }
}
