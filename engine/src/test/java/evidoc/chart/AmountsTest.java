package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.measured;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

class AmountsTest {

    @Test
    void allNumbersHaveTheDecimalsOfTheMostPrecise() {
        Amounts amounts = Amounts.of(SampleSpreads.TWO_MACHINES);
        assertThat(amounts.number(101)).isEqualTo("101.0");
        assertThat(amounts.number(200.6)).isEqualTo("200.6");
    }

    @Test
    void countsHaveNoDecimalsAndNoUnit() {
        Amounts amounts =
                Amounts.of(new Measurements("t", "", List.of(row("r", bar("a", 3_726_000)))));
        assertThat(amounts.withUnit(3_726_000)).isEqualTo("3,726,000");
    }

    @Test
    void aNumberAndItsUnitStayOnOneLine() {
        assertThat(Amounts.of(SampleSpreads.TWO_MACHINES).withUnit(101)).isEqualTo("101.0\u202Fms");
    }

    @Test
    void aComputedNumberIsCutToNineDigits() {
        assertThat(Amounts.of(measured(row("r", bar("a", 100 / 3.0)))).number(100 / 3.0))
                .isEqualTo("33.3333333");
    }

    @Test
    void theSmallestMedianIsSeenBesideALargeOne() {
        Measurements measured = measured(row("r", bar("a", 0.00012), bar("b", 123_456_789)));
        assertThat(Amounts.of(measured).number(0.00012)).isEqualTo("0.00012");
        assertThat(Amounts.of(measured).number(123_456_789)).isEqualTo("123,456,789");
    }

    @Test
    void theFractionOfANumberThatIsManyTimesAnotherIsLeftOut() {
        Amounts amounts = Amounts.of(measured(row("r", bar("a", 1.4), bar("b", 25_263_390))));
        assertThat(amounts.number(1.4)).isEqualTo("1.4");
        assertThat(amounts.number(34.7)).isEqualTo("34.7");
        assertThat(amounts.number(176)).isEqualTo("176");
        assertThat(amounts.number(25_263_390)).isEqualTo("25,263,390");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Amounts.of(measured(row("r", bar("a", -0.0)))).number(-0.0)).isEqualTo("0");
    }

    @Test
    void hugeNumbersAreShort() {
        assertThat(Amounts.of(measured(row("r", bar("a", 1.5e300)))).number(1.5e300))
                .isEqualTo("1.500e+300");
        assertThat(Amounts.round(new BigDecimal("2E+300"))).isEqualTo("2E+300");
    }

    @Test
    void theBuildersLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Amounts.of(SampleSpreads.TWO_MACHINES).number(1200.6)).isEqualTo("1,200.6");
            assertThat(Amounts.round(new BigDecimal("0.5"))).isEqualTo("0.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
