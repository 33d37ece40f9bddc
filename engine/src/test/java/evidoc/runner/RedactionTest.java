package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "worker,       worker count: 3,      println(\"worker count: 3\")",
        "worker-1,     worker-1: done,       Thread.ofPlatform().name(\"worker-\" + i)",
        "worker12,     worker12 and worker1, \"worker\" + i",
        "build-host-7, build-host-7: up,     \"build-host-7: up\"",
        "localhost,    localhost:8080,       InetAddress.getLocalHost()"
    })
    void aHostsNameThatIsAWordOfTheProgramIsLeftAlone(String host, String line, String source) {
        assertThat(Redaction.of(Path.of("/srv/site"), host).of(source).apply(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"worker, worker/127.0.1.1", "worker-1, 4711@worker-1", "worker, on worker"})
    void aHostsNameThatTheProgramAsksForIsReplaced(String host, String line) {
        assertThat(Redaction.of(Path.of("/srv/site"), host).of("getLocalHost()").apply(line))
                .isEqualTo(line.replace(host, "host"));
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
