package evidoc.preview;

import evidoc.page.Dependencies;
import evidoc.page.Scope;
import evidoc.site.ConvertedPages.Kept;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which pages depend on files: by what their macros said while they were converted, and by what
/// their AsciiDoc includes. Converting a page unnecessarily does no harm, so each of these is
/// generous.
final class PageDependencies {
    private PageDependencies() {}

    /// Pages that include any of these files, which are not examples.
    static Predicate<Kept> ofFiles(Set<Path> files) {
        boolean svg = files.stream().anyMatch(file -> file.toString().endsWith(".svg"));
        String names =
                files.stream()
                        .map(file -> Pattern.quote(file.getFileName().toString()))
                        .collect(Collectors.joining("|"));
        Predicate<String> including =
                Pattern.compile("\\b(?:include|image|video)::?[^\\[\\n]*(?:\\{|" + names + ")")
                        .asPredicate();
        return kept ->
                including.test(kept.text())
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
