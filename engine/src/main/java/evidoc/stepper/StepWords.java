package evidoc.stepper;

import evidoc.schedule.Schedules;
import evidoc.schedule.Schedules.Code;
import evidoc.schedule.Schedules.Place;
import evidoc.schedule.Schedules.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a step does, in words: *Ann: `int seen = count;` seen is 0*.
///
/// @param lines the example's source
record StepWords(Schedules schedules, List<String> lines) {
    /// A comment after code; string and character literals in the code may contain slashes.
    private static final Pattern COMMENT =
            Pattern.compile(
                    "^((?>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|(?!//).)*?)\\s*//.*$");

    /// What a thread executes in a state.
    String code(State state, int thread) {
        Place place = state.places().get(thread);
        if (schedules.byInstruction()) {
            return schedules.code().stream()
                    .filter(code -> code.method().equals(place.method()))
                    .filter(code -> code.index() == place.instruction())
                    .map(Code::text)
                    .findFirst()
                    .orElse("");
        }
        return COMMENT.matcher(lines.get(place.line() - 1).strip()).replaceFirst("$1");
    }

    /// What changes by a step: `count = 1; has ended`.
    String effect(State before, State after, int thread) {
        List<String> effects = new ArrayList<>();
        Place from = before.places().get(thread);
        Place to = after.places().get(thread);
        if (!to.ended()) {
            changes(from.locals(), to.locals(), effects);
        }
        changes(before.shared(), after.shared(), effects);
        if (effects.isEmpty()) {
            written(code(before, thread), after, effects);
        }
        if (schedules.byInstruction() && !to.ended() && !to.stack().equals(from.stack())) {
            effects.add("operands: " + (to.stack().isEmpty() ? "none" : operands(to)));
        }
        if (after.output().length() > before.output().length() && !after.isLast()) {
            effects.add("prints " + after.output().substring(before.output().length()).strip());
        }
        if (!to.waits().isEmpty()) {
            effects.add(to.waits());
        } else if (to.ended()) {
            effects.add("has ended");
        }
        for (int other = 0; other < after.places().size(); other++) {
            if (other != thread
                    && !before.places().get(other).waits().isEmpty()
                    && after.places().get(other).waits().isEmpty()) {
                effects.add(schedules.threads().get(other) + " can go on");
            }
        }
        return String.join("; ", effects);
    }

    /// Names the value of a field that was written and has the value that it had.
    private void written(String code, State after, List<String> effects) {
        if (schedules.byInstruction() && code.startsWith("put")) {
            String field = code.substring(code.indexOf(' ') + 1);
            effects.add(field + " = " + after.shared().getOrDefault(field, "") + " again");
        }
    }

    private static String operands(Place place) {
        return String.join(", ", place.stack());
    }

    private static void changes(
            Map<String, String> before, Map<String, String> after, List<String> effects) {
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                effects.add(isLock(value) ? name + " is " + value : name + " = " + value);
            }
        });
    }

    private static boolean isLock(String value) {
        return value.equals("free") || value.startsWith("held by ");
    }
}
