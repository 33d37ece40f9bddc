package evidoc.macro;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.page.MacroPage;
import evidoc.recording.SampleRuns;

import org.asciidoctor.extension.BlockMacroProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A source with its command, and an output.
class ExampleMacrosTest {
    private static final String SOURCE =
            """
            //VARIANT plain ARGS
            //VARIANT slow RUNTIME_OPTIONS -Xint

            // tag::pour[]
            int cups = 2;
            // end::pour[]
            void main() {}
            """;

    @TempDir Path folder;

    @Test
    void aSourceIsAListingWithItsCommand() throws Exception {
        MacroPage page = used("source", "variant=slow");
        assertThat(page.problems()).isEmpty();
        assertThat(page.asciidoc()).startsWith("[source,java]").contains("void main() {}");
        assertThat(page.asciidoc()).noneMatch(line -> line.contains("tag::"));
        assertThat(page.written().select("figure.source a").attr("href"))
                .isEqualTo("../examples/tea/A.java");
        assertThat(page.written().select(".command").eachText()).contains("java -Xint A.java");
    }

    @Test
    void aPageSaysOnceHowToRunAnExample() throws Exception {
        MacroPage page = used("source", "");
        assertThat(page.written().select(".source-run")).hasSize(1);
        page.use(macro(page, "source"), "tag=pour");
        assertThat(page.written().select(".source-run, figure[id]")).hasSize(1);
    }

    @Test
    void aTagShowsItsLinesOnly() throws Exception {
        MacroPage page = used("source", "tag=pour");
        assertThat(page.asciidoc()).contains("int cups = 2;").doesNotContain("void main() {}");
    }

    @Test
    void anUnknownTagIsAProblemWithTheOneThatWasMeant() throws Exception {
        assertThat(used("source", "tag=pur").problems())
                .containsExactly("no tag 'pur' in 'tea/A.java'. Did you mean 'pour'?");
    }

    @Test
    void anOutputShowsTheLinesThatWereAskedFor() throws Exception {
        assertThat(used("output", "variant=plain, lines=2..3").written().select(".line").eachText())
                .containsExactly("b", "c");
        assertThat(used("output", "variant=plain, lines=2").written().select(".line").eachText())
                .containsExactly("b");
    }

    @Test
    void linesThatAreNotThereAreAProblem() throws Exception {
        for (String lines : new String[] {"0", "4", "3..2", "2..9", "x"}) {
            assertThat(used("output", "variant=plain, lines=" + lines).problems())
                    .containsExactly(
                            ("the output has no lines '%s'. Choose from the 3 lines, such as"
                                            + " 'lines=1..3'.")
                                    .formatted(lines));
        }
    }

    @Test
    void ofAnEarlierVersionTheWholeOutputIsShown() throws Exception {
        MacroPage page =
                MacroPage.ofEarlier(folder, SOURCE, SampleRuns.run("plain", "a", "b", "c"));
        page.use(macro(page, "output"), "variant=plain, lines=7");
        assertThat(page.problems()).isEmpty();
        assertThat(page.written().select(".line")).hasSize(3);
    }

    @Test
    void whatIsNoArgumentIsAProblem() throws Exception {
        assertThat(used("output", "lins=1").problems())
                .singleElement()
                .asString()
                .startsWith("unknown argument 'lins'.");
    }

    private MacroPage used(String name, String brackets) throws Exception {
        MacroPage page =
                MacroPage.of(
                        folder,
                        SOURCE,
                        SampleRuns.run("plain", "a", "b", "c"),
                        SampleRuns.run("slow", "a"));
        return page.use(macro(page, name), brackets);
    }

    private static BlockMacroProcessor macro(MacroPage page, String name) {
        return new ExampleMacros(page.support())
                .macros().stream()
                        .filter(macro -> macro.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
