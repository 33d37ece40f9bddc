package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class RefreshTest {
    @Test
    void nothingIsRefreshedUnlessItIsSaid() {
        assertThat(Refresh.of("")).isEqualTo(Refresh.NONE);
        assertThat(Refresh.of("false")).isEqualTo(Refresh.NONE);
    }

    @Test
    void aBareWordMeansAll() {
        assertThat(Refresh.of(" true ")).isEqualTo(Refresh.ALL);
    }

    @Test
    void anythingElseIsAListOfNames() {
        assertThat(Refresh.of("a/A.java, b/B.java"))
                .isEqualTo(new Refresh(false, List.of("a/A.java", "b/B.java")));
    }
}
