package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import evidoc.SharedFragments;
import evidoc.output.FigureReader;

import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an example printed in, a chart out.
class ExampleChartTest {
    /// Lengths are written in hundredths of a unit.
    private static final Offset<Double> ROUNDED = within(0.01);

    private static final List<String> OUTPUT =
            List.of(
                    "way  median ms  min ms  max ms  thread",
                    "count alone  80.0  70  90.5  main",
                    "count by two  40.0  39  41  one",
                    "sleep alone  20.0  20  21  two",
                    "sleep by two  10.5  10  11  main",
                    "",
                    "threads  speed  best  worst",
                    "1  1.0  1  1",
                    "2  1.9  2  1.5",
                    "4  2.5  4  1",
                    "",
                    "round  lost  found  took",
                    "1  12  1 s  1 s",
                    "2  3  1 ms  2 s",
                    "3  14  1 s  4 s",
                    "",
                    "disk  median  min  max",
                    "old  1000  900  1100",
                    "new  10  1  20");

    @Test
    void aBarBeginsAtZeroAndEndsAtItsNumber() throws ChartException {
        Element chart = wide("type=bars, y=median ms");
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("count alone", "count by two", "sleep alone", "sleep by two");
        assertThat(chart.select(".chart-number").eachText())
                .containsExactly("80.0", "40.0", "20.0", "10.5");
        List<Double> widths =
                chart.select("rect").eachAttr("width").stream().map(Double::valueOf).toList();
        assertThat(widths.get(1)).isCloseTo(widths.get(0) / 2, ROUNDED);
        assertThat(widths.get(2)).isCloseTo(widths.get(0) / 4, ROUNDED);
        assertThat(chart.select(".chart-axis").eachText()).containsExactly("median ms");
        assertThat(chart.expectFirst(".chart-tick").text()).isEqualTo("0");
    }

    @Test
    void theUnitBehindTheNumbersStandsOnTheAxis() throws ChartException {
        assertThat(wide("type=bars, y=took").select(".chart-axis").text()).isEqualTo("took, s");
    }

    @Test
    void rowsWhoseNamesStartWithTheSameWordAreAGroup() throws ChartException {
        Element chart = wide("type=grouped, y=median ms");
        assertThat(chart.select(".chart-heading").eachText()).containsExactly("count", "sleep");
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("alone", "by two", "alone", "by two");
        assertThat(chart.select("rect").eachAttr("class"))
                .containsExactly(
                        "chart-column chart-solid",
                        "chart-column chart-stripes",
                        "chart-column chart-solid",
                        "chart-column chart-stripes");
        assertThat(chart.select(".chart-stripes").eachAttr("fill"))
                .containsOnly("url(#c-wide-stripes)");
        assertThat(chart.select(".chart-solid").eachAttr("fill")).containsOnly("gray");
        assertThat(chart.select("pattern").eachAttr("id")).containsExactly("c-wide-stripes");
    }

    @Test
    void aColumnCanSayToWhichGroupARowBelongs() throws ChartException {
        Element chart = wide("type=grouped, y=median ms, group=thread");
        assertThat(chart.select(".chart-heading").eachText()).containsExactly("main", "one", "two");
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("count alone", "sleep by two", "count by two", "sleep alone");
    }

    @Test
    void severalColumnsAreAGroupInEachRow() throws ChartException {
        Element chart = wide("type=grouped, y=min ms; max ms");
        assertThat(chart.select(".chart-heading")).hasSize(4);
        assertThat(chart.select(".chart-name").eachText()).startsWith("min ms", "max ms");
        assertThat(chart.select(".chart-axis").text()).isEqualTo("ms");
    }

    @Test
    void aSpreadIsDrawnAsElsewhereAndIsLogarithmicIfTheMediansDifferMuch() throws ChartException {
        assertThat(wide("type=spread, x=way").select(".chart-range")).hasSize(4);
        Element chart = wide("type=spread, x=disk");
        assertThat(chart.select(".chart-axis").text()).isEqualTo("median, logarithmic");
        assertThat(wide("type=spread, y=median").outerHtml()).isEqualTo(chart.outerHtml());
    }

    @Test
    void aLineIsNamedWhereItEndsAndTheIdealIsDashed() throws ChartException {
        Element chart = wide("type=lines, x=threads, y=speed; worst, ideal=x");
        assertThat(chart.select(".chart-name").eachText())
                .containsExactly("speed", "worst", "ideal");
        assertThat(chart.select(".chart-course")).hasSize(2);
        assertThat(chart.select(".chart-ideal")).hasSize(1);
        assertThat(chart.select(".chart-axis").eachText()).containsExactly("threads");
        Element named = wide("type=lines, x=threads, y=speed, ideal=best");
        assertThat(named.select(".chart-name").eachText()).containsExactly("speed", "best");
        assertThat(named.select(".chart-ideal")).hasSize(1);
    }

    @Test
    void whatRowsAndNumbersAreStandsOnBothAxes() throws ChartException {
        assertThat(wide("type=bars, y=took").select(".chart-rows").text()).isEqualTo("round");
        assertThat(wide("type=spread, x=way").select(".chart-rows").text()).isEqualTo("way");
        assertThat(wide("type=spread, x=way").select(".chart-axis").text()).isEqualTo("median ms");
        assertThat(wide("type=bars, y=took, axis=time of a round").select(".chart-axis").text())
                .isEqualTo("time of a round, s");
        assertThat(wide("type=lines, y=speed; worst, axis=times as fast").select(".chart-axis"))
                .extracting(Element::text)
                .containsExactly("times as fast", "threads");
        assertThat(wide("type=grouped, y=min ms; max ms, axis=time").select(".chart-axis").text())
                .isEqualTo("time, ms");
    }

