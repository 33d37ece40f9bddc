package evidoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class QuickHashTest {
    @Test
    void equalTextsHaveEqualHashes() {
        assertThat(QuickHash.of("a cup of tea")).isEqualTo(QuickHash.of("a cup" + " of tea"));
    }

    @Test
    void aHundredThousandTextsHaveAsManyHashes() {
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hashes.add(QuickHash.of("cup " + i));
        }
        assertThat(hashes).hasSize(100_000);
    }
}
