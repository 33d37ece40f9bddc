package evidoc.example;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment that is a directive but for a space after the sign of the comment, or for small
/// letters. Formatters write the one, authors the other.
final class DirectiveSlip {
    private static final Pattern COMMENT =
            Pattern.compile("^(?://|#)(\\s*+)([A-Za-z][A-Za-z_]+)(?:\\s++(.*))?$");

    private DirectiveSlip() {}

    /// The directive that was meant, if a comment can't well be anything else.
    static Optional<String> meantBy(String line, Language language) {
        Matcher comment = COMMENT.matcher(line.startsWith(language.comment()) ? line : "");
        if (!comment.matches()) {
            return Optional.empty();
        }
        String name = comment.group(2).toUpperCase(Locale.ROOT);
        String value = Objects.requireNonNullElse(comment.group(3), "").strip();
        return isValid(name, value, comment.group(1).isEmpty())
                ? Optional.of((language.comment() + name + " " + value).strip())
                : Optional.empty();
    }

    /// @param close whether it follows the sign of the comment, unlike a sentence
    private static boolean isValid(String name, String value, boolean close) {
        Matcher variant = DirectiveReader.VARIANT_VALUE.matcher(value);
        return switch (name) {
            case "DEPS" -> value.contains(":");
            case "JAVA" -> value.matches("\\d{1,3}\\+?");
            case "ARGS" -> close && !value.isEmpty();
            case DirectiveReader.VARIANT ->
                    variant.matches() && SettingsBuilder.NAMES.contains(variant.group(2));
            default ->
                    SettingsBuilder.NAMES.contains(name)
                            && new SettingsBuilder().apply(new Directive(name, value, 0)).isEmpty();
        };
    }
}
