package evidoc.text;

import java.util.regex.Pattern;

/// Text that stays one line in any log, whatever names and messages it quotes: control characters
/// have visible signs, and what build services take for commands (`::error` at the start of a line,
/// `##[error]` anywhere) is none.
public final class LogLine {
    private static final Pattern COMMAND = Pattern.compile("^(\\s*:)(?=:)|(##)(?=\\[)");

    private LogLine() {}

    public static String of(String text) {
        return COMMAND.matcher(PlainText.signs(text)).replaceAll("$1$2 ");
    }
}
