package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.util.List;

class SpreadTableTest {

    @Test
    void aFigureStandsOnceBesideItsMachines() {
        Document table = table(SampleSpreads.TWO_MACHINES);
        assertThat(table.select("details.chart-data > summary").text())
                .isEqualTo("The same as a table");
        assertThat(table.select("thead th").eachText())
                .containsExactly("Figure", "Machine", "Median ms", "Min ms", "Max ms");
        assertThat(table.select("tbody:first-of-type tr").eachText())
                .containsExactly("alone large 200.6 196.2 218.8", "small 135.1 133.1 145.7");
        assertThat(table.select("th[scope=rowgroup]").eachAttr("rowspan"))
                .containsExactly("2", "2", "2");
    }

    @Test
    void aFigureThatNoMachineMeasuredIsLeftOut() {
        Document table =
                table(new Measurements("t", "", List.of(row("none"), row("some", bar("a", 1)))));
        assertThat(table.select("[scope=rowgroup]").eachText()).containsExactly("some");
        assertThat(table.select("thead th:last-child").text()).isEqualTo("Max");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<img src=x onerror=alert(1)>&quot;";
        Document table =
                table(new Measurements(hostile, hostile, List.of(row(hostile, bar(hostile, 1)))));
        assertThat(table.select("img")).isEmpty();
        assertThat(table.select("tbody th").eachText()).containsExactly(hostile, hostile);
    }

    private static Document table(Measurements measured) {
        return Jsoup.parseBodyFragment(
                SharedFragments.get().html("spread-table", SpreadTable.of(measured)).markup());
    }
}
