package evidoc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Java as google-java-format writes it in its AOSP style, up to the comments above the code: it
/// would put a space after their `//`, and a directive with a space is none.
final class JavaStyle {
    private static final int PASSES = 4;
    private static final Pattern HEAD = Pattern.compile("\\A(?:(?://.*|[ \\t]*)\\R)*+");
    private static final String VERSION = Formatter.class.getPackage().getImplementationVersion();

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    String format(String source) throws FormatterException {
        Matcher head = HEAD.matcher(source);
        int code = head.find() ? head.end() : 0;
        return source.substring(0, code) + settle(source.substring(code));
    }

    /// The formatter breaks long strings in one pass and lays the parts out in the next.
    private String settle(String code) throws FormatterException {
        String before = code;
        String after = formatter.formatSourceAndFixImports(code);
        for (int pass = 1; pass < PASSES && !after.equals(before); pass++) {
            before = after;
            after = formatter.formatSourceAndFixImports(before);
        }
        return after;
    }

    /// Tells a source and this style from every other.
    static String fingerprint(String source) {
        return UUID.nameUUIDFromBytes((VERSION + source).getBytes(UTF_8)).toString();
    }
}
