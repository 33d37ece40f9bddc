package evidoc.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.fragment.Fragments;
import evidoc.page.ShownLines;
import evidoc.problem.Problems;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The source of an example with what pages show of it.
class WholeSourceTest {
    private static final String NAME = "A.java";

    @TempDir Path folder;

    @Test
    void everyLineStandsAsInTheFileAndHasAnAddress() throws IOException {
        Element source = source();
        assertThat(source.wholeText())
                .isEqualTo("// One\n\nvoid main() {\n    IO.println(1 < 2);\n}");
        assertThat(source.select("[id]").eachAttr("id"))
                .containsExactly("L1", "L2", "L3", "L4", "L5");
    }

    @Test
    void aPartThatAPageShowsEnclosesItsLines() throws IOException {
        Element source = source(lines(3, 5), lines(4, 4), lines(3, 5));
        assertThat(source.select(".shown-part").eachAttr("id")).containsExactly("L3-5", "L4-4");
        assertThat(source.expectFirst("#L3-5").wholeText()).startsWith("void main").endsWith("}\n");
        assertThat(source.expectFirst("#L3-5 > #L4-4").wholeText())
                .isEqualTo("    IO.println(1 < 2);\n");
    }

    @Test
    void ofAPartThatOverlapsAnotherTheFirstLineIsAnAddress() throws IOException {
        Element source = source(lines(1, 3), lines(2, 5));
        assertThat(source.select(".shown-part").eachAttr("id")).containsExactly("L1-3");
        assertThat(source.expectFirst("#L2-5").nextElementSibling())
                .isEqualTo(source.expectFirst("#L2"));
    }

    private static ShownLines lines(int first, int last) {
        return new ShownLines(NAME, first, last);
    }

    private Element source(ShownLines... parts) throws IOException {
        Files.writeString(
                folder.resolve(NAME), "// One\n\nvoid main() {\n    IO.println(1 < 2);\n}\n");
        Example example = new ExampleReader(folder, new Problems()).read().find(NAME).orElseThrow();
        String html =
                new WholeSource(example, Stream.of(parts).toList())
                        .html(new Fragments(folder))
                        .markup();
        return Jsoup.parse("<pre>" + html + "</pre>").expectFirst("pre");
    }

    @Test
    void partsOfOneLineDifferFromTheLine() {
        assertThat(List.of(lines(4, 4).id(), lines(4, 5).id())).containsExactly("L4-4", "L4-5");
    }
}
