package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ExamplesTest {
    private final Examples examples =
            new Examples(
                    Stream.of("sort/Stable.java", "sort/Halves.java", "merge/Halves.java")
                            .map(ExamplesTest::example)
                            .toList());

    @ParameterizedTest
    @CsvSource({
        "Stable.java, sort/Stable.java",
        "sort/Stable, sort/Stable.java",
        "examples/sort/Stable.java, sort/Stable.java",
        "sort/stable.java, sort/Stable.java",
        "sort/Stabel.java, sort/Stable.java"
    })
    void theExampleThatWasMeantIsOffered(String written, String meant) {
        assertThat(examples.remedyFor(written)).isEqualTo("Did you mean '" + meant + "'?");
    }

    @Test
    void allOfTheSameNameAreOffered() {
        assertThat(examples.remedyFor("Halves.java"))
                .isEqualTo("Did you mean 'merge/Halves.java' or 'sort/Halves.java'?");
    }

    private static Example example(String name) {
        return new Example(name, Path.of(name), Language.JAVA, List.of(), List.of(), Map.of());
    }
}
