package evidoc.check;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.apache.commons.lang3.StringUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks the style sheets of a site: none loads anything from another host.
///
/// @param site its folder
public record StyleCheck(Path site) {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(?:@import\\s+['\"]|url\\(\\s*['\"]?)((?:https?:)?//[^'\")\\s]+)");

    /// Reports each line that loads something from another host.
    public void check(Problems problems) throws IOException {
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path file : paths.filter(StyleCheck::isStyle).sorted().toList()) {
                problems(file).forEach(problems::add);
            }
        }
    }

    private static boolean isStyle(Path file) {
        return file.toString().endsWith(".css") && Files.isRegularFile(file);
    }

    private List<Problem> problems(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String asset = "assets/" + site.relativize(file).toString().replace('\\', '/');
        return ELSEWHERE
                .matcher(text)
                .results()
                .map(found ->
                        new Problem(
                                asset,
                                line(text, found),
                                "external resource '" + found.group(1) + "'",
                                "Put the file into assets."))
                .distinct()
                .toList();
    }

    private static int line(String text, MatchResult found) {
        return 1 + StringUtils.countMatches(text.substring(0, found.start()), '\n');
    }
}
