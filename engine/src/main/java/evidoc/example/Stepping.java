package evidoc.example;

import evidoc.problem.NearMatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Which threads of an example are stepped through which region, in every order.
///
/// @param region tag of the region
/// @param threads their names, at least two
/// @param byInstruction whether a step is one instruction of the bytecode; else it is a line
public record Stepping(String region, List<String> threads, boolean byInstruction) {
    private static final Set<String> KEYS = Set.of("region", "threads", "by");
    private static final Pattern NAMES = Pattern.compile("[\\w-]+(,[\\w-]+)+");
    private static final String FORM = "Write 'region=TAG threads=NAME,NAME by=line'.";

    public Stepping {
        threads = List.copyOf(threads);
    }

    /// Reads the value of a directive.
    ///
    /// @param found gets the reading, if the value can be read
    /// @return why it can't
    static Optional<SettingsBuilder.Complaint> read(String value, Consumer<Stepping> found) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : value.isBlank() ? List.<String>of() : List.of(value.split("\\s+"))) {
            int sign = word.indexOf('=');
            String key = sign < 0 ? word : word.substring(0, sign);
            if (!KEYS.contains(key)) {
                return Optional.of(
                        new SettingsBuilder.Complaint(
                                "unknown word '" + key + "' in SCHEDULES",
                                NearMatch.remedy(key, KEYS)));
            }
            words.put(key, word.substring(sign + 1));
        }
        String region = words.getOrDefault("region", "");
        String threads = words.getOrDefault("threads", "");
        String by = words.getOrDefault("by", "line");
        if (region.isEmpty()
                || !NAMES.matcher(threads).matches()
                || !Set.of("line", "instruction").contains(by)) {
            return Optional.of(
                    new SettingsBuilder.Complaint(
                            "invalid value '" + value + "' for SCHEDULES", FORM));
        }
        found.accept(new Stepping(region, List.of(threads.split(",")), by.equals("instruction")));
        return Optional.empty();
    }
}
