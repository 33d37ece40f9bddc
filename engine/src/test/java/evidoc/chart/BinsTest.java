package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class BinsTest {

    @Test
    void aNumberOnALimitBelongsToTheBinThatItBegins() {
        assertThat(counts(0, 5, 9.9, 10, 20)).containsExactly("0-10: 3", "10-20: 1", "20-30: 1");
    }

    @Test
    void equalNumbersAreOneBin() {
        assertThat(counts(-3, -3)).containsExactly("-3--2: 2");
        assertThat(counts(0)).containsExactly("0-1: 1");
        assertThat(counts(0.25, 0.25)).containsExactly("0.25-0.251: 2");
    }

    @Test
    void wholeNumbersHaveWholeLimits() {
        assertThat(counts(1, 2, 2)).containsExactly("1-2: 1", "2-3: 2");
    }

    @Test
    void everyNumberIsCountedOnceInAFewBins() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double size = Math.pow(10, random.nextInt(-9, 15));
            double shift = random.nextBoolean() ? 0 : size * random.nextGaussian() * 100;
            double[] numbers =
                    random.doubles(1 + random.nextInt(2000)).map(n -> n * size + shift).toArray();
            Bins bins = Bins.of(numbers);
            assertThat(bins.all().size()).isBetween(1, 12);
            assertThat(bins.all().stream().mapToInt(Bins.Bin::count).sum())
                    .isEqualTo(numbers.length);
        }
    }

    private static List<String> counts(double... numbers) {
        return Bins.of(numbers).all().stream()
                .map(bin ->
                        "%s-%s: %d"
                                .formatted(
                                        Amounts.round(bin.from()),
                                        Amounts.round(bin.below()),
                                        bin.count()))
                .toList();
    }
}
