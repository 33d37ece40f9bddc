package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When a disturbed run is repeated.
class RepetitionTest {
    @TempDir Path folder;

    private final List<String> done = new ArrayList<>();
    private final List<Example> disturbed = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private Duration each = Duration.ofSeconds(1);
    private int quietRounds = Integer.MAX_VALUE;
    private boolean helps;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("A.java"), "void main() {}\n");
        Files.writeString(folder.resolve("B.java"), "void main() {}\n");
        disturbed.addAll(new ExampleReader(folder, new Problems()).read().all());
    }

    @Test
    void whatIsQuietAtTheSecondAttemptIsNotRunAgain() throws Exception {
        helps = true;
        assertThat(repeated()).containsExactly("round 2", "A.java", "B.java");
    }

    @Test
    void eachIsRepeatedThreeTimesAtMost() throws Exception {
        assertThat(repeated())
                .containsExactly(
                        "round 2", "A.java", "B.java", "PT2S", "round 2", "A.java", "B.java",
                        "PT2S", "round 2", "A.java", "B.java");
    }

    @Test
    void afterHalfAMinuteNoneBegins() throws Exception {
        each = Duration.ofSeconds(14);
        assertThat(repeated())
                .containsExactly("round 2", "A.java", "B.java", "PT2S", "round 2", "A.java");
    }

    @Test
    void onAMachineThatStaysBusyNothingIsRepeated() throws Exception {
        quietRounds = 0;
        assertThat(repeated()).containsExactly("PT2S", "PT2S");
    }

    @Test
    void whereNothingWasDisturbedNothingWaits() throws Exception {
        disturbed.clear();
        assertThat(repeated()).isEmpty();
    }

    private List<String> repeated() throws IOException, InterruptedException {
        new Repetition(() -> now.toNanos(), this::pass).of(new Runs());
        return done;
    }

    private void pass(Duration pause) {
        done.add(pause.toString());
        now = now.plus(pause);
    }

    private final class Runs implements Repetition.Runs {
        @Override
        public List<Example> disturbed() {
            return List.copyOf(disturbed);
        }

        @Override
        public boolean isQuiet() {
            return quietRounds > 0;
        }

        @Override
        public void round(int examples) {
            done.add("round " + examples);
        }

        @Override
        public void again(Example example) {
            done.add(example.name());
            now = now.plus(each);
            if (helps) {
                disturbed.remove(example);
            }
        }
    }
}
