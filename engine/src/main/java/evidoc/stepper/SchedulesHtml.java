package evidoc.stepper;

import evidoc.example.Example;
import evidoc.example.SourceLine;
import evidoc.fragment.Html;
import evidoc.page.MacroSupport;
import evidoc.page.ShownRun;
import evidoc.schedule.Outcomes;
import evidoc.schedule.Schedules;
import evidoc.schedule.Schedules.Place;
import evidoc.schedule.Schedules.State;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The HTML of a graph of states: the code, the memory, and how all orders end. A script lets the
/// reader take the steps; without it, one order for each end is told in words.
final class SchedulesHtml {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MacroSupport support;

    SchedulesHtml(MacroSupport support) {
        this.support = support;
    }

    private record View(
            ShownRun shown,
            String id,
            List<String> threads,
            boolean byInstruction,
            List<Row> rows,
            String states,
            Optional<String> orders,
            List<End> ends,
            Optional<Challenge> challenge,
            Optional<Free> free,
            String data) {}

    /// A line of the code, or an instruction below its line.
    ///
    /// @param at what the script finds it by
    private record Row(String text, boolean instruction, String number, String at) {}

    private record End(
            String name,
            Optional<String> orders,
            Optional<String> percent,
            Optional<String> rounds,
            String path,
            List<Step> steps) {}

    /// Rounds left to chance.
    ///
    /// @param elsewhere where a page tells why they can end as no order does
    private record Free(
            ShownRun shown, String rounds, List<Wild> wild, Optional<String> elsewhere) {}

    /// An end that no order has.
    private record Wild(String name, String rounds) {}

    private record Challenge(String end, int steps) {}

    private record Step(String thread, String code, String effect) {}

    /// What the script gets: states with threads' places, and for each step its words.
    private record Data(
            List<String> threads, List<Stand> states, Optional<ForcedProgram> program) {}

    private record Stand(
            List<Where> at,
            Map<String, String> shared,
            String output,
            List<Integer> next,
            List<String> code,
            List<String> effect,
            String end) {}

    private record Where(
            String row,
            Map<String, String> locals,
            List<String> stack,
            List<String> holds,
            String waits) {}

    /// The figure of a graph.
    ///
    /// @param challenge the end that the reader is asked to reach
    /// @param free what the same steps led to where nobody chose their order
    /// @param elsewhere address of the page that explains ends which no order has
    Html figure(
            ShownRun shown,
            Schedules schedules,
            Outcomes outcomes,
            Optional<Outcomes.Outcome> challenge,
            Optional<FreeRounds> free,
            Optional<String> elsewhere) {
        StepWords words = new StepWords(schedules, shown.example().lines());
        return support.page()
                .html(
                        "schedules",
                        new View(
                                shown,
                                support.page().nextOrders(),
                                schedules.threads(),
                                schedules.byInstruction(),
                                rows(shown.example(), schedules),
                                number(BigInteger.valueOf(schedules.states().size())),
                                outcomes.orders().map(SchedulesHtml::number),
                                outcomes.all().stream()
                                        .map(outcome -> end(outcome, schedules, words, free))
                                        .toList(),
                                challenge.map(end -> new Challenge(end.name(), end.path().size())),
                                free.map(rounds -> free(rounds, outcomes, elsewhere)),
                                JSON.writeValueAsString(data(shown, schedules, words))));
    }

    private static Free free(FreeRounds free, Outcomes outcomes, Optional<String> elsewhere) {
        List<String> known = outcomes.all().stream().map(Outcomes.Outcome::name).toList();
        return new Free(
                free.shown(),
                number(free.all().toBigInteger()),
                free.without(known).stream().map(end -> new Wild(end, free.of(end))).toList(),
                elsewhere);
    }

    private static String number(BigInteger number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    private static List<Row> rows(Example example, Schedules schedules) {
        List<Row> rows = new ArrayList<>();
        for (SourceLine line : example.shownLines(schedules.region())) {
            String number = String.valueOf(line.number());
            rows.add(new Row(line.text(), false, number, schedules.byInstruction() ? "" : number));
            schedules.code().stream()
                    .filter(code -> code.line() == line.number())
                    .map(code ->
                            new Row(
                                    code.text(),
                                    true,
                                    String.valueOf(code.index()),
                                    code.method() + " " + code.index()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static String row(Place place, boolean byInstruction) {
        if (place.ended()) {
            return "";
        }
        return byInstruction
                ? place.method() + " " + place.instruction()
                : String.valueOf(place.line());
    }

    private static End end(
            Outcomes.Outcome outcome,
            Schedules schedules,
            StepWords words,
            Optional<FreeRounds> free) {
        List<Step> steps = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        State state = schedules.states().getFirst();
        for (int thread : outcome.path()) {
            State after = schedules.states().get(state.next().get(thread));
            steps.add(
                    new Step(
                            schedules.threads().get(thread),
                            words.code(state, thread),
                            words.effect(state, after, thread)));
            path.append(thread);
            state = after;
        }
        return new End(
                outcome.name(),
                outcome.orders().map(SchedulesHtml::number),
                outcome.percent(),
                free.map(rounds -> rounds.of(outcome.name())),
                path.toString(),
                steps);
    }

    private static Data data(ShownRun shown, Schedules schedules, StepWords words) {
        return new Data(
                schedules.threads(),
                schedules.states().stream().map(state -> stand(state, schedules, words)).toList(),
                ForcedProgram.of(shown, schedules));
    }

    private static Stand stand(State state, Schedules schedules, StepWords words) {
        return new Stand(
                state.places().stream()
                        .map(place ->
                                new Where(
                                        row(place, schedules.byInstruction()),
                                        place.locals(),
                                        place.stack(),
                                        place.holds(),
                                        place.waits()))
                        .toList(),
                state.shared(),
                state.output().strip(),
                state.next(),
                perThread(state, i -> words.code(state, i)),
                perThread(
                        state,
                        i -> words.effect(state, schedules.states().get(state.next().get(i)), i)),
                state.isLast() ? Outcomes.name(state) : "");
    }

    private static List<String> perThread(State state, IntFunction<String> words) {
        return IntStream.range(0, state.next().size())
                .mapToObj(i -> state.next().get(i) < 0 ? "" : words.apply(i))
                .toList();
    }
}
