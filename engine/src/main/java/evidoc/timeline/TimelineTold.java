package evidoc.timeline;

import evidoc.timeline.TimelineModel.Group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a script needs to tell a moment of a timeline in words. A list is a text whose items are
/// separated by broken bars.
///
/// @param moments in how many the timeline is divided
/// @param names of the lanes
/// @param says what a thread can do; not having started and having ended come first
/// @param shown what each lane tells in the drawing that is shown first: for each part its length
///   in moments, base 36, and the number of its words, in letters
/// @param every the same in the drawing of every switch, if that is another one
/// @param longest the longest sentence
public record TimelineTold(
        int moments,
        String names,
        String says,
        String shown,
        Optional<String> every,
        String longest) {
    /// No control character: those are made visible wherever a page shows a text.
    private static final String SEPARATOR = "¦";

    private static final int LETTERS = 26;
    private static final int RADIX = 36;

    static TimelineTold of(TimelineModel model, LaneWords words, boolean calm) {
        List<LaneStory> every = stories(model, words, Detail.EXACT);
        List<LaneStory> shown = calm ? stories(model, words, Detail.CALM) : every;
        List<String> says = new ArrayList<>(List.of(LaneWords.UNBORN, LaneWords.DEAD));
        Stream.concat(shown.stream(), every.stream())
                .flatMap(story -> story.parts().stream())
                .map(LaneStory.Part::words)
                .filter(said -> !says.contains(said))
                .distinct()
                .toList()
                .forEach(says::add);
        String longest =
                Stream.of(shown, every)
                        .map(stories -> new LiveLine(stories).longest())
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        return new TimelineTold(
                LaneStory.MOMENTS,
                listed(shown.stream().map(LaneStory::name)),
                listed(says.stream()),
                encoded(shown, says),
                calm ? Optional.of(encoded(every, says)) : Optional.empty(),
                longest);
    }

    private static List<LaneStory> stories(TimelineModel model, LaneWords words, Detail detail) {
        List<String> names = model.lanes().stream().map(Lane::name).toList();
        List<LaneStory> stories = new ArrayList<>();
        for (Group group : model.groups()) {
            for (Lane lane : group.lanes()) {
                boolean unique = Collections.frequency(names, lane.name()) == 1;
                String name = unique ? lane.name() : lane.name() + " of " + group.process().pid();
                stories.add(LaneStory.of(lane, name, detail, model.window(), words));
            }
            group.folded().forEach(fold -> stories.add(LaneStory.of(fold, model.window())));
        }
        return stories;
    }

    private static String listed(Stream<String> texts) {
        return texts.map(text -> text.replace(SEPARATOR, "|"))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String encoded(List<LaneStory> stories, List<String> says) {
        Map<String, String> numbers = new TreeMap<>();
        says.forEach(said -> numbers.put(said, letters(says.indexOf(said))));
        return listed(stories.stream().map(story -> encoded(story, numbers)));
    }

    private static String encoded(LaneStory story, Map<String, String> numbers) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (LaneStory.Part part : story.parts()) {
            text.append(Integer.toString(part.end() - at, RADIX)).append(numbers.get(part.words()));
            at = part.end();
        }
        return text.toString();
    }

    private static String letters(int number) {
        String digits = number < LETTERS ? "" : letters(number / LETTERS - 1);
        return digits + (char) ('A' + number % LETTERS);
    }
}
