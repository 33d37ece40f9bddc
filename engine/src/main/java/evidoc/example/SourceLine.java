package evidoc.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A line of an example as a page shows it.
///
/// @param number its place in the file; the first line is 1
/// @param text without its line end
public record SourceLine(int number, String text) {

    boolean isBlank() {
        return text.isBlank();
    }

    /// The same lines without blank ones at the end, and without their common indentation.
    static List<SourceLine> atLeftMargin(List<SourceLine> lines) {
        String all = lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
        List<String> texts = all.stripTrailing().stripIndent().lines().toList();
        List<SourceLine> moved = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            moved.add(new SourceLine(lines.get(i).number(), texts.get(i)));
        }
        return moved;
    }
}
