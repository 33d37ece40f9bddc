package evidoc.example;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A library that an example asks for, as its directive has it.
///
/// @param coordinates `group:artifact:version`, with a classifier or `@type` if there is one
/// @param file path of the source with the directive, from the project's root
/// @param line of the directive; the first line of a file is 1
public record Dependency(String coordinates, String file, int line) {
    private static final Pattern WORD = Pattern.compile("(?:\\$\\{[^}]*\\}|[^:@{}])+");
    private static final int CLASSIFIER = 3;

    /// Whether both are the same library, in any version; a class path can have only one of them.
    boolean isOtherVersionOf(Dependency other) {
        return unversioned().equals(other.unversioned());
    }

    private List<String> unversioned() {
        int at = coordinates.lastIndexOf('@');
        String type = at < 0 ? "jar" : coordinates.substring(at + 1);
        List<String> words =
                WORD.matcher(at < 0 ? coordinates : coordinates.substring(0, at))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        return List.of(
                words.get(0),
                words.get(1),
                words.size() > CLASSIFIER ? words.get(CLASSIFIER) : "",
                type);
    }
}
