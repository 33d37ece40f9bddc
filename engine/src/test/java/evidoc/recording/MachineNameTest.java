package evidoc.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.ProblemException;
import evidoc.project.SwapFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;

final class MachineNameTest {
    private static final String LONGEST = "a123456789b123456789c123456789d123456789";

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "debian-2-cores", "c--3", "com", "com10", "nul-1", LONGEST})
    void lowerCaseLettersDigitsAndHyphensAreTheSameInEveryFolderAndAddress(String text) {
        String name = new MachineName(text).text();
        assertThat(URI.create("on/" + name + "/index.html").getRawPath()).contains(text);
        assertThat(Path.of("runs").resolve(name).normalize()).isEqualTo(Path.of("runs", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../a",
                "a/b",
                "a\\b",
                "/a",
                "a b",
                " a",
                "a\n",
                "a\0",
                "a.b",
                "a.new",
                "a.old",
                ".a",
                "A",
                "\u00E4",
                "-a",
                "a-",
                "-",
                "a_b",
                "a:b",
                "a,b",
                "%61",
                "~",
                "$a",
                "\u202Ea",
                "<b>",
                LONGEST + "4"
            })
    void anythingElseIsRefusedWithAnExampleOfAName(String text) {
        assertThatThrownBy(() -> new MachineName(text))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "invalid machine name '"
                                + text
                                + "'. Use 1 to 40 lower-case"
                                + " letters, digits and hyphens, such as 'debian-2-cores'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "this-machine",
                "con",
                "prn",
                "aux",
                "nul",
                "com0",
                "com1",
                "com9",
                "lpt9"
            })
    void whatHasAMeaningOfItsOwnIsRefused(String text) {
        assertThatThrownBy(() -> new MachineName(text))
                .isInstanceOf(ProblemException.class)
                .hasMessage("reserved machine name '" + text + "'. Choose another name.");
    }

    @Test
    void noFolderThatASwapLeavesBehindCanBeAMachines() {
        assertThat(SwapFolder.isLeftover("a.new")).isTrue();
        assertThat(SwapFolder.isLeftover("a.old")).isTrue();
        assertThat(SwapFolder.isLeftover(LONGEST)).isFalse();
    }
}
