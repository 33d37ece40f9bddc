package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// How quiet a machine is.
class CalibratorTest {
    @Test
    void aQuotaIsNotNoise() {
        assertThat(Calibrator.cores(2, Optional.of(1.5))).isEqualTo(1.5);
        assertThat(Calibrator.cores(2, Optional.of(0.5))).isEqualTo(0.5);
        assertThat(Calibrator.cores(2, Optional.of(4.0))).isEqualTo(2);
        assertThat(Calibrator.cores(2, Optional.empty())).isEqualTo(2);
    }
}
