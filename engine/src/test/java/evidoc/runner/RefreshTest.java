package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class RefreshTest {
    @Test
    void nothingIsRefreshedUnlessItIsSaid() {
        assertThat(Refresh.of("")).isEqualTo(Refresh.NONE);
        assertThat(Refresh.of("false")).isEqualTo(Refresh.NONE);
    }

    @Test
    void aBareWordMeansAll() {
        assertThat(Refresh.of(" true ")).isEqualTo(Refresh.ALL);
        assertThat(Refresh.of("all")).isEqualTo(Refresh.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "sharing/Fixes.java, true",
        "sharing, true",
        "sharing/, true",
        "sharing/F*, true",
        "*/*.java, true",
        "**, true",
        "share, false",
        "sharing/Fix, false",
        "sharing/*.py, false",
        "{, false",
        "*.java, false"
    })
    void aNameMayBeAFolderOrAPattern(String name, boolean matches) {
        Example example =
                new Example(
                        "sharing/Fixes.java",
                        Path.of("Fixes.java"),
                        Language.JAVA,
                        List.of(),
                        List.of(),
                        Map.of());
        assertThat(Refresh.of(name).has(example)).isEqualTo(matches);
    }

    @Test
    void anythingElseIsAListOfNames() {
        assertThat(Refresh.of("a/A.java, b/B.java"))
                .isEqualTo(new Refresh(false, List.of("a/A.java", "b/B.java")));
    }
}
