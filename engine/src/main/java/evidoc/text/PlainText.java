package evidoc.text;

import java.util.regex.Pattern;

/// A line of output as text that a page can show: without the control sequences that colour a
/// terminal, and with a visible sign for every other control character.
public final class PlainText {
    private static final Pattern ANSI =
            Pattern.compile(
                    "\u001B(?:\\[[0-?]*["
                            + " -/]*[@-~]|][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|[@-Z\\\\^_])");
    private static final int CONTROL_PICTURES = 0x2400;

    private PlainText() {}

    public static String of(String line) {
        boolean plain = line.chars().noneMatch(PlainText::isHidden);
        return plain ? line : signs(ANSI.matcher(line).replaceAll(""));
    }

    private static String signs(String line) {
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
        boolean control = (c < ' ' && c != '\t') || (c >= 0x7F && c < 0xA0);
        return control || c == 0xFFFE || c == 0xFFFF;
    }
}
