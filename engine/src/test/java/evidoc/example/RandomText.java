package evidoc.example;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Texts to attack a parser with: fragments of its grammar, mixed with what no author would write.
/// The same seed makes the same texts.
public final class RandomText {
    /// Length of a very long line, in characters.
    public static final int LONG = 100_000;

    private static final int ONE_LONG_RUN_IN = 2000;
    private static final String SPECIAL =
            "\0\b\t\n\u000B\f\r\u001B\u007F\u0085\u00A0\u0130\u0131\u202E\u2028\u2029\uD83D\uDE00"
                    + "\uFEFF\uFFFD\uFFFE\uFFFF";

    private final Random random;

    public RandomText(long seed) {
        random = new Random(seed);
    }

    /// The parts of a text between `¦`; line ends count for nothing.
    public static List<String> fragments(String text) {
        return List.of(text.replace("\n", "").split("¦", -1));
    }

    /// One of these.
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// A number from 0 on.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// A line, or what passes for one: it may hold line ends of its own.
    public String line(List<String> fragments) {
        StringBuilder text = new StringBuilder();
        for (int parts = below(12); parts > 0; parts--) {
            text.append(part(fragments));
        }
        return text.toString();
    }

    private String part(List<String> fragments) {
        if (below(ONE_LONG_RUN_IN) == 0) {
            String run = pick(fragments) + (below(2) == 0 ? "" : pick(fragments));
            return run.isEmpty() ? "" : run.repeat(LONG / run.length());
        }
        return switch (below(10)) {
            case 0 -> String.valueOf(SPECIAL.charAt(below(SPECIAL.length())));
            case 1 -> Character.toString(below(Character.MAX_CODE_POINT + 1));
            case 2 -> String.valueOf((char) below(Character.MAX_VALUE + 1));
            case 3 -> pick(fragments).repeat(below(200));
            default -> pick(fragments);
        };
    }

    /// A text as a Java literal, cut if it is long: for the message of a failure.
    public static String shown(String text) {
        String start = text.length() > 300 ? text.substring(0, 300) : text;
        return start.chars()
                        .mapToObj(c ->
                                c >= ' ' && c < 0x7F
                                        ? String.valueOf((char) c)
                                        : "\\u%04X".formatted(c))
                        .collect(Collectors.joining())
                + (text.length() > 300 ? "… (" + text.length() + " characters)" : "");
    }
}
