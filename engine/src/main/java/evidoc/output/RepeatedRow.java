package evidoc.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two rows of the same name in one table, which makes it text.
///
/// @param header of the table
/// @param first place of the first such line in the output; the first line is 1
/// @param second place of the other
public record RepeatedRow(List<String> header, String name, int first, int second) {

    /// The first such rows of a table.
    static Optional<RepeatedRow> of(Passage.Table table) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            String name = table.rows().get(i).getFirst();
            Integer before = seen.putIfAbsent(name, table.line() + i);
            if (before != null) {
                return Optional.of(new RepeatedRow(table.header(), name, before, table.line() + i));
            }
        }
        return Optional.empty();
    }

    String remedy() {
        return "Lines %d and %d of the output are both named '%s': give each row its own name."
                .formatted(first, second, name);
    }
}
