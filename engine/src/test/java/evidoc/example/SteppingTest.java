package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class SteppingTest {
    private final List<Stepping> found = new ArrayList<>();

    @Test
    void stepsAreLinesUnlessTheDirectiveSaysOtherwise() {
        assertThat(read("region=mark threads=Ann,Ben")).isEmpty();
        assertThat(read("threads=Ann,Ben,friend-1 by=instruction region=mark")).isEmpty();
        assertThat(found)
                .containsExactly(
                        new Stepping("mark", List.of("Ann", "Ben"), false),
                        new Stepping("mark", List.of("Ann", "Ben", "friend-1"), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|invalid value '' for SCHEDULES",
                "region=mark threads=Ann|invalid value 'region=mark threads=Ann' for SCHEDULES",
                "threads=Ann,Ben|invalid value 'threads=Ann,Ben' for SCHEDULES",
                "region=a threads=A,B by=word|invalid value 'region=a threads=A,B by=word'"
                        + " for SCHEDULES",
                "regoin=mark threads=Ann,Ben|unknown word 'regoin' in SCHEDULES",
                "mark|unknown word 'mark' in SCHEDULES"
            })
    void aValueThatCannotBeReadIsTold(String value, String message) {
        assertThat(read(value)).contains(message);
        assertThat(found).isEmpty();
    }

    private Optional<String> read(String value) {
        return Stepping.read(value, found::add).map(SettingsBuilder.Complaint::message);
    }
}
