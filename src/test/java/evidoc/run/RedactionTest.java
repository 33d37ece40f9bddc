package evidoc.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RedactionTest {
    private final Path home = Path.of(System.getProperty("user.home"));
    private final Redaction redaction =
            Redaction.of(Path.of("/srv/site")).and(Path.of("/tmp/example-1"), "/work");

    @Test
    void pathsOfThisMachineAreReplacedWhereverTheyOccur() {
        assertThat(
                        redaction.apply(
                                "at "
                                        + home.resolve("x")
                                        + ", in /srv/site/target and /tmp/example-1"))
                .isEqualTo("at ~/x, in /checkout/target and /work");
    }

    @Test
    void wordsAndLongerNamesAreLeftAlone() {
        assertThat(redaction.apply("/srv/sites, /tmp/example-12 and the root of a tree"))
                .isEqualTo("/srv/sites, /tmp/example-12 and the root of a tree");
    }
}
