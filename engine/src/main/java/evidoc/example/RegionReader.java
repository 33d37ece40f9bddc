package evidoc.example;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the regions that `tag::name[]` and `end::name[]` in comments mark.
final class RegionReader {
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?://|#)\\s*(tag|end)::([\\w-]+)\\[]\\s*$");

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();

    private RegionReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static boolean isMarker(String line) {
        return MARKER.matcher(line).matches();
    }

    /// @param file for problems, from the project's root
    static Map<String, Region> read(String file, List<String> lines, Problems problems) {
        RegionReader reader = new RegionReader(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.matches()) {
                reader.read(marker, i + 1);
            }
        }
        reader.open.forEach((tag, line) ->
                reader.problem(line, "region '%s' is never closed", "Add 'end::%s[]'.", tag));
        return reader.regions;
    }

    private void read(Matcher marker, int line) {
        String tag = marker.group(2);
        if (marker.group(1).equals("tag")) {
            if (regions.containsKey(tag) || open.put(tag, line) != null) {
                problem(line, "region '%s' is opened twice", "Rename the second one.", tag);
            }
        } else {
            Integer start = open.remove(tag);
            if (start == null) {
                problem(line, "region '%s' is closed but never opened", "Add 'tag::%s[]'.", tag);
            } else {
                regions.put(tag, new Region(start + 1, line - 1));
            }
        }
    }

    private void problem(int line, String message, String remedy, String tag) {
        problems.add(new Problem(file, line, message.formatted(tag), remedy.formatted(tag)));
    }
}
