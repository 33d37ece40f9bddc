package evidoc.example;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The comment at the top of a source that says what it shows: its first comment lines that are not
/// directives, down to the next empty line.
///
/// @param text in one line; empty if there is none
record LeadingComment(String text) {
    private static final Pattern DIRECTIVE = Pattern.compile("(?:Q:)?[A-Z][A-Z_]+(?:\\s.*)?");
    private static final String DESCRIPTION = "//DESCRIPTION ";
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.?!](?=\\s|$)");

    static LeadingComment of(List<String> lines, Language language) {
        List<String> said = new ArrayList<>();
        boolean shell =
                !lines.isEmpty() && DirectiveReader.SHELL.matcher(lines.getFirst()).matches();
        for (String line : shell ? lines.subList(1, lines.size()) : lines) {
            boolean comment = isComment(line, language);
            String text = comment ? line.substring(language.comment().length()) : "";
            boolean directive = said.isEmpty() && DIRECTIVE.matcher(text).matches();
            if (!directive && !text.isBlank()) {
                said.add(text.strip());
            } else if (!said.isEmpty() || (!comment && !line.isBlank())) {
                break;
            }
        }
        return new LeadingComment(said.isEmpty() ? description(lines) : String.join(" ", said));
    }

    /// What JBang's directive says, for a source without a comment.
    private static String description(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(DESCRIPTION))
                .map(line -> line.substring(DESCRIPTION.length()).strip())
                .collect(Collectors.joining(" "));
    }

    private static boolean isComment(String line, Language language) {
        return line.startsWith(language.comment())
                && !line.startsWith("#!")
                && !RegionReader.isMarker(line);
    }

    /// The whole comment if no punctuation ends a sentence.
    String firstSentence() {
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.find() ? sentence.group() : text;
    }
}
