package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VoidValue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.SortedMap;

/// Tests with values of a real JVM, and with values that can't be read.
@SharedStage.User
final class ValueTextTest {
    @Test
    void aValueIsWrittenAsInASource() throws Exception {
        Stage.Take take = SharedStage.get().begin();
        SortedMap<String, String> memory = take.state().shared();
        take.leave();
        assertThat(memory)
                .containsEntry("flag", "true")
                .containsEntry("letter", "'a'")
                .containsEntry("text", "\"tea <1>\"")
                .containsEntry("weight", "0.5")
                .containsEntry("row", "[1, 2]")
                .containsEntry("names", "[\"é\", null]")
                .containsEntry("counted", "7")
                .containsEntry("atomic", "3")
                .containsEntry("done", "true")
                .containsEntry("friend", "thread Ann")
                .containsEntry("lid", "free")
                .containsEntry("bowl", "free")
                .containsEntry("none", "null");
    }

    @Test
    void whatContainsItselfEndsInDots() throws Exception {
        Stage.Take take = SharedStage.get().begin();
        SortedMap<String, String> memory = take.state().shared();
        take.leave();
        assertThat(memory).containsEntry("loop", "[1, [...]]").containsEntry("self", "...");
    }

    @Test
    void aThreadHasTheNameThatItIsKnownBy() throws Exception {
        ThreadReference thread = WaitTest.fake(ThreadReference.class, Map.of());
        assertThat(ValueText.of("friend", thread, _ -> "Ben")).isEqualTo("thread Ben");
        assertThat(ValueText.of("friend", null, _ -> "Ben")).isEqualTo("null");
    }

    @Test
    void anObjectWhoseContentIsUnknownIsRefused() {
        ReferenceType list =
                WaitTest.fake(ReferenceType.class, Map.of("name", () -> "java.util.ArrayList"));
        ObjectReference all =
                WaitTest.fake(ObjectReference.class, Map.of("referenceType", () -> list));
        assertThatThrownBy(() -> ValueText.of("all", all, ThreadReference::name))
                .isInstanceOfSatisfying(
                        ScheduleException.class,
                        e ->
                                assertThat(e.getMessage() + ". " + e.remedy())
                                        .isEqualTo(
                                                "'all' has the type java.util.ArrayList, whose"
                                                    + " content can't be compared. Use numbers,"
                                                    + " strings, arrays, atomic values and locks in"
                                                    + " the region."));
    }

    @Test
    void whatIsNoValueIsRefusedByItsType() {
        com.sun.jdi.Type type = WaitTest.fake(com.sun.jdi.Type.class, Map.of("name", () -> "void"));
        VoidValue nothing = WaitTest.fake(VoidValue.class, Map.of("type", () -> type));
        assertThatThrownBy(() -> ValueText.of("x", nothing, ThreadReference::name))
                .hasMessageStartingWith("'x' has the type void");
    }
}
