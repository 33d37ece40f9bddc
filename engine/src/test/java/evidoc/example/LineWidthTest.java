package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LineWidthTest {
    @TempDir Path site;
    private final Problems problems = new Problems();

    @Test
    void withoutASettingEightyColumnsAreAllowed() {
        refuse(usual(), "x".repeat(80), "", "x".repeat(81));
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:3: the line has 81 columns. Break it: a page shows 80.]");
    }

    @Test
    void aSignCountsOnceWhateverItsBytesAre() {
        refuse(usual(), "ß".repeat(80), "🍵".repeat(80));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aTabGoesToTheNextStopAndSpaceAtTheEndCountsNothing() {
        refuse(usual(), "ab\t" + "x".repeat(76) + "   ", "\t".repeat(20));
        assertThat(problems.all()).isEmpty();
        refuse(usual(), "ab\t" + "x".repeat(77));
        assertThat(problems.all()).singleElement().asString().contains("81 columns");
    }

    @Test
    void aWebAddressMayBeLonger() {
        refuse(usual(), "// https://tea.example/" + "x".repeat(99));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void ofADocumentAnyWidthIsAllowed() {
        refuse(LineWidth.any(problems), "x".repeat(100_000));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.examples.columns=100\n",
                "site.examples.columns = 100 \r\n",
                "\uFEFFsite.examples.columns=100\n"
            })
    void aSiteMayAllowMore(String settings) throws IOException {
        settings(settings);
        assertThat(usual().columns()).isEqualTo(100);
        refuse(usual(), "x".repeat(101));
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:1: the line has 101 columns. Break it: this site allows"
                                + " 100.]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "9", "-100", "080", "100000", "1e2"})
    void whatIsNoWidthIsTold(String value) throws IOException {
        settings("site.examples.columns=" + value + "\n");
        assertThat(usual().columns()).isEqualTo(80);
        assertThat(problems.all())
                .hasToString(
                        "[jbake.properties: invalid value '%s' for site.examples.columns. Write a"
                                        .formatted(value)
                                + " number of columns such as 100.]");
    }

    @Test
    void aFileThatCannotBeReadIsNotToldHere() throws IOException {
        settings("site.examples.columns=\\u00zz\n");
        assertThat(usual().columns()).isEqualTo(80);
        Files.write(
                site.resolve("jbake.properties"),
                "site.examples.columns=ß".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(usual().columns()).isEqualTo(80);
        assertThat(problems.all()).isEmpty();
    }

    private LineWidth usual() {
        return LineWidth.ofSite(site.resolve("examples"), problems);
    }

    private void settings(String text) throws IOException {
        Files.writeString(site.resolve("jbake.properties"), text);
    }

    private static void refuse(LineWidth width, String... lines) {
        width.refuseWideLines("examples/A.java", List.of(lines));
    }
}
