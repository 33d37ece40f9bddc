package evidoc.chart;

import static evidoc.chart.SampleSpreads.bar;
import static evidoc.chart.SampleSpreads.measured;
import static evidoc.chart.SampleSpreads.row;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedFragments;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class SpreadChartTest {

    @Test
    void eachMachineHasANamedLineInEachFigure() {
        Element chart = wide(SampleSpreads.TWO_MACHINES, "large");
        assertThat(chart.select(".chart-heading").eachText())
                .containsExactly("alone", "table", "rooms");
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("large", "small", "large", "small", "large", "small");
        assertThat(chart.select(".chart-number").eachText())
                .containsExactly("200.6", "135.1", "112.4", "134.1", "109.5", "140.4");
        assertThat(chart.select(".chart-axis").text()).isEqualTo("ms");
    }

    @Test
    void theMachineOfThePageStandsOut() {
        assertThat(wide(SampleSpreads.TWO_MACHINES, "large").select(".chart-here .chart-name"))
                .hasSize(3)
                .allMatch(name -> name.text().equals("large"));
        assertThat(wide(SampleSpreads.TWO_MACHINES, "another").select(".chart-here")).isEmpty();
    }

    @Test
    void marksStandWhereTheScaleSays() {
        Element chart = wide(measured(row("r", bar("a", 50, 0, 100), bar("b", 100))), "");
        List<Double> marks =
                chart.select("circle").eachAttr("cx").stream().map(Double::valueOf).toList();
        List<Double> ticks =
                chart.select(".chart-tick").eachAttr("x").stream().map(Double::valueOf).toList();
        assertThat(chart.select(".chart-tick").eachText())
                .containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(marks.getFirst()).isEqualTo((ticks.getFirst() + ticks.getLast()) / 2);
        assertThat(marks.getLast()).isEqualTo(ticks.getLast());
    }

    @Test
    void figuresOfOneMachineAreLinesBelowIt() {
        Element chart = wide(measured(row("r", bar("a", 1)), row("s", bar("a", 2))), "a");
        assertThat(chart.select(".chart-heading").eachText()).containsExactly("a");
        assertThat(chart.select(".chart-name").eachText()).containsExactly("r", "s");
    }

    @Test
    void aMachineThatDidNotMeasureAFigureHasADash() {
        Element chart =
                wide(measured(row("r", bar("a", 1), bar("b", 2)), row("s", bar("b", 3))), "");
        assertThat(chart.select(".chart-number").eachText()).containsExactly("1", "2", "–", "3");
        assertThat(chart.select("circle")).hasSize(3);
    }

    @Test
    void aRangeThatLeavesALogarithmicScaleEndsInAnArrow() {
        Measurements measured = measured(row("r", bar("a", 1, 0, 2), bar("b", 1000, 900, 2000)));
        assertThat(wide(measured, "").select(".chart-range").eachAttr("d"))
                .satisfiesExactly(
                        arrow -> assertThat(arrow.split("L", -1)).hasSize(5),
                        cap -> assertThat(cap.split("L", -1)).hasSize(4));
        assertThat(wide(measured, "").select(".chart-axis").text()).isEqualTo("ms, logarithmic");
    }

    @Test
    void sevenMachinesShareALineOnWhichThreeAreNamed() {
        assertThat(wide(SampleSpreads.ofMachines(6), "m3").select(".chart-strip")).isEmpty();
        Element chart = wide(SampleSpreads.ofMachines(7), "m3");
        assertThat(chart.select(".chart-strip circle")).hasSize(7);
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("m0 100", "m6 106", "m3 103");
        assertThat(chart.select(".chart-here .chart-name").text()).isEqualTo("m3 103");
    }

    @Test
    void anExtremeMachineThatIsThePagesOwnIsNamedOnce() {
        assertThat(wide(SampleSpreads.ofMachines(30), "m29").select(".chart-name").eachText())
                .containsExactly("m0 100", "m29 129");
        assertThat(wide(SampleSpreads.ofMachines(30), "").select(".chart-name").eachText())
                .containsExactly("m0 100", "m29 129");
    }

    @Test
    void manyMachinesOfOneMedianHaveOneName() {
        Measurements same =
                measured(
                        new Measurements.Row(
                                "r",
                                SampleSpreads.ofMachines(8)
                                        .bars()
                                        .map(bar -> bar(bar.machine(), 60))
                                        .toList()));
        assertThat(wide(same, "").select(".chart-name").eachText())
                .containsExactly("all 8 machines 60");
    }

    @Test
    void eachDrawingIsAnImageWithATitleAndADescription() {
        Element figure = figure(SampleSpreads.TWO_MACHINES, "small");
        assertThat(figure.select("svg[role=img]")).hasSize(2);
        for (Element svg : figure.select("svg")) {
            List<String> ids = List.of(svg.attr("aria-labelledby").split(" ", -1));
            assertThat(ids).allMatch(id -> id.startsWith("homework-"));
            assertThat(svg.select("#" + ids.getFirst()).text()).isEqualTo("Time for all of it");
            assertThat(svg.select("#" + ids.getLast()).text())
                    .startsWith(
                            "alone: large 200.6 ms (196.2 to 218.8), small 135.1 ms (133.1 to"
                                    + " 145.7). table: ");
        }
        assertThat(figure.select("[id]").eachAttr("id")).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void theDescriptionOfManyMachinesNamesTheExtremes() {
        assertThat(wide(SampleSpreads.ofMachines(30), "m2").select("desc").text())
                .isEqualTo(
                        "alone: 30 machines, from 100 ms on m0 to 129 ms on m29; m2 102 ms (92 to"
                                + " 122).");
    }

    @Test
    void nothingIsStyledInlineAndWithoutAStyleSheetAllHasTheColourOfTheText() {
        Element figure = figure(SampleSpreads.ofMachines(30), "m3");
        assertThat(figure.select("[style], style")).isEmpty();
        assertThat(figure.select("svg").eachAttr("fill")).containsOnly("currentColor");
        assertThat(figure.select("svg [fill]").eachAttr("fill")).containsOnly("none");
        assertThat(figure.select("path")).isEqualTo(figure.select("path[fill=none][stroke]"));
        assertThat(figure.select("[stroke]").eachAttr("stroke")).containsOnly("currentColor");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "</svg><script>alert('1')</script>\"&lt;";
        Measurements measured =
                new Measurements(
                        hostile, hostile, List.of(row(hostile, bar(hostile, 1), bar("b", 2))));
        Element figure =
                Jsoup.parseBodyFragment(
                        html(new SpreadChart(measured, "\"><b>", Optional.of(hostile))));
        assertThat(figure.select("script, b")).isEmpty();
        assertThat(figure.select("figcaption").text()).isEqualTo(hostile);
        assertThat(figure.select("svg > title").eachText()).containsExactly(hostile, hostile);
    }

    private static Element wide(Measurements measured, String here) {
        return figure(measured, here).expectFirst(".chart-wide");
    }

    private static String html(SpreadChart chart) {
        return SharedFragments.get().html("chart", chart.figure()).markup();
    }

    private static Element figure(Measurements measured, String here) {
        String html =
                html(new SpreadChart(measured, "homework", Optional.of(here)))
                        .replace('\u202F', ' ');
        return Jsoup.parse(html, Parser.xmlParser());
    }
}
