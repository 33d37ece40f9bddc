package evidoc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.svg.FontMetrics;
import evidoc.svg.Span;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Charts of random figures, with text as wide as [FontMetrics] thinks it is.
class ChartLayoutTest {
    private static final int CHARTS = Exhaustive.IS_WANTED ? 60 : 12;
    private static final double ASCENT = 11;
    private static final double DESCENT = 3;

    private record Box(String text, Span across, Span down) {
        boolean meets(Box other) {
            return meet(across, other.across) && meet(down, other.down);
        }

        private static boolean meet(Span a, Span b) {
            return a.start() + 0.02 < b.end() && b.start() + 0.02 < a.end();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 30})
    void noTextMeetsAnotherOrLeavesTheDrawing(int machines) {
        for (int seed = 0; seed < CHARTS; seed++) {
            Measurements measured = random(new Random(seed * 31L + machines), machines);
            Optional<String> here =
                    Optional.of(measured.machines().get(seed % measured.machines().size()));
            for (Element svg :
                    svgs(new SpreadChart(measured, "c", here).figure().drawing().markup())) {
                List<Box> boxes = svg.select("text").stream().map(ChartLayoutTest::box).toList();
                assertThat(boxes).as("seed " + seed).allSatisfy(box -> inside(box, svg));
                assertThat(meetings(boxes)).as("seed " + seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 30})
    void noMarkLeavesTheDrawing(int machines) {
        for (int seed = 0; seed < CHARTS; seed++) {
            Measurements measured = random(new Random(seed * 37L + machines), machines);
            for (Element svg :
                    svgs(
                            new SpreadChart(measured, "c", Optional.empty())
                                    .figure()
                                    .drawing()
                                    .markup())) {
                assertThat(svg.select("circle"))
                        .as("seed " + seed)
                        .allSatisfy(circle -> inside(mark(circle), svg));
            }
        }
    }

    private static Measurements random(Random random, int machines) {
        double wideness = random.nextDouble() * 6;
        double size = Math.pow(10, random.nextInt(-3, 10));
        List<Measurements.Row> rows = new ArrayList<>();
        for (int r = 0; r < 1 + random.nextInt(5); r++) {
            List<Measurements.Bar> bars = new ArrayList<>();
            for (int m = 0; m < machines; m++) {
                if (m == r || random.nextInt(5) > 0) {
                    bars.add(bar(random, "m" + m + "-" + "wWi-".repeat(m % 10), wideness, size));
                }
            }
            rows.add(new Measurements.Row("figure " + "of all ".repeat(random.nextInt(12)), bars));
        }
        return new Measurements("t", "unit ".repeat(random.nextInt(9)).strip(), rows);
    }

    private static Measurements.Bar bar(
            Random random, String machine, double wideness, double size) {
        double median = size * Math.exp(random.nextGaussian() * wideness);
        double min = random.nextInt(4) == 0 ? 0 : median * random.nextDouble();
        return new Measurements.Bar(machine, median, min, median * (1 + random.nextDouble()));
    }

    private static List<Element> svgs(String html) {
        return Jsoup.parse(html, Parser.xmlParser()).select("svg");
    }

    private static void inside(Box box, Element svg) {
        String[] size = svg.attr("viewBox").split(" ", -1);
        assertThat(box.across().start()).as(box.text()).isGreaterThan(-0.02);
        assertThat(box.across().end())
                .as(box.text())
                .isLessThan(Double.parseDouble(size[2]) + 0.02);
        assertThat(box.down().start()).as(box.text()).isGreaterThan(0);
        assertThat(box.down().end()).as(box.text()).isLessThan(Double.parseDouble(size[3]));
    }

    private static List<String> meetings(List<Box> boxes) {
        List<String> meetings = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (boxes.get(i).meets(other)) {
                    meetings.add(boxes.get(i) + " meets " + other);
                }
            }
        }
        return meetings;
    }

    private static Box box(Element text) {
        Element shown = text.clone();
        shown.select("title").remove();
        double width = lettering(text).width(shown.text());
        double x = Double.parseDouble(text.attr("x"));
        double start =
                switch (text.attr("text-anchor")) {
                    case "start" -> x;
                    case "middle" -> x - width / 2;
                    default -> x - width;
                };
        double baseline = Double.parseDouble(text.attr("y"));
        return new Box(
                shown.text(),
                new Span(start, start + width),
                new Span(baseline - ASCENT, baseline + DESCENT));
    }

    private static FontMetrics lettering(Element text) {
        if (text.hasClass("chart-heading")) {
            return FontMetrics.HEADING;
        }
        return text.closest(".chart-here") == null ? FontMetrics.PLAIN : FontMetrics.BOLD;
    }

    private static Box mark(Element circle) {
        double radius = 2 * Double.parseDouble(circle.attr("r"));
        return new Box(
                "mark",
                Span.around(Double.parseDouble(circle.attr("cx")), radius),
                Span.around(Double.parseDouble(circle.attr("cy")), radius));
    }
}
