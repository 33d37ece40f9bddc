package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.util.List;

final class ChildTest {
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itsExitCodeIsThatOfTheProgram() throws Exception {
        assertThat(Child.run(List.of("sh", "-c", "exit 3"))).isEqualTo(3);
    }

    @Test
    void aProgramThatIsMissingIsAnError() {
        assertThatThrownBy(() -> Child.run(List.of("/no/such/program")))
                .isInstanceOf(IOException.class);
    }
}
