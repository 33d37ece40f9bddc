package evidoc.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What all lanes of a timeline tell of a moment, as one sentence. The script of the timeline makes
/// the same sentence.
record LiveLine(List<LaneStory> stories) {

    LiveLine {
        stories = List.copyOf(stories);
    }

    /// Threads that do the same are told together, those that do nothing at the end.
    String at(int moment) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (LaneStory story : stories) {
            names.computeIfAbsent(story.at(moment), _ -> new ArrayList<>()).add(story.name());
        }
        List<String> parts = new ArrayList<>();
        for (String absent : List.of(LaneWords.UNBORN, LaneWords.DEAD)) {
            List<String> them = names.remove(absent);
            if (them != null) {
                names.put(absent, them);
            }
        }
        names.forEach((words, them) -> parts.add(said(words, them)));
        return String.join("; ", parts);
    }

    private static String said(String words, List<String> names) {
        String last = names.getLast();
        String all =
                names.size() == 1
                        ? last
                        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
        return all + " " + LaneWords.said(words, names.size() > 1);
    }

    /// The longest of all, so that a page can keep space for it.
    String longest() {
        TreeSet<Integer> changes = new TreeSet<>(List.of(0));
        stories.forEach(story -> story.parts().forEach(part -> changes.add(part.end())));
        return changes.headSet(LaneStory.MOMENTS).stream()
                .map(this::at)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
