package evidoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n::error::b",
                "a\r::error::b",
                "\u001B[2Ja",
                "\u0085a",
                "a\u202Eb",
                "::error file=a::b",
                " \t::set-output name=a::b",
                "\n::stop-commands::x",
                "a ##[error]b",
                "##[add-path]b"
            })
    void whateverIsQuotedIsOneLineAndNoCommand(String text) {
        String line = LogLine.of(text);
        assertThat(line).doesNotContainPattern("[\\p{Cc}\\u202E&&[^\t]]");
        assertThat(line.strip()).doesNotStartWith("::").doesNotContain("##[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/größe.adoc:3: no example 'x'.", "chart::[] has no type"})
    void whatIsReadIsTheSame(String text) {
        assertThat(LogLine.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"::error::a, : :error::a", "##[error]a, ## [error]a"})
    void aCommandIsStillReadable(String text, String line) {
        assertThat(LogLine.of(text)).isEqualTo(line);
    }
}
