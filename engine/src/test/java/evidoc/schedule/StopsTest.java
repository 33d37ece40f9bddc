package evidoc.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Tests for where threads stop in compiled examples.
final class StopsTest {
    private static final String REGION =
            """
            int number = 0;
            void run() {
                number++;
            }
            """;

    @TempDir Path folder;

    @Test
    void threadsStopAtTheLinesOfTheRegionOnly() throws Exception {
        Stops stops = stops(REGION + "void main() {\n    run();\n}\n");
        assertThat(stops.places())
                .extracting(Stop::method, Stop::line)
                .containsExactly(tuple("run", 3));
        assertThat(stops.fields()).containsExactly(new Stops.SharedField("Marks", "number"));
    }

    @Test
    void allClassesOfTheProgramAreKnownAndBelongToTheRegionByTheirLines() throws Exception {
        Stops stops =
                stops(
                        REGION.replace(
                                        "number++;",
                                        "new Pot().fill(); } static class Pot { void fill() {")
                                + "}\nvoid main() {}\n");
        assertThat(stops.places()).extracting(Stop::type).contains("Marks", "Marks$Pot");
        assertThat(stops.types()).containsExactly("Marks", "Marks$Pot");
    }

    @Test
    void locksAreSharedEvenWhereTheRegionDoesNotNameThem() throws Exception {
        Stops stops =
                stops(REGION + "final Object bowl = new Object();\nString name;\nvoid main() {}\n");
        assertThat(stops.fields())
                .extracting(Stops.SharedField::name)
                .containsExactly("bowl", "number");
    }

    @Test
    void aFieldThatIsUsedTwiceIsOne() throws Exception {
        assertThat(
                        stops(
                                        REGION.replace("number++;", "number++; number--;")
                                                + "void main() {}\n")
                                .fields())
                .hasSize(1);
    }

    @Test
    void aProgramWithoutClassesHasNoStops() throws IOException {
        Stops stops = Stops.in(folder, 1, 9, true);
        assertThat(stops.places()).isEmpty();
        assertThat(stops.types()).isEmpty();
    }

    private Stops stops(String source) throws IOException {
        Path classes = new SteppedSource(folder, source, "", false, List.of()).compiled();
        return Stops.in(classes, 2, 4, false);
    }
}
