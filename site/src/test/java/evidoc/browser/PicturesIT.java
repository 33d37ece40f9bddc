package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.site.ChartSite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Drawings as a browser lays them out.
@InBrowser
final class PicturesIT {
    private final Browser browser = Browser.shared();

    /// The widest is wider and higher than all of them, as the next test says; see [EveryPageIT].
    @Test
    @Exhaustive
    void everyDrawingOfThisSiteHasRoomForEachFaceOfThisMachine() {
        browser.open(ThisSite.recorded().root().resolve("index.html").toUri());
        for (Typeface face : Typeface.installed(browser)) {
            assertThat(faults(ThisSite.recorded(), face)).as(face.family()).isEmpty();
        }
    }

    @Test
    void noFaceOfThisMachineIsWiderOrHigherThanTheWidest() {
        browser.open(ThisSite.recorded().root().resolve("index.html").toUri());
        List<Typeface> installed = Typeface.installed(browser);
        assertThat(installed.stream().flatMap(face -> face.excesses(browser))).isEmpty();
    }

    @Test
    void everyTextInAChartOfHostileAndLongNamesCanBeRead(@TempDir Path folder) throws Exception {
        BuiltSite site = new BuiltSite(ChartSite.build(folder));
        assertThat(faults(site, Typeface.WIDEST)).isEmpty();
        Path kept = Path.of("target", "screenshots");
        assertThat(new Gallery(site, browser, kept).sidewaysScrolls()).isEmpty();
        browser.open(site.root().resolve("charts.html").toUri());
        assertThat(browser.all(".charted")).hasSize(ChartSite.CHARTS);
        assertThat(browser.all("main script, main [onload]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <text x=9 y=30>tea</text>                                                   |
                    <text x=9 y=30>tea</text><text x=20 y=36>pot</text>                         | 'tea' overlaps 'pot'
                    <text x=80 y=30>strainer</text>                                             | 'strainer' leaves its drawing
                    <rect width=99 height=60 fill=#777 /><text x=9 y=30>tea</text>              |
                    <rect width=99 height=60 fill=#666 /><text x=9 y=30>tea</text>              | 'tea' has a contrast of 3.7
                    <path d='M19 0V60' stroke=#000 stroke-width=9 /><text x=9 y=30>tea</text>   |
                    <text x=9 y=30 fill=#777>tea</text>                                         | 'tea' has a contrast of 4.5
                    <text x=9 y=30 fill=#767676>tea</text>                                      |
                    <text x=9 y=30 fill-opacity=.5>tea</text>                                   | 'tea' has a contrast of 4.0
                    <g opacity=.5><text x=9 y=30>tea</text></g>                                 | 'tea' has a contrast of 4.0
                    <rect width=99 height=60 fill-opacity=.9 /><text x=9 y=30 fill=#fff>tea</text> |
                    <rect width=99 height=60 fill=url(#p) /><text x=9 y=30>tea</text>           | 'tea' stands on a pattern
                    <text x=9 y=30>tea</text><text x=20 y=36 display=none>pot</text>            |
                    """)
    void whatCannotBeReadIsToldOnEachScreen(String drawing, String fault, @TempDir Path folder)
            throws IOException {
        String pattern = "<pattern id=p width=3 height=3 patternUnits=userSpaceOnUse></pattern>";
        write(folder, "<title>a</title><desc>b</desc>" + pattern + drawing);
        List<String> found = faults(new BuiltSite(folder));
        assertThat(found).hasSize(fault == null ? 0 : Pictures.SCREENS.size());
        assertThat(found).allMatch(line -> line.endsWith(": " + fault));
    }

    /// The text has room in any face that is narrower.
    @Test
    void aDrawingWithoutRoomForTheWidestFaceIsToldOnEachMachine(@TempDir Path folder)
            throws IOException {
        write(folder, "<title>a</title><desc>b</desc>" + inFace("<text x=3 y=30>mmmm</text>"));
        BuiltSite site = new BuiltSite(folder);
        assertThat(faults(site)).isEmpty();
        assertThat(faults(site, Typeface.WIDEST)).isEmpty();
        write(folder, "<title>a</title><desc>b</desc>" + inFace("<text x=45 y=30>mmmm</text>"));
        assertThat(faults(site, Typeface.WIDEST))
                .hasSize(Pictures.SCREENS.size())
                .allMatch(line -> line.endsWith(": 'mmmm' leaves its drawing"));
        write(folder, "<title>a</title><desc>b</desc>" + inFace("<text x=3 y=13>mmmm</text>"));
        assertThat(faults(site, Typeface.WIDEST))
                .hasSize(Pictures.SCREENS.size())
                .allMatch(line -> line.endsWith(": 'mmmm' leaves its drawing"));
    }

    private static String inFace(String drawing) {
        return "<g style='font: 15px var(--font-text)'>" + drawing + "</g>";
    }

    @Test
    void aDrawingThatIsNotDescribedIsTold(@TempDir Path folder) throws IOException {
        write(folder, "<title>a</title><text x=9 y=30>tea</text>");
        assertThat(faults(new BuiltSite(folder)))
                .hasSize(Pictures.SCREENS.size())
                .contains("index.html on 390-light: pot has no desc");
    }

    private List<String> faults(BuiltSite site) {
        return new Pictures(site, browser).faults();
    }

    private List<String> faults(BuiltSite site, Typeface face) {
        return new Pictures(site, browser, Optional.of(face)).faults();
    }

    private static void write(Path folder, String drawing) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                "<!DOCTYPE html><title>.</title><meta name=viewport content=width=device-width>"
                        + "<main><svg class=pot role=img width=99 height=60>"
                        + drawing
                        + "</svg></main>");
    }
}
