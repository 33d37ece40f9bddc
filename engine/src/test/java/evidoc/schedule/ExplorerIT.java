package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.schedule.Outcomes.Outcome;
import evidoc.schedule.Schedules.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Real JVMs whose threads are stepped: what the graphs say is what arithmetic and other ways of
/// counting say.
final class ExplorerIT {
    static final String MAIN =
            """
            void main() throws InterruptedException {
                var ann = Thread.ofPlatform().name("Ann").start(() -> run("Ann"));
                var ben = Thread.ofPlatform().name("Ben").start(() -> run("Ben"));
                ann.join();
                ben.join();
                IO.println("number: " + number);
            }
            """;

    private static final String THREE_LINES =
            """
            int number = 0;
            void run(String who) {
                int seen = number;
                int more = seen + 1;
                number = more;
            }
            """;

    @TempDir Path folder;

    @Test
    void thereAreAsManyOrdersAsTheBinomialSays() throws Exception {
        Schedules schedules = explore(THREE_LINES, "Ann", "Ben");
        assertThat(Outcomes.of(schedules).orders()).contains(binomial(6, 3));
        assertThat(orders(schedules)).isEqualTo(Map.of("number: 1", 18, "number: 2", 2));
    }

    @Test
    void bytecodeLosesUpdatesAsAModelOfItDoes() throws Exception {
        String source = "int number = 0;\nvoid run(String who) {\n    number++;\n}\n";
        Schedules schedules = explore(source, true, "Ann", "Ben");
        assertThat(schedules.code())
                .extracting(Schedules.Code::text)
                .containsExactly(
                        "aload_0", "dup", "getfield number", "iconst_1", "iadd", "putfield number");
        assertThat(Outcomes.of(schedules).orders()).contains(binomial(12, 6));
        Map<String, Integer> model = new HashMap<>();
        count(new int[] {0, 0}, new int[] {0, 0}, 0, model);
        assertThat(orders(schedules)).isEqualTo(model);
    }

    /// Counts how orders of twice six instructions end, of which the third reads and the sixth
    /// writes.
    private static void count(int[] at, int[] seen, int number, Map<String, Integer> ends) {
        if (at[0] == 6 && at[1] == 6) {
            ends.merge("number: " + number, 1, Integer::sum);
        }
        for (int thread = 0; thread < 2; thread++) {
            if (at[thread] < 6) {
                int[] then = at.clone();
                int[] read = seen.clone();
                then[thread]++;
                if (then[thread] == 3) {
                    read[thread] = number;
                }
                count(then, read, then[thread] == 6 ? read[thread] + 1 : number, ends);
            }
        }
    }

    @Test
    void aLockLeavesOneEndAndWithoutItTheUpdateIsLostAgain() throws Exception {
        String locked =
                """
                int number = 0;
                final Object lock = new Object();
                void run(String who) {
                    synchronized (lock) {
                        int seen = number;
                        number = seen + 1;
                    }
                }
                """;
        assertThat(orders(explore(locked, "Ann", "Ben"))).isEqualTo(Map.of("number: 2", 2));
        String mutant = locked.replace("synchronized (lock)", "if (lock != null)");
        assertThat(orders(explore(mutant, "Ann", "Ben"))).containsKeys("number: 1", "number: 2");
    }

    @Test
    void aThreadThatNeedsALockSaysWhoHoldsIt() throws Exception {
        String source =
                """
                int number = 0;
                final java.util.concurrent.locks.ReentrantLock lock =
                        new java.util.concurrent.locks.ReentrantLock();
                void run(String who) {
                    lock.lock();
                    number++;
                    lock.unlock();
                }
                """;
        Schedules schedules = explore(source, "Ann", "Ben");
        State held = schedules.states().get(schedules.states().getFirst().next().getFirst());
        assertThat(held.places().getFirst().holds()).containsExactly("lock");
        assertThat(held.places().getLast().waits()).isEqualTo("waits for lock, held by Ann");
        assertThat(held.next().getLast()).isNegative();
        assertThat(orders(schedules)).isEqualTo(Map.of("number: 2", 2));
    }

    @Test
    void twoLocksInOppositeOrderCanEndInADeadlock() throws Exception {
        String source =
                """
                int number = 0;
                final Object bowl = new Object();
                final Object whisk = new Object();
                void run(String who) {
                    if (who.equals("Ann")) both(bowl, whisk); else both(whisk, bowl);
                }
                void both(Object first, Object second) {
                    synchronized (first) {
                        synchronized (second) {
                            number++;
                        }
                    }
                }
                """;
        Schedules schedules = explore(source, "Ann", "Ben");
        Outcome deadlock =
                Outcomes.of(schedules).all().stream()
                        .filter(Outcome::deadlock)
                        .findFirst()
                        .orElseThrow();
        State stuck = follow(schedules, deadlock.path());
        assertThat(stuck.places())
                .extracting(Schedules.Place::waits)
                .containsExactly("waits for whisk, held by Ben", "waits for bowl, held by Ann");
    }

    @Test
    void twoExplorationsOfAnExampleAreTheSame() throws Exception {
        assertThat(explore(THREE_LINES, "Ann", "Ben"))
                .isEqualTo(explore(THREE_LINES, "Ann", "Ben"));
    }

    @Test
    void whatCannotBeSteppedIsTold() {
        assertThatThrownBy(() -> explore(THREE_LINES, "Ann", "Dan"))
                .isInstanceOf(ScheduleException.class)
                .hasMessage("thread 'Dan' never came to the region");
        String list = THREE_LINES.replace("int seen", "var all = new ArrayList<>(); int seen");
        assertThatThrownBy(() -> explore(list, "Ann", "Ben"))
                .isInstanceOf(ScheduleException.class)
                .hasMessageStartingWith("'all' has the type java.util.ArrayList");
        assertThatThrownBy(() ->
                        explore(
                                "int number = 0;\nvoid run(String who) {\n"
                                        + "    System.exit(3);\n}\n",
                                "Ann",
                                "Ben"))
                .isInstanceOf(ScheduleException.class)
                .hasMessageStartingWith("its process ended");
    }

    private static State follow(Schedules schedules, List<Integer> path) {
        State state = schedules.states().getFirst();
        for (int thread : path) {
            state = schedules.states().get(state.next().get(thread));
        }
        return state;
    }

    private static Map<String, Integer> orders(Schedules schedules) {
        return Outcomes.of(schedules).all().stream()
                .collect(
                        Collectors.toMap(
                                Outcome::name, end -> end.orders().orElseThrow().intValueExact()));
    }

    private static BigInteger binomial(int all, int part) {
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= part; i++) {
            result =
                    result.multiply(BigInteger.valueOf(all - part + i))
                            .divide(BigInteger.valueOf(i));
        }
        return result;
    }

    private Schedules explore(String region, String... threads) throws Exception {
        return explore(region, false, threads);
    }

    private Schedules explore(String region, boolean byInstruction, String... threads)
            throws Exception {
        return new SteppedSource(folder, region + MAIN, region, byInstruction, List.of(threads))
                .explore();
    }
}
