package evidoc.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.diagram.MemoryMap.Region;
import evidoc.diagram.MemoryMap.Space;
import evidoc.output.FigureReader;
import evidoc.output.PrintedTable;
import evidoc.svg.FontMetrics;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

class MemoryMapTest {
    private static final Map<String, String> SPACES =
            Map.of("address", "at", "process", "who", "value", "holds", "frame", "page frame");

    @Test
    void theHighestAddressIsAtTheTopWhateverItsSign() {
        MemoryMap map =
                new MemoryMapReader(
                                table(
                                        "region  begins              ends",
                                        "low     0x1000              0x2000",
                                        "top     0xffffffffff600000  0xffffffffff601000",
                                        "middle  0x7f0000000000      0x7f0000001000"),
                                Map.of("address", "begins", "end", "ends", "space", "all"))
                        .map();
        Space space = map.spaces().getFirst();
        assertThat(space.name()).isEqualTo("all");
        assertThat(space.regions()).map(Region::name).containsExactly("top", "middle", "low");
    }

    @Test
    void anAddressThatTheRunCouldNotTellIsFound() {
        PrintedTable table = table("region  begins", "heap    0x10", "stack   unknown");
        MemoryMapReader reader = new MemoryMapReader(table, Map.of("address", "begins"));
        assertThat(reader.unknown()).hasValue("unknown");
        assertThat(reader.map().spaces().getFirst().regions()).hasSize(1);
    }

    @Test
    void twoProcessesStandBesideEachOtherOverTheirFrames() {
        MemoryMap map = shared("0x1f", "0x2e");
        assertThat(map.frames()).hasValue(List.of("0x1f", "0x2e"));
        for (Element svg : svgs(map)) {
            assertThat(svg.select("text").eachText())
                    .containsExactly(
                            "parent",
                            "0x5000",
                            "111",
                            "child",
                            "0x5000",
                            "222",
                            "page frame",
                            "0x1f",
                            "page frame",
                            "0x2e");
            assertThat(svg.select(".diagram-edge")).hasSize(2);
        }
    }

    @Test
    void aSharedFrameIsDrawnOnceWithAnArrowFromEach() {
        for (Element svg : svgs(shared("0x1f", "0x1f"))) {
            assertThat(svg.select("text").eachText()).containsOnlyOnce("page frame", "0x1f");
            assertThat(svg.select(".diagram-edge")).hasSize(2);
        }
    }

    @Test
    void aHiddenFrameIsSaidInItsRegion() {
        for (Element svg : svgs(shared("hidden", "0x1f"))) {
            assertThat(svg.select("text").eachText()).contains("page frame", "hidden", "0x1f");
            assertThat(svg.select(".diagram-edge")).isEmpty();
        }
    }

    @Test
    void noTextLeavesItsBox() {
        MemoryMap map =
                new MemoryMapReader(
                                table(
                                        "region                                      begins        "
                                                + "      ends                size       of",
                                        "a region with a name that goes on and on a "
                                            + " 0xffffffffff600000  0xffffffffff601000  1,008 KiB "
                                            + " thread",
                                        "b                                           0x1000        "
                                                + "      0x2000              4 KiB      program"),
                                Map.of(
                                        "address", "begins", "end", "ends", "value", "size", "kind",
                                        "of"))
                        .map();
        for (Element svg : svgs(map)) {
            for (Element region : svg.select(".diagram-region")) {
                Element box = region.expectFirst("rect");
                double end = number(box, "x") + number(box, "width");
                double bottom = number(box, "y") + number(box, "height");
                for (Element text : region.select("text")) {
                    FontMetrics lettering =
                            text.hasClass("diagram-name") ? FontMetrics.BOLD : FontMetrics.PLAIN;
                    text.select("title").remove();
                    assertThat(number(text, "x") + lettering.width(text.text())).isLessThan(end);
                    assertThat(number(text, "y")).isBetween(number(box, "y"), bottom);
                }
            }
            assertThat(svg.select(".diagram-dot")).hasSize(3);
        }
    }

    private static MemoryMap shared(String one, String other) {
        return new MemoryMapReader(
                        table(
                                "who     at      holds  page frame",
                                "parent  0x5000  111    " + one,
                                "child   0x5000  222    " + other),
                        SPACES)
                .map();
    }

    private static PrintedTable table(String... lines) {
        var found =
                PrintedTable.with(List.of(), OptionalInt.of(0), FigureReader.read(List.of(lines)));
        assertThat(found).isInstanceOf(PrintedTable.Found.class);
        return ((PrintedTable.Found) found).table();
    }

    private static List<Element> svgs(MemoryMap map) {
        String html = new MemoryMapPicture(map, "m", "t", "page frame").html();
        return Jsoup.parse(html, Parser.xmlParser()).select("svg");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
