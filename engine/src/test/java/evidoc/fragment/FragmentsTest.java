package evidoc.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evidoc.problem.Problem;
import evidoc.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Pieces of HTML, the engine's and a site's own.
final class FragmentsTest {
    private static final Cited CITED = new Cited("tea", new Source("All <of> \"tea\" & 'ice'"));

    @TempDir Path site;

    private record Cited(String key, Source source) {}

    private record Source(String label) {}

    private record Shown(
            long number, boolean yes, Optional<String> some, List<Part> parts, Html ready) {}

    private record Part(String name) {}

    private record Framed(Html content) {}

    @Test
    void theEnginesOwnIsUsedWhereASiteHasNone() {
        assertThat(html("cite", CITED))
                .isEqualTo(
                        "<a class=\"cite\" href=\"#source-tea\">"
                                + "All &lt;of&gt; &quot;tea&quot; &amp; &#39;ice&#39;</a>");
    }

    @Test
    void aSitesOwnTakesItsPlaceAndItsTextIsEscapedToo() throws IOException {
        write("cite", "<i>${source.label}</i>\r\n");
        assertThat(html("cite", CITED))
                .isEqualTo("<i>All &lt;of&gt; &quot;tea&quot; &amp; &#39;ice&#39;</i>");
    }

    @Test
    void aSitesOwnMayChangeWhatSeveralHaveInCommon() throws IOException {
        write("shared", "<#macro printed lines>${lines?size} lines</#macro>");
        write("cite", "<#import \"shared.ftl\" as shared><@shared.printed [1, 2]/>");
        assertThat(html("cite", CITED)).isEqualTo("2 lines");
    }

    @Test
    void recordsAreReadByTheirComponentsAndReadyHtmlStays() throws IOException {
        write(
                "cite",
                "${number} ${yes} <#if some??>${some}</#if> <#list parts as"
                        + " part>${part.name}</#list> ${ready}");
        Shown shown =
                new Shown(
                        1_234_567,
                        true,
                        Optional.of("<a>"),
                        List.of(new Part("\u001B[1mb"), new Part("\uD800\uFFFF")),
                        new Html("<b>ready</b>"));
        assertThat(html("cite", shown))
                .isEqualTo("1234567 true &lt;a&gt; b\uFFFD\uFFFD <b>ready</b>");
        write("cite", "<#if some??>${some}</#if>");
        assertThat(html("cite", new Shown(1, true, Optional.empty(), List.of(), Html.NONE)))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsOneLineWithItsFile() throws IOException {
        write("cite", "<a>\n${labell}\n</a>\n");
        assertThat(problem("cite"))
                .startsWith("templates/fragments/cite.ftl:2: cannot render the fragment: ")
                .contains("labell")
                .endsWith(". Compare it with the engine's own file of that name.")
                .doesNotContain("\n");
    }

    @Test
    void whatCannotBeReadIsOneLineWithItsFile() throws IOException {
        write("cite", "<a>\n\n<#nothing>\n</a>\n");
        assertThat(problem("cite"))
                .startsWith("templates/fragments/cite.ftl:3: cannot render the fragment: ")
                .doesNotContain("\n");
    }

    @Test
    void whatIsWrittenLaterStandsBetweenTwoParts() throws IOException {
        Framed framed = new Framed(Placeholder.CONTENT.html());
        assertThat(new Fragments(site).around("experiment", framed))
                .containsExactly(new Html("<div class=\"experiment\">\n"), new Html("\n</div>"));
        write("experiment", "<div></div>");
        assertThatThrownBy(() -> new Fragments(site).around("experiment", framed))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("templates/fragments/experiment.ftl: ")
                .hasMessageContaining("${content}");
    }

    @Test
    void aFileThatTakesThePlaceOfNoneIsAProblem() throws IOException {
        write("cite", "");
        assertThat(new Fragments(site).unknown()).isEmpty();
        write("citte", "");
        assertThat(new Fragments(site).unknown())
                .extracting(Problem::file)
                .containsExactly("templates/fragments/citte.ftl");
    }

    @Test
    void inertHtmlHasNothingThatAsciiDocWouldTakeForAMacro() {
        assertThat(new Html("link:a[b] ((c)) https://d e@f &lt;&lt;g").inert().markup())
                .doesNotContain("[", "]", "((", "://", "@", "&lt;");
    }

    private String html(String name, Record view) {
        return new Fragments(site).html(name, view).markup();
    }

    private String problem(String name) {
        try {
            return html(name, CITED);
        } catch (ProblemException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(site.resolve("templates/fragments"));
        Files.writeString(folder.resolve(name + ".ftl"), text);
    }
}
