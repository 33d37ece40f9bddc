package evidoc.site;

import evidoc.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A claim as it is written in a page.
///
/// @param place file and line
/// @param otherwise what is shown where it is denied; empty for an invariant
record WrittenClaim(
        String place,
        String example,
        String variant,
        String expression,
        String sentence,
        String otherwise) {
    private static final Pattern CLAIM = Pattern.compile("claim::(\\S+?)\\[(.*)]");
    private static final Pattern VALUE = Pattern.compile("value:(\\S+?)\\[([^\\]]*)]");
    private static final Pattern VARIANT = Pattern.compile(",\\s*variant=([\\w-]+)\\s*$");
    private static final Pattern NAMED = Pattern.compile(",\\s*(row|index|variant)=([^,]*)");

    /// A value that a sentence shows.
    ///
    /// @param row empty for a label
    record ShownValue(String example, String variant, String label, String row, int index) {
        static ShownValue of(MatchResult macro) {
            String inside = macro.group(2);
            Matcher first = NAMED.matcher(inside);
            return new ShownValue(
                    macro.group(1),
                    named(inside, "variant"),
                    (first.find() ? inside.substring(0, first.start()) : inside).strip(),
                    named(inside, "row"),
                    named(inside, "index").isEmpty()
                            ? 0
                            : Integer.parseInt(named(inside, "index")));
        }

        private static String named(String inside, String name) {
            return NAMED.matcher(inside)
                    .results()
                    .filter(each -> each.group(1).equals(name))
                    .map(each -> each.group(2).strip().replace("\"", ""))
                    .findFirst()
                    .orElse("");
        }
    }

    static List<WrittenClaim> all(Path content) throws IOException {
        List<WrittenClaim> claims = new ArrayList<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".adoc")).sorted().toList()) {
                List<String> lines = Files.readAllLines(page);
                for (int i = 0; i < lines.size(); i++) {
                    of(page, lines, i).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private static Optional<WrittenClaim> of(Path page, List<String> lines, int at) {
        Matcher claim = CLAIM.matcher(lines.get(at));
        if (!claim.matches()) {
            return Optional.empty();
        }
        int end = end(lines, at + 1);
        boolean denied = end + 1 < lines.size() && lines.get(end + 1).equals("[otherwise]");
        Matcher variant = VARIANT.matcher(claim.group(2));
        boolean named = variant.find();
        return Optional.of(
                new WrittenClaim(
                        Checkout.ROOT.relativize(page) + ":" + (at + 1),
                        claim.group(1),
                        named ? variant.group(1) : "",
                        named ? claim.group(2).substring(0, variant.start()) : claim.group(2),
                        String.join(" ", lines.subList(at + 1, end)),
                        denied
                                ? String.join(" ", lines.subList(end + 2, end(lines, end + 2)))
                                : ""));
    }

    /// The empty line after a paragraph.
    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    List<ShownValue> values() {
        return VALUE.matcher(sentence).results().map(ShownValue::of).toList();
    }

    /// The paragraph for a denial, with values.
    String otherwise(Function<ShownValue, String> text) {
        return VALUE.matcher(otherwise)
                .replaceAll(macro -> Matcher.quoteReplacement(text.apply(ShownValue.of(macro))));
    }
}
