package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a user sees who makes a mistake: one line each, all of a stage together, and the last good
/// site as it was.
class ErrorsIT {
    private static final String HEADER = "= Broken\n:jbake-order: 9\n\n";

    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void aGoodSiteIsThere() throws Exception {
        project = TestProject.small(folder);
        project.write("target/site/index.html", "the last good site");
    }

    @Test
    void mistakesInExamplesAreToldTogether() throws Exception {
        project.write("examples/a/One.java", "//ALON\nvoid main() {}\n")
                .write("examples/a/Two.java", "// tag::x[]\nvoid main() {}\n")
                .write("examples/a/three.txt", "");
        assertThat(project.problems())
                .containsExactly(
                        "examples/a/One.java:1: unknown directive 'ALON'. Did you mean 'ALONE'?",
                        "examples/a/Two.java:1: region 'x' is never closed. Add 'end::x[]'.",
                        "examples/a/three.txt: not an example. Move it, or rename it to end in"
                                + " .java or .py.");
        theLastGoodSiteStays();
    }

    @Test
    void compileErrorsAreToldTogetherWithTheirLines() throws Exception {
        project.write("examples/a/One.java", "void main() {\n    int x = \"a\";\n    y();\n}\n")
                .write("examples/a/Two.java", "void main( {}\n");
        assertThat(project.problems())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(p ->
                        p.startsWith("examples/a/One.java:2: does not compile: incompatible types"))
                .anyMatch(p ->
                        p.startsWith("examples/a/One.java:3: does not compile: cannot find symbol"))
                .anyMatch(p -> p.startsWith("examples/a/Two.java:1: does not compile: "));
        theLastGoodSiteStays();
    }

    @Test
    void assetsCannotTakeThePlaceOfWhatTheEngineWrites() throws Exception {
        project.write("assets/evidoc/evidoc.css", "").write("assets/runs/notes.txt", "");
        assertThat(project.problems())
                .containsExactly(
                        "assets/evidoc: reserved folder name. Rename the folder.",
                        "assets/runs: reserved folder name. Rename the folder.");
        theLastGoodSiteStays();
    }

