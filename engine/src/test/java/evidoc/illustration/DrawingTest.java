package evidoc.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A drawing on its way into a page.
class DrawingTest {
    private static final String WORDS = "<title>Pot</title><desc>A  pot\n of tea.</desc>";

    @TempDir Path folder;

    @Test
    void aDrawingIsAnImageWithATitleAndADescription() throws IOException {
        assertThat(html("", "<svg viewBox=\"0 0 9 9\">" + WORDS + "<g/></svg>"))
                .isEqualTo(
                        """
                        <svg aria-labelledby="i_title i_desc" role="img" viewBox="0 0 9 9">
                        <title id="i_title">Pot</title>
                        <desc id="i_desc">A pot of tea.</desc>
                        <g/>
                        </svg>\
                        """);
    }

    @Test
    void eachShapeHasIdsAndAClassOfItsOwn() throws IOException {
        assertThat(
                        html(
                                "tall",
                                "<svg class=\"x\">"
                                        + WORDS
                                        + "<path id=\"a\" fill=\"url(#a)\"/></svg>"))
                .contains(
                        "class=\"picture-tall\"",
                        "<title id=\"i_tall_title\">",
                        "<path fill=\"url(#i_tall_a)\" id=\"i_tall_a\"/>");
    }

    @Test
    void textIsEscapedAndNamespacesAreLeftOut() throws IOException {
        assertThat(
                        html(
                                "",
                                "<svg xmlns=\"http://www.w3.org/2000/svg\">"
                                        + WORDS
                                        + "<text id='\"'>a &lt; b<!-- no --></text></svg>"))
                .contains("<text id=\"i_&quot;\">a &lt; b</text>")
                .doesNotContain("xmlns");
    }

    @Test
    void aPartOfAnotherFileIsCopiedInPlaceOfItsReference() throws IOException {
        Files.writeString(
                folder.resolve("parts.svg"),
                "<svg><g id=\"lid\" class=\"l\"><use href=\"#knob\"/></g><circle id=\"knob\""
                        + " r=\"1\"/></svg>");
        assertThat(
                        html(
                                "",
                                "<svg>"
                                        + WORDS
                                        + "<use href=\"parts.svg#lid\" x=\"5\"/><use"
                                        + " href=\"parts.svg#lid\"/></svg>"))
                .contains(
                        "<g x=\"5\"><g class=\"l\"><g><circle r=\"1\"/></g></g></g>\n"
                                + "<g><g class=\"l\"><g><circle r=\"1\"/></g></g></g>");
    }

    @Test
    void aPartThatHoldsItselfIsRefused() {
        assertRefused(
                "<svg>"
                        + WORDS
                        + "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use"
                        + " href=\"#a\"/></g></svg>",
                "pot.svg: the part 'b' contains itself");
    }

    @Test
    void partsOfPartsHaveALimit() {
        StringBuilder parts = new StringBuilder("<g id=\"p0\"><path/></g>");
        for (int i = 1; i < 40; i++) {
            String use = "<use href=\"#p%d\"/>".formatted(i - 1);
            parts.append("<g id=\"p%d\">".formatted(i)).append(use.repeat(2)).append("</g>");
        }
        assertRefused(
                "<svg>" + WORDS + "<defs>" + parts + "</defs><use href=\"#p39\"/></svg>",
                "pot.svg: the drawing has more than 5000 elements");
    }

    @Test
    void referencesToPartsOfTheDrawingFollowTheirIds() throws IOException {
        assertThat(
                        html(
                                "",
                                "<svg>"
                                        + WORDS
                                        + "<path id=\"a\"/><text><textPath href=\"#a\"/></text>"
                                        + "<path mask=\"url('#a')\"/></svg>"))
                .contains("<textPath href=\"#i_a\"/>", "mask=\"url(&#39;#i_a&#39;)\"");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused("<svg><desc>d</desc></svg>", "pot.svg: the drawing has no <title>.");
        assertRefused("<svg><title>t</title><desc> </desc></svg>", "the drawing has no <desc>.");
        assertRefused(
                "<svg>" + WORDS + "<use href=\"lid\"/></svg>", "pot.svg: invalid <use> of 'lid'.");
        assertRefused(
                "<svg>" + WORDS + "<use href=\"no.svg#lid\"/></svg>",
                "pot.svg: no file 'no.svg'. Write its path relative to this file.");
        assertRefused(
                "<svg>" + WORDS + "<g id=\"lid\"/><use href=\"#lit\"/></svg>",
                "pot.svg: no part 'lit' in 'pot.svg'. Did you mean 'lid'?");
    }

    private void assertRefused(String svg, String message) {
        assertThatThrownBy(() -> html("", svg)).hasMessageContaining(message);
    }

    private String html(String shape, String svg) throws IOException {
        Path file = Files.writeString(folder.resolve("pot.svg"), svg);
        return new Drawing(SvgFile.read(file, "pot.svg"), shape).html("i_");
    }
}
