package evidoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(PlainText.of("a\0b\u007F")).isEqualTo("a␀b\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '10 %\\r50 %\\r100 %',           '100 %'
                    'working...\\rdone',            'doneing...'
                    'working...\\r\\e[Kdone',       'done'
                    'working...\\e[2K\\rdone',      'done'
                    '1\\b2\\b3',                    '3'
                    'result: 41\\b2\\r',            'result: 42'
                    '\\b\\ba',                      'a'
                    """)
    void whatATerminalOverwritesIsGone(String printed, String shown) {
        String line = printed.replace("\\r", "\r").replace("\\b", "\b").replace("\\e", "\u001B");
        assertThat(PlainText.of(line)).isEqualTo(shown);
    }

    @Test
    void theChoiceOfACharacterSetGoes() {
        assertThat(PlainText.of("\u001B(Ba\u001B)0b\u001B7c\u001B[?25l")).isEqualTo("abc");
    }

    @Test
    void whatTurnsTheDirectionOfTextGetsASign() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200F")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }
}
