package evidoc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearMatchTest {

    @Test
    void aSlipOfTheFingerIsRecognized() {
        assertThat(
                        NearMatch.remedy(
                                "thread/LostUpdat.java", List.of("thread/LostUpdate.java", "a.py")))
                .isEqualTo("Did you mean 'thread/LostUpdate.java'?");
    }

    @Test
    void anotherNameIsNotGuessed() {
        assertThat(NearMatch.remedy("speed", List.of("lost", "rounds")))
                .isEqualTo("Known: lost, rounds.");
    }

    @Test
    void aLongListIsCut() {
        assertThat(
                        NearMatch.remedy(
                                "?",
                                List.of(
                                        "aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh",
                                        "iii")))
                .endsWith("hhh and 1 more.");
    }

    @Test
    void nothingKnownIsSaid() {
        assertThat(NearMatch.remedy("lost", List.of())).isEqualTo("There are none.");
    }
}
