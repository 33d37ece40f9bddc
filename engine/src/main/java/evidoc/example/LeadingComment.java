package evidoc.example;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment at the top of a source that says what it shows: its first comment lines that are not
/// directives, down to the next empty line.
///
/// @param text in one line; empty if there is none
record LeadingComment(String text) {
    private static final Pattern DIRECTIVE = Pattern.compile("[A-Z][A-Z_]+(?:\\s.*)?");
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.?!](?=\\s|$)");

    static LeadingComment of(List<String> lines, Language language) {
        List<String> said = new ArrayList<>();
        for (String line : lines) {
            boolean comment = isComment(line, language);
            String text = comment ? line.substring(language.comment().length()) : "";
            boolean directive = said.isEmpty() && DIRECTIVE.matcher(text).matches();
            if (!directive && !text.isBlank()) {
                said.add(text.strip());
            } else if (!said.isEmpty() || (!comment && !line.isBlank())) {
                break;
            }
        }
        return new LeadingComment(String.join(" ", said));
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
