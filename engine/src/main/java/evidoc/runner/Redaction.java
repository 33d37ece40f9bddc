package evidoc.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces paths of this machine, and its name, in what is stored and shown. Words such as `root`
/// or `runner` are left alone: they occur in prose.
final class Redaction {
    private static final int SHORTEST_HOST = 6;

    /// Every machine has this name.
    private static final String COMMON_HOST = "localhost";

    /// @param word without which a program can't print what is replaced, unless it asks the
    ///   machine; empty for a path
    private record Rule(Pattern path, String replacement, String word) {}

    private final List<Rule> rules;

    private Redaction(List<Rule> rules) {
        this.rules = rules;
    }

    /// The home folder becomes `~`, the checkout `/checkout`, the host's name `host`. A short host
    /// name is left alone, since it may also be an ordinary word.
    static Redaction of(Path checkout, String host) {
        Path home = Path.of(System.getProperty("user.home"));
        Redaction paths =
                new Redaction(List.of())
                        .and(home, "~")
                        .and(real(home), "~")
                        .and(checkout, "/checkout");
        return host.length() < SHORTEST_HOST || host.equals(COMMON_HOST)
                ? paths
                : paths.andWord(host, "host");
    }

    /// This redaction without the name of a machine that is also a word of a program: the program
    /// prints it on any machine. A number at the end of the name may be one that it counts.
    Redaction of(String source) {
        return new Redaction(
                rules.stream()
                        .filter(rule -> rule.word().isEmpty() || !source.contains(rule.word()))
                        .toList());
    }

    /// This redaction with one more path; longer paths are replaced first.
    Redaction and(Path path, String replacement) {
        String text = path.toAbsolutePath().normalize().toString();
        if (path.getNameCount() == 0) {
            return this;
        }
        String address = path.toAbsolutePath().normalize().toUri().getRawPath();
        String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String either = "(?:" + Pattern.quote(text) + "|(?i:" + Pattern.quote(bare) + "))";
        return and(
                new Rule(
                        Pattern.compile("(?<![\\w.-])" + either + "(?![\\w-]|\\.\\w)"),
                        replacement,
                        ""));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private Redaction andWord(String word, String replacement) {
        // A name with digits or hyphens is recognised even where a message joins it to other text.
        boolean plain = word.chars().allMatch(Character::isLetter);
        String whole = (plain ? "(?<![\\w.-])" : "") + Pattern.quote(word) + "(?![\\w-])";
        String unnumbered = word.replaceFirst("[-_.]?\\d+$", "");
        return and(
                new Rule(
                        Pattern.compile(whole),
                        replacement,
                        unnumbered.isEmpty() ? word : unnumbered));
    }

    private Redaction and(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        more.sort(
                Comparator.comparingInt((Rule each) -> each.path().pattern().length()).reversed());
        return new Redaction(more);
    }

    String apply(String text) {
        String result = text;
        for (Rule rule : rules) {
            result =
                    rule.path()
                            .matcher(result)
                            .replaceAll(Matcher.quoteReplacement(rule.replacement()));
        }
        return result;
    }
}
