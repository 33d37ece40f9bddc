package evidoc.example;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The package that a Java source declares.
final class PackageName {
    private static final Pattern DECLARATION = Pattern.compile("\\s*package\\s+([\\w.]+)\\s*;.*");

    private PackageName() {}

    /// Empty for none.
    static String of(List<String> lines) {
        return lines.stream()
                .map(DECLARATION::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(declaration -> declaration.group(1))
                .orElse("");
    }
}
