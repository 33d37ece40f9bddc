package evidoc.problem;

import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/// The remedy for a mistyped name: the known name that is nearest to it, or a list of known names.
public final class NearMatch {
    private static final int NAMES_LISTED = 8;

    /// The time to compare grows with the product of the lengths; longer names are compared by
    /// their beginnings.
    private static final int LETTERS_COMPARED = 100;

    private NearMatch() {}

    /// `Did you mean 'x'?` if a known name differs in about a quarter of its letters, else a list
    /// of the known names.
    public static String remedy(String wanted, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none.";
        }
        String nearest =
                known.stream()
                        .min(
                                Comparator.comparingInt((String name) -> distance(wanted, name))
                                        .thenComparingInt(name -> -sameStart(wanted, name))
                                        .thenComparingInt(
                                                name -> Math.abs(name.length() - wanted.length()))
                                        .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
        int tolerated = 1 + Math.max(start(wanted).length(), start(nearest).length()) / 4;
        return distance(wanted, nearest) <= tolerated
                ? "Did you mean '" + nearest + "'?"
                : "Known: " + list(known) + ".";
    }

    private static String list(Collection<String> known) {
        String names =
                known.stream().sorted().limit(NAMES_LISTED).collect(Collectors.joining(", "));
        int more = known.size() - NAMES_LISTED;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(start(a).toLowerCase(Locale.ROOT), start(b).toLowerCase(Locale.ROOT));
    }

    /// How many letters two names have in common at their beginnings.
    private static int sameStart(String a, String b) {
        return StringUtils.getCommonPrefix(a, b).length();
    }

    private static String start(String name) {
        return name.substring(0, Math.min(name.length(), LETTERS_COMPARED));
    }
}
