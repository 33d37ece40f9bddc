package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RedactionTest {
    private final Path home = Path.of(System.getProperty("user.home"));
    private final Redaction redaction =
            Redaction.of(Path.of("/srv/site"), "build-host-7")
                    .and(Path.of("/tmp/example-1"), "/work");

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
    void theHostsNameIsReplacedUnlessItIsShortEnoughToBeAWord() {
        assertThat(redaction.apply("build-host-7, build-host-7.local and build-host-77"))
                .isEqualTo("host, host.local and build-host-77");
        assertThat(Redaction.of(Path.of("/srv/site"), "vm").apply("the vm")).isEqualTo("the vm");
    }

    @Test
    void aPathIsFoundAtTheEndOfASentenceAndNotInsideAnother() {
        assertThat(redaction.apply("in /srv/site. Not in /mnt/srv/site/x"))
                .isEqualTo("in /checkout. Not in /mnt/srv/site/x");
    }

    @Test
    void wordsAndLongerNamesAreLeftAlone() {
        assertThat(redaction.apply("/srv/sites, /tmp/example-12 and the root of a tree"))
                .isEqualTo("/srv/sites, /tmp/example-12 and the root of a tree");
    }
}
