package evidoc.schedule;

import evidoc.project.OwnFolders;

import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A JVM that tests share. In it two cooks, Ann and Ben, use one bowl: each looks, takes the bowl,
/// stirs and puts it back, on four lines from line 3 on.
final class SharedStage {
    private static final String NAME = "stage";

    private static final String FIELDS =
            "int stirs = 0; final Object bowl = new Object(); boolean flag = true; char letter ="
                + " 'a'; String text = \"tea <1>\"; int[] row = {1, 2}; String[] names = {\"é\","
                + " null}; Integer counted = 7; java.util.concurrent.atomic.AtomicInteger atomic ="
                + " new java.util.concurrent.atomic.AtomicInteger(3);"
                + " java.util.concurrent.atomic.AtomicBoolean done = new"
                + " java.util.concurrent.atomic.AtomicBoolean(true); Thread friend;"
                + " java.util.concurrent.locks.ReentrantLock lid = new"
                + " java.util.concurrent.locks.ReentrantLock(); Object none; double weight = 0.5;"
                + " Object[] loop = {1, null}; java.util.concurrent.atomic.AtomicReference<Object>"
                + " self = new java.util.concurrent.atomic.AtomicReference<>();\n";

    private static final String REGION =
            FIELDS
                    + """
                    void run(String who) {
                        look(flag, letter, text, row, names, counted, atomic, done, friend, none, weight, loop, self);
                        synchronized (bowl) {
                            stirs = stirs + 1;
                        }
                    }
                    """;

    private static final String REST =
            """
            void look(Object... all) {}
            void main() throws InterruptedException {
                loop[1] = loop;
                self.set(self);
                friend = Thread.ofPlatform().name("Ann").unstarted(() -> run("Ann"));
                var ben = Thread.ofPlatform().name("Ben").unstarted(() -> run("Ben"));
                friend.start();
                ben.start();
                friend.join();
                ben.join();
                IO.println("stirs: " + stirs);
            }
            """;

    private SharedStage() {}

    /// Marks test classes that use it; they run one after the other.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ResourceLock(NAME)
    @interface User {}

    private static final class Holder {
        static final Stage STAGE = open();
    }

    static Stage get() {
        return Holder.STAGE;
    }

    /// Steps the given threads in turn.
    static void step(Stage.Take take, int... threads) throws Exception {
        for (int thread : threads) {
            take.step(thread);
        }
    }

    private static Stage open() {
        try {
            Path folder = Files.createTempDirectory("evidoc-stage");
            SteppedSource source =
                    new SteppedSource(folder, REGION + REST, REGION, false, List.of("Ann", "Ben"));
            Path classes = source.compiled();
            Explorer.Plan plan = source.plan();
            Stops stops = Stops.in(classes, plan.firstLine(), plan.lastLine(), false);
            Debuggee debuggee = Debuggee.start(source.launch(), classes, "Marks");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(debuggee, folder)));
            return Stage.open(plan, stops, debuggee);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ScheduleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Debuggee debuggee, Path folder) {
        debuggee.close();
        try {
            OwnFolders.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
