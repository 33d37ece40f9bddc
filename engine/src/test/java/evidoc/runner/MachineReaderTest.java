package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The limit of a control group, as the kernel writes it.
class MachineReaderTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"150000 100000, 1.5", "200000 100000, 2", "1000 100000, 0.01"})
    void aQuotaIsAShareOfItsPeriod(String limit, double cores) throws IOException {
        assertThat(MachineReader.quota(file(limit + "\n"))).contains(cores);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max 100000\n", "", "\n", "-1 100000\n", "100000\n", "1 2 3\n"})
    void whatIsNoLimitIsNone(String text) throws IOException {
        assertThat(MachineReader.quota(file(text))).isEmpty();
    }

    @Test
    void whereThereIsNoControlGroupThereIsNoLimit() throws IOException {
        assertThat(MachineReader.quota(folder.resolve("none"))).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("cpu.max"), text);
    }

    @Test
    void aReleaseInPreparationIsNamedByItsCodeName() throws IOException {
        Path release = folder.resolve("os-release");
        Files.writeString(release, "NAME=\"Debian GNU/Linux\"\nVERSION_CODENAME=forky\n");
        assertThat(MachineReader.system("Debian GNU/Linux", "unknown", release))
                .isEqualTo("Debian GNU/Linux forky");
        assertThat(MachineReader.system("Debian GNU/Linux", "12", release))
                .isEqualTo("Debian GNU/Linux 12");
        assertThat(MachineReader.system("macOS", "", folder.resolve("absent"))).isEqualTo("macOS");
    }
}
