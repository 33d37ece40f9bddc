package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.schedule.Schedules.State;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Walks through a graph that was recorded are walks that a JVM can take: a fresh one, led along
/// steps chosen by chance, stands in the recorded state after each of them.
final class ReplayIT {
    private static final int WALKS = 3;

    @TempDir Path folder;

    enum Subject {
        LINES(
                false,
                """
                int number = 0;
                void run(int by) {
                    int seen = number;
                    number = seen + by;
                }
                """),
        INSTRUCTIONS(
                true,
                """
                int number = 0;
                void run(int by) {
                    number += by;
                }
                """),
        LOCK(
                false,
                """
                int number = 0; final Object lock = new Object();
                void run(int by) {
                    synchronized (lock) {
                        number = number * 2 + by;
                    }
                }
                """),
        WAITING(
                false,
                """
                int number = 0; final Object lock = new Object();
                void run(int by) throws InterruptedException {
                    synchronized (lock) {
                        while (number + 1 != by) {
                            lock.wait();
                        }
                        number++;
                        lock.notifyAll();
                    }
                }
                """);

        private final boolean byInstruction;
        private final String region;

        Subject(boolean byInstruction, String region) {
            this.byInstruction = byInstruction;
            this.region = region;
        }

        SteppedSource in(Path folder) {
            String main =
                    """
                    Thread friend(String name, int by) {
                        return Thread.ofPlatform().name(name).start(() -> {
                            try {
                                run(by);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
                    }
                    void main() throws InterruptedException {
                        var ann = friend("Ann", 1);
                        var ben = friend("Ben", 2);
                        ann.join();
                        ben.join();
                        IO.println("number: " + number);
                    }
                    """;
            return new SteppedSource(
                    folder, region + main, region, byInstruction, List.of("Ann", "Ben"));
        }
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aFreshJvmStandsWhereTheGraphSays(Subject subject) throws Exception {
        SteppedSource source = subject.in(folder);
        List<State> states = source.explore().states();
        Random random = new Random(7);
        for (int walk = 0; walk < WALKS; walk++) {
            replay(source, states, walk(states, random));
        }
    }

    private static List<Integer> walk(List<State> states, Random random) {
        List<Integer> walk = new ArrayList<>();
        State at = states.getFirst();
        while (!at.isLast()) {
            List<Integer> next = at.next();
            List<Integer> able =
                    IntStream.range(0, next.size()).filter(i -> next.get(i) >= 0).boxed().toList();
            int chosen = able.get(random.nextInt(able.size()));
            walk.add(chosen);
            at = states.get(next.get(chosen));
        }
        return walk;
    }

    private static void replay(SteppedSource source, List<State> states, List<Integer> walk)
            throws Exception {
        Path classes = source.compiled();
        Explorer.Plan plan = source.plan();
        Stops stops = Stops.in(classes, plan.firstLine(), plan.lastLine(), plan.byInstruction());
        try (Debuggee debuggee = Debuggee.start(source.launch(), classes, "Marks")) {
            Stage.Take take = Stage.open(plan, stops, debuggee).begin();
            State state = states.getFirst();
            expect(take, state, List.of());
            for (int i = 0; i < walk.size(); i++) {
                take.step(walk.get(i));
                state = states.get(state.next().get(walk.get(i)));
                expect(take, state, walk.subList(0, i + 1));
            }
            take.leave();
        }
    }

    private static void expect(Stage.Take take, State state, List<Integer> taken) {
        assertThat(take.state().places()).as("places after %s", taken).isEqualTo(state.places());
        assertThat(take.state().shared()).as("memory after %s", taken).isEqualTo(state.shared());
        assertThat(take.state().output()).as("output after %s", taken).isEqualTo(state.output());
    }
}
