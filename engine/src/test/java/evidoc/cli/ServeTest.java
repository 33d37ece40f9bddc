package evidoc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "65535"})
    void aPortIsANumber(String port) {
        assertThat(Serve.port(port)).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "99999", "http", "8080 "})
    void nothingElseIs(String port) {
        assertThatThrownBy(() -> Serve.port(port))
                .hasMessage(
                        "invalid port '"
                                + port
                                + "'. Use a number up to 65535, such as"
                                + " -Dport=8080.");
    }
}