    @Test
    void noFileTakesTheAddressOfAnother() throws Exception {
        project.write("assets/index.html", "<p>Mine</p>")
                .write("content/404.adoc", HEADER + "Mine.\n")
                .write("content/leaf.txt", "one")
                .write("assets/leaf.txt", "another");
        assertThat(project.problems())
                .containsExactly(
                        "assets/index.html: address 'index.html' belongs to content/index.adoc."
                                + " Rename the file.",
                        "assets/leaf.txt: address 'leaf.txt' belongs to content/leaf.txt. Rename"
                                + " the file.",
                        "content/404.adoc: address '404.html' belongs to the engine. Rename the"
                                + " file.");
        theLastGoodSiteStays();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"content.folder=docs", "output.extension=.htm", "render.encoding=UTF-16"})
    void aSettingThatTheEngineReliesOnIsRefused(String setting) throws Exception {
        project.write("jbake.properties", project.read("jbake.properties") + "\n" + setting + "\n");
        assertThat(project.problems())
                .singleElement()
                .asString()
                .matches("jbake.properties:\\d: setting '.*' is not allowed\\. Remove it; .*");
        theLastGoodSiteStays();
    }

    @Test
    void aBadEscapeInTheSettingsIsOneLine() throws Exception {
        project.write("jbake.properties", project.read("jbake.properties") + "site.path=\\users\n");
        assertThat(project.problems())
                .singleElement()
                .asString()
                .startsWith("jbake.properties: cannot be read: Malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asciidoc", "ad", "md"})
    void aPageOfAnotherKindIsRefused(String extension) throws Exception {
        project.write("content/x/index." + extension, HEADER + "Text.\n");
        assertThat(project.problems())
                .containsExactly(
                        "content/x/index."
                                + extension
                                + ": not an AsciiDoc page. Move it, or rename it to end in"
                                + " .adoc.");
        theLastGoodSiteStays();
    }

    @Test
    void aStatusOrADateThatNobodyKnowsIsTold() throws Exception {
        project.write(
                "content/a.adoc",
                HEADER.replace("\n\n", "\n:jbake-status: drafd\n:jbake-date: 31 January\n\n"));
        assertThat(project.problems())
                .satisfiesExactly(
                        status ->
                                assertThat(status)
                                        .endsWith(
                                                "unknown page status 'drafd'. Did you mean"
                                                        + " 'draft'?"),
                        date ->
                                assertThat(date)
                                        .endsWith(
                                                "invalid date '31 January'. Write it like"
                                                        + " 2026-01-31."));
    }

    @Test
    void anExampleThatEndsUnexpectedlyIsAProblemAndRunsAgainNextTime() throws Exception {
        project.write(
                "examples/a/One.java",
                "void main() { System.err.println(\"no milk\"); System.exit(4); }\n");
        for (int build = 0; build < 2; build++) {
            assertThat(project.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "examples/a/One.java: ended with 'exit 4' instead of 'exit 0'; last"
                                    + " lines: (stderr) no milk. Run it by hand with");
        }
        assertThat(project.root().resolve("target/runs/a/One.java.json")).doesNotExist();
        theLastGoodSiteStays();
    }

    @Test
    void mistakesInPagesAreToldTogether() throws Exception {
        project.write(
                        "content/a.adoc",
                        HEADER
                                + "output::steep/Step.java[]\n\n"
                                + "source::steep/Steep.java[tag=cup]\n\n"
                                + "value:steep/Steep.java[cup] and value:steep/Steep.java[strengt,"
                                + " row=one minute]\n")
                .write(
                        "content/b.adoc",
                        "= B\n:jbake-type: pag\n:jbake-order: x\n\ninclude::gone.adoc[]\n")
                .write("content/c.adoc", "No title.\n")
                .write("content/d.md", "# Markdown\n")
                .write(
                        "content/e.adoc",
                        HEADER + "claim::steep/Steep.java[cups == 3]\nThree cups.\n");
        assertThat(project.problems())
                .map(problem -> problem.replaceAll("not found: .*/gone", "not found: gone"))
                .containsExactlyInAnyOrder(
                        "content/a.adoc:4: no example 'steep/Step.java'. Did you mean"
                                + " 'steep/Steep.java'?",
                        "content/a.adoc:6: no tag 'cup' in 'steep/Steep.java'. Did you mean"
                                + " 'cups'?",
                        "content/a.adoc:8: no label 'cup' in the output of 'steep/Steep.java'. Did"
                                + " you mean 'cups'?",
                        "content/a.adoc:8: no column 'strengt' in the output of 'steep/Steep.java'."
                                + " Did you mean 'strength'?",
                        "content/b.adoc:2: unknown page type 'pag'. Did you mean 'page'?",
                        "content/b.adoc:3: invalid page order 'x'. Write a line such as"
                                + " ':jbake-order: 30' under the title.",
                        "content/b.adoc:5: no file 'gone.adoc' to include. Did you mean 'e.adoc'?",
                        "content/c.adoc:1: the page has no title. Start it with '= Title'; keep"
                                + " what pages only include out of content.",
                        "content/d.md: not an AsciiDoc page. Move it, or rename it to end in"
                                + " .adoc.",
                        "content/e.adoc:4: the run of 'steep/Steep.java' on this machine denies"
                            + " 'cups == 3'. Fix the example or the claim, or add an [otherwise]"
                            + " paragraph.");
        theLastGoodSiteStays();
    }

    @Test
    void aTemplateErrorIsToldWithTheTemplatesLine() throws Exception {
        project.replace(
                "templates/page.ftl", "<h1>${content.title}</h1>", "<h1>${content.titel}</h1>");
        assertThat(project.problems())
                .singleElement()
                .asString()
                .startsWith("templates/page.ftl:24: rendering ")
                .contains("content.titel");
        theLastGoodSiteStays();
    }

    @Test
    void aTemplateThatCannotBeReadIsToldWithItsLine() throws Exception {
        project.replace("templates/page.ftl", "</#list>\n${", "${");
        assertThat(project.problems())
                .isNotEmpty()
                .allMatch(p -> p.startsWith("templates/page.ftl:"));
        theLastGoodSiteStays();
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblem() throws Exception {
        project.write(
                "content/a.adoc",
                HEADER + "xref:stee/index.adoc[Steep] xref:steep/index.adoc#how-lon[How]\n");
        assertThat(project.problems())
                .containsExactlyInAnyOrder(
                        "content/a.adoc:4: broken link 'stee/index.html'. Link to a page by its"
                                + " file: ../chapter/index.adoc.",
                        "content/a.adoc:4: unknown anchor in link 'steep/index.html#how-lon'. Did"
                                + " you mean 'how-long'?");
        theLastGoodSiteStays();
    }

    @Test
    void aWrongStyleSheetInATemplateIsOneProblem() throws Exception {
        project.replace(
                "templates/page.ftl",
                "</head>",
                "<link rel=\"stylesheet\" href=\"${content.rootpath}gone.css\">\n</head>");
        assertThat(project.problems())
                .singleElement()
                .asString()
                .matches("templates/page\\.ftl:\\d+: broken link '(?:\\.\\./)*gone\\.css'\\. .*");
        theLastGoodSiteStays();
    }

    @Test
    void whatAReaderCannotUseIsToldWithItsLine() throws Exception {
        project.write(
                "content/a.adoc",
                "= Broken\n:jbake-order: 9\n:stem:\n\nOne stem:[x^2], latexmath:[x].\n\n== ???\n\n"
                        + "[stem]\n++++\nx\n++++\n\n"
                        + "== Two value:steep/Steep.java[cups]\n\n"
                        + "== Threefootnote:[Three.]\n\nimage::gone.svg[opts=interactive]\n\n"
                        + "++++\n<p onclick=\"a()\">x</p>\n++++\n");
        assertThat(project.problems())
                .containsExactly(
                        "content/a.adoc:5: mathematics is not supported. Write it in words and"
                                + " signs, or draw it.",
                        "content/a.adoc:7: heading without letters and digits. Give it an address:"
                                + " write [#name] above it.",
                        "content/a.adoc:14: the address of a heading depends on a value. Give it a"
                                + " fixed one: write [#name] above it.",
                        "content/a.adoc:16: footnote in a heading. Move it into the text.",
                        "content/a.adoc:18: broken link 'gone.svg'. Put the file into assets, or"
                                + " correct the address.",
                        "content/a.adoc:21: attribute 'onclick' of <p> is not allowed. Remove it.");
        theLastGoodSiteStays();
    }

    @Test
    void aHalfTypedSourceIsToldWithoutThePagesThatCiteOthers() throws Exception {
        project.write("sources.yaml", "jls:\n")
                .write("content/a.adoc", HEADER + "One cite:jls[], two cite:jep[].\n");
        assertThat(project.problems())
                .containsExactly(
                        "sources.yaml:1: source 'jls' lacks label, title, url or says. Complete the"
                                + " entry.");
    }

    @Test
    void withoutTemplatesOrWithAnotherEncodingThereIsOneProblem() throws Exception {
        Path template = project.root().resolve("templates/page.ftl");
        Files.write(template, new byte[] {'a', (byte) 0xE4});
        assertThat(project.problems())
                .containsExactly("templates/page.ftl: not UTF-8 text. Save it as UTF-8.");
        Files.delete(template);
        assertThat(project.problems())
                .singleElement()
                .asString()
                .matches("templates/page.ftl: rendering .*: there is no such template\\.");
        TestProject.delete(project.root().resolve("templates"));
        assertThat(project.problems())
                .containsExactly(
                        "templates: no such folder. Write templates/page.ftl; see"
                                + " docs/content/look.adoc.");
        theLastGoodSiteStays();
    }

    @Test
    void aPageWithAnEndingInCapitalsIsRefused() throws Exception {
        project.write("content/Page.ADOC", HEADER);
        assertThat(project.problems())
                .containsExactly(
                        "content/Page.ADOC: not an AsciiDoc page. Move it, or rename it to end in"
                                + " .adoc.");
    }

    private void theLastGoodSiteStays() throws IOException {
        assertThat(TestProject.files(project.site()))
                .isEqualTo(Map.of("index.html", "the last good site"));
        assertThat(Files.exists(project.root().resolve("target/site.new"))).isFalse();
    }
}
