package evidoc.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.schedule.Schedules;
import evidoc.schedule.Schedules.Code;
import evidoc.schedule.Schedules.Place;
import evidoc.schedule.Schedules.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// Tests for steps between states from the test.
final class StepWordsTest {
    private static final Place END = new Place("", 0, -1, Map.of(), List.of(), List.of(), "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    count++;                          | count++;
                    count++; // one more              | count++;
                    count++;// one // more            | count++;
                    say("https://tea.example");       | say("https://tea.example");
                    say("a \\" // b"); // c           | say("a \\" // b");
                    if (c == '"') { say("//"); } // d | if (c == '"') { say("//"); }
                    half = all / 2;                   | half = all / 2;
                    """)
    void aLineIsShownWithoutTheCommentBehindIt(String line, String shown) {
        StepWords words = words("    " + line);
        assertThat(words.code(state(at(1), at(1)), 0)).isEqualTo(shown);
    }

    @Test
    void anInstructionIsShownByItsNameAndOneThatIsUnknownIsNot() {
        StepWords words =
                words(true, new Code("run", 3, 1, "iadd"), new Code("other", 4, 1, "pop"));
        assertThat(words.code(state(instruction(3), at(1)), 0)).isEqualTo("iadd");
        assertThat(words.code(state(instruction(4), at(1)), 0)).isEmpty();
    }

    @Test
    void whatChangesIsToldVariablesFirst() {
        State before = state(at(1, Map.of("seen", "0")), at(1), Map.of("count", "0"), "");
        State after = state(at(2, Map.of("seen", "1")), at(1), Map.of("count", "1"), "");
        assertThat(effect(before, after)).isEqualTo("seen = 1; count = 1");
    }

    @Test
    void aStepThatChangesNothingHasNoEffect() {
        assertThat(effect(state(at(1), at(1)), state(at(2), at(1)))).isEmpty();
    }

    @Test
    void aLockIsFreeOrHeld() {
        State before = state(at(1), at(1), Map.of("bowl", "free"), "");
        State after = state(at(2), at(1), Map.of("bowl", "held by Ann"), "");
        assertThat(effect(before, after)).isEqualTo("bowl is held by Ann");
        assertThat(effect(after, before)).isEqualTo("bowl is free");
    }

    @Test
    void whatIsPrintedIsToldUnlessItIsTheEnd() {
        State before = state(at(1), at(1), Map.of(), "a: 1\n");
        assertThat(effect(before, state(at(2), at(1), Map.of(), "a: 1\nb: <2>\n")))
                .isEqualTo("prints b: <2>");
        State end = new State(List.of(END, END), Map.of(), "a: 1\nb: 2\n", List.of(-1, -1));
        assertThat(effect(before, end)).isEqualTo("has ended");
    }

    @Test
    void aThreadSaysWhatItWaitsForAndWhoCanGoOn() {
        State stuck = state(at(1), waiting());
        assertThat(words("a", "b").effect(state(at(1), at(1)), stuck, 1))
                .isEqualTo("waits for bowl, held by Ann");
        assertThat(effect(stuck, state(END, at(2)))).isEqualTo("has ended; Ben can go on");
    }

    @Test
    void byInstructionOperandsAreToldAndAFieldThatIsWrittenAgain() {
        StepWords words = words(true, new Code("run", 3, 1, "putfield count"));
        State before = state(instruction(3, "this", "1"), at(1), Map.of("count", "1"), "");
        State after = state(instruction(4), at(1), Map.of("count", "1"), "");
        assertThat(words.effect(before, after, 0)).isEqualTo("count = 1 again; operands: none");
        assertThat(words.effect(after, before, 0)).isEqualTo("operands: this, 1");
    }

    private static String effect(State before, State after) {
        return words("a", "b").effect(before, after, 0);
    }

    private static StepWords words(String... lines) {
        return new StepWords(
                new Schedules("", "mark", List.of("Ann", "Ben"), false, List.of(), List.of()),
                List.of(lines));
    }

    private static StepWords words(boolean byInstruction, Code... code) {
        return new StepWords(
                new Schedules(
                        "", "mark", List.of("Ann", "Ben"), byInstruction, List.of(code), List.of()),
                List.of("a"));
    }

    private static State state(Place ann, Place ben) {
        return state(ann, ben, Map.of(), "");
    }

    private static State state(Place ann, Place ben, Map<String, String> shared, String output) {
        return new State(List.of(ann, ben), shared, output, List.of(0, 0));
    }

    private static Place at(int line) {
        return at(line, Map.of());
    }

    private static Place at(int line, Map<String, String> locals) {
        return new Place("run", line, -1, locals, List.of(), List.of(), "");
    }

    private static Place waiting() {
        return new Place(
                "run", 1, -1, Map.of(), List.of(), List.of(), "waits for bowl, held by Ann");
    }

    private static Place instruction(int index, String... stack) {
        return new Place("run", 1, index, Map.of(), List.of(stack), List.of(), "");
    }
}