    @Test
    void microsecondsAreWrittenAsReadersKnowThem() throws ChartException {
        String html = html("type=spread", List.of("way  median us  min us  max us", "a  2  1  3"));
        Element chart = Jsoup.parse(html, Parser.xmlParser());
        assertThat(chart.expectFirst(".chart-wide .chart-axis").text()).isEqualTo("median µs");
        assertThat(chart.expectFirst("figcaption").text())
                .isEqualTo("median µs by way, with min and max");
        assertThat(chart.select("thead th").eachText())
                .containsExactly("way", "median µs", "min µs", "max µs");
        assertThat(chart.expectFirst("desc").text()).isEqualTo("a: 2\u202Fµs (1 to 3).");
    }

    @Test
    void dotsStandForTheRows() throws ChartException {
        Element chart = wide("type=dots, y=lost");
        assertThat(chart.select(".chart-dot title").eachText())
                .containsExactly("2: 3", "1: 12", "3: 14");
        assertThat(chart.select(".chart-axis").eachText())
                .containsExactly("a dot for each round", "lost");
    }

    @Test
    void theSameNumbersStandInATableAsPrinted() throws ChartException {
        Element table = drawn("type=bars, y=median ms").expectFirst(".chart-data table");
        assertThat(table.select("thead th").eachText()).containsExactly("way", "median ms");
        assertThat(table.expectFirst("tbody tr").text()).isEqualTo("count alone80.0");
    }

    @Test
    void eachShapeHasATitleAndADescription() throws ChartException {
        Element chart = drawn("type=grouped, y=median ms");
        assertThat(chart.select("svg[role=img] > title").eachText())
                .containsExactly("median ms by way", "median ms by way");
        assertThat(chart.expectFirst("svg[role=img] > desc").text())
                .isEqualTo(
                        "count: alone 80.0 ms, by two 40.0 ms. sleep: alone 20.0 ms, by two 10.5"
                                + " ms.");
        assertThat(chart.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(chart.select("[style], style")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    y=speed                            | the chart has no type. Known: bars, dots, grouped, lines, spread.
                    type=bar, y=speed                  | unknown chart type 'bar'. Did you mean 'bars'?
                    type=bars                          | the chart has no 'y'. Add the column to draw: 'y=NAME'.
                    type=bars, y=speed, ideal=x        | argument 'ideal' does not apply to bars. Known: axis, index, x, y.
                    type=bars, y=speed; best           | chart type 'bars' takes one column, but 2 are named. Name one column, or use another type.
                    type=bars, y=sped                  | no column 'sped' in the output of 'part/A.java'. Did you mean 'speed'?
                    type=bars, y=speed, x=thraeds      | no column 'thraeds' in the output of 'part/A.java'. Did you mean 'threads'?
                    type=bars, y=thread                | column 'thread' has the cell 'main', which is not a number. Known: max ms, median ms, min ms.
                    type=lines, x=way, y=min ms        | column 'way' has the cell 'count alone', which is not a number. Known: max ms, median ms, min ms.
                    type=bars, y=found                 | column 'found' mixes the units 's' and 'ms'. Print all numbers in one unit.
                    type=lines, y=lost; took           | 'lost' and 'took' share an axis but differ in unit. Draw a chart for each.
                    type=bars, x=disk, y=speed         | no table with the columns 'disk', 'speed' in the output of 'part/A.java'. Name columns of one table.
                    type=bars, y=speed, index=1        | columns 'speed' have no index 1 in the output of 'part/A.java'. Use an index up to 0.
                    type=bars, y=speed, index=x        | invalid index 'x'. Count from 0.
                    type=spread                        | the output has 2 columns of medians. Name one, such as 'y=median ms'.
                    type=spread, y=speed               | 'speed' is not a column of medians. Name a column 'median' that has columns 'min' and 'max' of the same unit.
                    type=spread, x=threads             | no column of medians in the output of 'part/A.java'. Print columns 'median', 'min' and 'max', or use another type.
                    """)
    void whatAnAuthorCanMendIsToldWithItsRemedy(String arguments, String problem) {
        assertThatThrownBy(() -> drawn(arguments))
                .isInstanceOfSatisfying(
                        ChartException.class,
                        e -> assertThat(e.getMessage() + ". " + e.remedy()).isEqualTo(problem));
    }

    @Test
    void hostileNamesStayText() throws ChartException {
        String hostile = "</svg><script>x</script>\"'&lt";
        String html = html("type=bars, y=" + hostile, List.of("a  " + hostile, hostile + "  1"));
        assertThat(Jsoup.parseBodyFragment(html).select("script")).isEmpty();
        assertThat(Jsoup.parseBodyFragment(html).select("svg .chart-axis").eachText())
                .containsOnly(hostile);
    }

    private static Element wide(String arguments) throws ChartException {
        return drawn(arguments).expectFirst(".chart-wide");
    }

    private static Element drawn(String arguments) throws ChartException {
        return Jsoup.parse(html(arguments, OUTPUT).replace('\u202F', ' '), Parser.xmlParser());
    }

    private static String html(String arguments, List<String> output) throws ChartException {
        Map<String, String> named = new LinkedHashMap<>();
        for (String argument : arguments.split(", ", -1)) {
            String[] parts = argument.split("=", 2);
            named.put(parts[0], parts[1]);
        }
        ExampleChart.Drawn drawn =
                new ExampleChart(
                                ChartRequest.of(named),
                                "part/A.java",
                                "A.java",
                                Optional.empty(),
                                "c")
                        .of(FigureReader.read(output));
        return "<div>"
                + SharedFragments.get().html("chart", drawn.figure()).markup()
                + SharedFragments.get().html("data-table", drawn.table()).markup()
                + "</div>";
    }
}
