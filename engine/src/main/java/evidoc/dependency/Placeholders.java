package evidoc.dependency;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in coordinates for a name or a number: `${os.detected.jfxname}` for what differs
/// between operating systems, `${name:value}` for a value that may be given by a system property.
final class Placeholders {
    private static final String DETECTED = "os.detected.";
    private static final Pattern ONE = Pattern.compile("\\$\\{([\\w.-]+)(?::([^}]*))?\\}");

    private Placeholders() {}

    /// Coordinates without placeholders, but for those that stand for nothing.
    static String replaceIn(String coordinates) {
        return ONE.matcher(coordinates).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private static String value(MatchResult placeholder) {
        String name = placeholder.group(1);
        String usual = Objects.requireNonNullElse(placeholder.group(2), placeholder.group());
        return name.startsWith(DETECTED)
                ? names().getOrDefault(name.substring(DETECTED.length()), usual)
                : System.getProperty(name, usual);
    }

    private static Map<String, String> names() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean mac = system.startsWith("mac");
        boolean windows = system.startsWith("windows");
        String processor = System.getProperty("os.arch");
        boolean arm = processor.equals("aarch64");
        String name = mac ? "osx" : windows ? "windows" : "linux";
        String arch = arm ? "aarch_64" : processor.equals("amd64") ? "x86_64" : processor;
        String ofJavaFx = (mac ? "mac" : windows ? "win" : "linux") + (arm ? "-aarch64" : "");
        return Map.of(
                "name", name,
                "arch", arch,
                "classifier", name + "-" + arch,
                "jfxname", ofJavaFx);
    }
}
