package evidoc.change;

import evidoc.output.Passage;
import evidoc.output.Value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The ids of processes and threads in an output: numbers that the operating system assigned, which
/// differ in each run.
///
/// A number is an id if its label or header says so, if it follows a word such as `pid`, or if all
/// numbers of its column are long and one is an id. A long number is then an id everywhere in the
/// output; a short one may be a count elsewhere.
final class ProcessIds {
    static final String SIGN = "<id>";

    /// Digits of a number that is unlikely to be a count of processes.
    private static final int LONG = 3;

    private static final String SURE = "p?pid|tid|(?:process|thread|kernel|task) id";

    /// Also used for the processes themselves, so that the number may be a count or belong to
    /// something else.
    private static final String LIKELY =
            "p?pids|tids|(?:process|thread|kernel|task) ids|"
                    + "(?:process|parent|child|orphan)(?! (?:exit|code|status|count|time)\\b)";

    /// What follows in a label says whose it is: `exit code of the process`.
    private static final Pattern WHOSE = Pattern.compile("(?i)\\b(?:of|per|in|by|for)\\b");

    private static final Pattern SURE_LABEL = Pattern.compile("(?i)\\b(?:" + SURE + ")\\b");
    private static final Pattern LIKELY_LABEL = Pattern.compile("(?i)\\b(?:" + LIKELY + ")\\b");
    private static final Pattern IN_TEXT =
            Pattern.compile(
                    ("(?i)\\b(?:(?:%s)\\b[ =#:]{0,2}(?:is )?([2-9]|[1-9]\\d{1,9})"
                                    + "|(?:%s)[ =#:]{1,2}(?:is )?([1-9]\\d{2,9}))(?!\\w|[.,]\\d)")
                            .formatted(SURE, LIKELY));
    private static final Pattern LIST =
            Pattern.compile("\\d{1,10}(?:(?:, ?| and | )\\d{1,10}){0,999}+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.]|\\d,)(?:[2-9]|[1-9]\\d{1,9})(?!\\w|[.,]\\d)");

    private final Set<String> known = new HashSet<>();

    private ProcessIds() {}

    /// Reads the ids of an output.
    ///
    /// @param pid of the run's first process
    static ProcessIds of(long pid, List<Passage> output) {
        ProcessIds ids = new ProcessIds();
        ids.learn(Long.toString(pid));
        output.forEach(ids::learnFromLabels);
        output.forEach(ids::learnFromNeighbours);
        return ids;
    }

    /// A text with a sign for each id.
    String replaceIn(String text) {
        return IN_TEXT.matcher(NUMBER.matcher(text).replaceAll(n -> sign(n.group())))
                .replaceAll(ProcessIds::withSign);
    }

    /// A value or cell with a sign for each id.
    ///
    /// @param label of the value, or header of the column
    String replaceIn(String label, String text) {
        return LIST.matcher(text).matches()
                ? NUMBER.matcher(text)
                        .replaceAll(n -> isId(label, n.group()) ? SIGN : sign(n.group()))
                : replaceIn(text);
    }

    private String sign(String number) {
        return known.contains(number) ? SIGN : number;
    }

    private static String withSign(MatchResult match) {
        int group = match.group(1) == null ? 2 : 1;
        String before = match.group().substring(0, match.start(group) - match.start());
        return Matcher.quoteReplacement(before + SIGN);
    }

    private static boolean isId(String label, String number) {
        Matcher whose = WHOSE.matcher(label);
        String head = whose.find() ? label.substring(0, whose.start()) : label;
        return SURE_LABEL.matcher(head).find()
                || (number.length() >= LONG && LIKELY_LABEL.matcher(head).find());
    }

    private void learn(String number) {
        if (number.length() >= LONG) {
            known.add(number);
        }
    }

    private void learnFromLabels(Passage passage) {
        switch (passage) {
            case Passage.Labelled(String label, Value value) -> learn(label, value.text());
            case Passage.Table table ->
                    columns(table)
                            .forEach(c ->
                                    table.cells(c)
                                            .forEach(cell -> learn(table.header().get(c), cell)));
            case Passage.Text(String line) -> learn("", line);
        }
    }

    private void learn(String label, String text) {
        if (LIST.matcher(text).matches()) {
            NUMBER.matcher(text)
                    .results()
                    .map(n -> n.group())
                    .filter(number -> isId(label, number))
                    .forEach(this::learn);
        } else {
            IN_TEXT.matcher(text)
                    .results()
                    .forEach(id -> learn(id.group(1) == null ? id.group(2) : id.group(1)));
        }
    }

    private void learnFromNeighbours(Passage passage) {
        if (passage instanceof Passage.Table table) {
            columns(table)
                    .mapToObj(table::cells)
                    .filter(cells -> cells.stream().allMatch(ProcessIds::isLongNumber))
                    .filter(cells -> cells.stream().anyMatch(known::contains))
                    .forEach(cells -> cells.forEach(this::learn));
        }
    }

    private static boolean isLongNumber(String cell) {
        return cell.length() >= LONG && NUMBER.matcher(cell).matches();
    }

    private static IntStream columns(Passage.Table table) {
        return IntStream.range(0, table.header().size());
    }
}
