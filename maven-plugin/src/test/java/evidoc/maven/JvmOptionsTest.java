package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

final class JvmOptionsTest {
    @Test
    void theOptionsAreThoseOfTheEngineWithoutItsComments() throws IOException {
        assertThat(JvmOptions.read())
                .contains("--enable-native-access=ALL-UNNAMED")
                .allMatch(option -> option.startsWith("-"));
    }
}
