package evidoc.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of output as a terminal would leave it, and as text that a page can show: what was
/// overwritten is gone, and so are the control sequences that colour a terminal; every other
/// control character, and each that turns the direction of text, has a visible sign.
public final class PlainText {
    /// `CSI`, `OSC`, the choice of a character set, and other escapes (ECMA-48, ISO 2022).
    private static final Pattern ANSI =
            Pattern.compile(
                    "\u001B(?:\\[(?<parameter>[0-?]*)["
                            + " -/]*(?<command>[@-~])|][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|["
                            + " -/]+[0-~]|[0-Z\\\\^-~])");

    private static final int CONTROL_PICTURES = 0x2400;

    private PlainText() {}

    public static String of(String line) {
        boolean plain = line.chars().noneMatch(PlainText::isHidden);
        return plain ? line : signs(printed(line));
    }

    /// Follows the cursor: a carriage return puts it to the start of the line, a backspace one
    /// place back, and what is printed there takes the place of what was.
    private static String printed(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        Matcher escape = ANSI.matcher(line);
        int cursor = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u001B' && escape.region(i, line.length()).lookingAt()) {
                erase(shown, cursor, escape);
                i = escape.end() - 1;
            } else if (c == '\r') {
                cursor = 0;
            } else if (c == '\b') {
                cursor = Math.max(0, cursor - 1);
            } else if (cursor < shown.length()) {
                shown.setCharAt(cursor++, c);
            } else {
                shown.repeat(' ', cursor - shown.length()).append(c);
                cursor++;
            }
        }
        return shown.toString();
    }

    /// `CSI K` erases to the end of the line, `CSI 2 K` all of it.
    private static void erase(StringBuilder shown, int cursor, Matcher escape) {
        if ("K".equals(escape.group("command"))) {
            switch (escape.group("parameter")) {
                case "", "0" -> shown.setLength(Math.min(cursor, shown.length()));
                case "2" -> shown.setLength(0);
                default -> {}
            }
        }
    }

    /// A visible sign for each control character; tabs stay.
    static String signs(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isHidden(c)) {
                shown.append(c);
            } else {
                shown.append(c < ' ' ? (char) (CONTROL_PICTURES + c) : '\uFFFD');
            }
        }
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false; // most of all text
        }
        boolean control = (c < ' ' && c != '\t') || (c >= 0x7F && c < 0xA0);
        return control || turnsDirection(c) || c == 0xFFFE || c == 0xFFFF;
    }

    /// Marks, embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9).
    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
