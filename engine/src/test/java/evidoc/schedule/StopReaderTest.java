package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Tests for the stops in a method.
final class StopReaderTest {
    private static final String SOURCE =
            """
            class Marks {
                int number;
                final Object bowl = new Object();
                final java.util.concurrent.locks.ReentrantLock lid =
                        new java.util.concurrent.locks.ReentrantLock();
                int lines(int a) {
                    int b = a; b++;
                    if (b > 1) {
                        number = b;
                    }
                    return number;
                }
                void loop() {
                    for (int i = 0; i < 2; i++) {
                        number++;
                    }
                }
                void own() {
                    synchronized (this) {
                        number++;
                    }
                }
                void field() {
                    synchronized (bowl) {
                        number++;
                    }
                }
                void given(Object spoon) {
                    synchronized (spoon) {
                        number++;
                    }
                }
                void lid() {
                    lid.lock();
                    number++;
                    lid.unlock();
                }
                void empty() {
                }
            }
            """;

    @TempDir static Path folder;
    private static Optional<ClassModel> marks = Optional.empty();

    @BeforeAll
    static void aClass() throws Exception {
        Path classes = new SteppedSource(folder, SOURCE, "", false, List.of()).compiled();
        marks = Optional.of(ClassFile.of().parse(classes.resolve("Marks.class")));
    }

    @Test
    void aThreadStopsOnceInEachLineAndNotWhereItOnlyReturns() {
        assertThat(lines("lines")).containsExactly(7, 8, 9, 11);
        assertThat(lines("empty")).isEmpty();
    }

    @Test
    void theHeadOfALoopIsALineBeforeAndAfterItsBody() {
        assertThat(lines("loop")).containsExactly(14, 15, 14);
    }

    @Test
    void byInstructionItStopsAtEachAndStillNotAtTheReturn() {
        assertThat(read("loop", 15, 15, true).places())
                .extracting(Stop::index, stop -> stop.code().text())
                .containsExactly(
                        tuple(7, "aload_0"),
                        tuple(8, "dup"),
                        tuple(9, "getfield number"),
                        tuple(12, "iconst_1"),
                        tuple(13, "iadd"),
                        tuple(14, "putfield number"));
    }

    @Test
    void linesOutsideTheRegionAreLeftOut() {
        assertThat(read("lines", 8, 9, false).places())
                .extracting(Stop::line)
                .containsExactly(8, 9);
        assertThat(read("lines", 40, 50, true).places()).isEmpty();
    }

    @Test
    void theStopBeforeALockTellsWhereTheLockIsFound() {
        assertThat(locks("own")).containsExactly(new LockUse.Variable("this"));
        assertThat(locks("given")).containsExactly(new LockUse.Variable("spoon"));
        assertThat(locks("field"))
                .containsExactly(new LockUse.SharedField(new Stops.SharedField("Marks", "bowl")));
        assertThat(locks("lid"))
                .containsExactly(new LockUse.SharedField(new Stops.SharedField("Marks", "lid")));
        assertThat(locks("loop")).isEmpty();
    }

    private static List<Integer> lines(String method) {
        return read(method, 1, 99, false).places().stream().map(Stop::line).toList();
    }

    private static List<LockUse> locks(String method) {
        return read(method, 1, 99, false).places().stream()
                .flatMap(stop -> stop.lock().stream())
                .toList();
    }

    private static Stops read(String name, int first, int last, boolean byInstruction) {
        Stops stops = new Stops(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
        MethodModel method =
                marks.orElseThrow().methods().stream()
                        .filter(each -> each.methodName().equalsString(name))
                        .findFirst()
                        .orElseThrow();
        new StopReader(stops, "Marks", method, line -> line >= first && line <= last, byInstruction)
                .read(method.code().orElseThrow());
        return stops;
    }
}
