package evidoc.macro;

import evidoc.example.SourceLine;
import evidoc.page.CurrentPage;
import evidoc.page.Macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The argument `callouts="lock(); unlock()"`: each part is some of the text of one shown line, and
/// puts the next number after it. The notes follow the macro, as in AsciiDoc.
record CalloutArgument(CurrentPage page) {
    private static final Pattern SEPARATOR = Pattern.compile(";\\s+");

    /// The lines with their callouts; empty if a part is in no line or in several, which is then
    /// reported as a problem.
    Optional<List<SourceLine>> apply(Macro macro, List<SourceLine> lines) {
        List<SourceLine> marked = new ArrayList<>(lines);
        int number = 0;
        for (String part : macro.argument("callouts").map(SEPARATOR::split).orElse(new String[0])) {
            number++;
            List<SourceLine> found =
                    marked.stream().filter(line -> line.text().contains(part)).toList();
            if (found.size() != 1) {
                refuse(macro, part, found.size());
                return Optional.empty();
            }
            SourceLine line = found.getFirst();
            String text = "%s // <%d>".formatted(line.text(), number);
            marked.set(marked.indexOf(line), new SourceLine(line.number(), text));
        }
        return Optional.of(marked);
    }

    private void refuse(Macro macro, String part, int lines) {
        page.problem(
                macro,
                "callout '%s' matches %s of the shown lines"
                        .formatted(part, lines == 0 ? "none" : lines),
                "Use a text that occurs in exactly one line.");
    }
}
