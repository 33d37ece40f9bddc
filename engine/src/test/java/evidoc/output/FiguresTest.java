package evidoc.output;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.output.Figures.Found;
import evidoc.output.Figures.Missing;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Values and cells by name.
final class FiguresTest {
    private static final Figures FIGURES =
            FigureReader.read(
                    List.of(
                            "lost: 3",
                            "lost: 5",
                            "pid: 12",
                            "",
                            "cook  cakes",
                            "Ann   7",
                            "",
                            "cook  cakes",
                            "Ann   8"));

    @Test
    void anIndexCountsTheOccurrencesOfALabelFromZero() {
        assertThat(FIGURES.value("lost", 0)).isEqualTo(new Found(new Value("3")));
        assertThat(FIGURES.value("lost", 1)).isEqualTo(new Found(new Value("5")));
        assertThat(FIGURES.value("pid", 0)).isEqualTo(new Found(new Value("12")));
        Missing missing =
                new Missing("label 'lost' has no index 2 in the output", "Use an index up to 1.");
        assertThat(FIGURES.value("lost", 2)).isEqualTo(missing);
        assertThat(FIGURES.value("lost", -1)).isInstanceOf(Missing.class);
        assertThat(FIGURES.value("lots", 0)).isInstanceOf(Missing.class);
    }

    @Test
    void anIndexCountsTheTablesOfAColumnFromZero() {
        assertThat(FIGURES.cell("cakes", "Ann", 0)).isEqualTo(new Found(new Value("7")));
        assertThat(FIGURES.cell("cakes", "Ann", 1)).isEqualTo(new Found(new Value("8")));
        Missing missing =
                new Missing("column 'cakes' has no index 2 in the output", "Use an index up to 1.");
        assertThat(FIGURES.cell("cakes", "Ann", 2)).isEqualTo(missing);
        assertThat(FIGURES.cell("cakes", "Ann", -1)).isInstanceOf(Missing.class);
        assertThat(FIGURES.cell("cakes", "Ann")).isInstanceOf(Missing.class);
    }

    @Test
    void whatIsNotPrintedIsMissing() {
        assertThat(FIGURES.cell("cakes", "Ben", 1))
                .isEqualTo(
                        new Missing("no row 'Ben' in column 'cakes' of the output", "Known: Ann."));
        assertThat(FIGURES.cell("cake", "Ann"))
                .isEqualTo(new Missing("no column 'cake' in the output", "Did you mean 'cakes'?"));
    }
}
