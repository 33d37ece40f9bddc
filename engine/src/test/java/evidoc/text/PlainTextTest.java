package evidoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "a\tb </script> ä µs 😀 \\ {attribute}";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void terminalSequencesGo() {
        assertThat(PlainText.of("\u001B[1;31mred\u001B[0m \u001B]0;title\u0007end"))
                .isEqualTo("red end");
    }

    @Test
    void otherControlCharactersGetASign() {
        assertThat(PlainText.of("a\0b\rc\u007F")).isEqualTo("a␀b␍c\uFFFD");
    }
}
