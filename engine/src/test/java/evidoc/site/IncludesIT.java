package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.SharedAsciidoctor;
import evidoc.conversion.OnePageSite;
import evidoc.example.Examples;
import evidoc.page.Page;
import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.SampleRuns;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a page includes: files of its project, and nothing else of the machine.
@SharedAsciidoctor.User
class IncludesIT {
    private static final String TAGGED =
            """
            zero
            // tag::a[]
            one
            // tag::b[]
            two
            // end::b[]
            three
            // end::a[]
            four
            """;

    @TempDir private Path folder = Path.of("");
    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /etc/hostname                     | include of '/etc/hostname', which is not a file of the project. Copy it into the project.
                    /proc/self/environ                | include of '/proc/self/environ', which is not a file of the project. Copy it into the project.
                    ../../../outside.txt              | include of '../../../outside.txt', which is not a file of the project. Copy it into the project.
                    ../../link.txt                    | include of '../../link.txt', which is not a file of the project. Copy it into the project.
                    ../../target/run.txt              | include of '../../target/run.txt', which is not a file of the project. Copy it into the project.
                    ../../.git/config                 | include of '../../.git/config', which is not a file of the project. Copy it into the project.
                    {docdir}/../../../outside.txt     | no file '/../../../outside.txt' to include. Known: index.adoc.
                    ../../parts                       | '../../parts' is not a file. Name a file.
                    ../../parts/tagd.txt              | no file '../../parts/tagd.txt' to include. Did you mean 'tagged.txt'?
                    https://example.org/a.adoc        | no file 'https://example.org/a.adoc' to include. Write its path from the folder of this file.
                    """)
    void whatIsNoFileOfTheProjectIsAProblemWithItsLine(String target, String problem)
            throws IOException {
        write("outside.txt", "secret");
        write("site/target/run.txt", "secret");
        write("site/.git/config", "secret");
        write("site/parts/tagged.txt", TAGGED);
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("outside.txt"));
        assertThat(text("----\ninclude::" + target + "[]\n----")).doesNotContain("secret", "PATH=");
        assertThat(problems.all())
                .map(Problem::toString)
                .allMatch(each -> each.startsWith("content/part/index.adoc:4: "))
                .first()
                .asString()
                .contains(problem.startsWith("no file '/..") ? "" : problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":data-uri:\n\nimage::../../../dot.png[]",
                "image::../../../dot.svg[opts=inline]",
                "[graphviz]\ninclude::/etc/hostname[]",
                "|===\na|include::/etc/hostname[]\n|===",
                "user {user-home} file {docfile} folder {docdir}"
            })
    void noOtherWayLeadsOutOfTheProject(String body) throws IOException {
        write("dot.png", "secret");
        write("dot.svg", "<svg>secret</svg>");
        String text = text(body);
        assertThat(text)
                .doesNotContain("secret", "c2VjcmV0", folder.toString())
                .doesNotContain(System.getProperty("user.home"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tag=b         | two
                    tag=a         | one two three
                    tags=a;!b     | one three
                    tags=!b       | zero one three four
                    tags=**       | zero one two three four
                    tags=*        | one two three
                    tags=**;!a    | zero four
                    lines=1..2    | zero // tag::a[]
                    lines=7;9..-1 | three four
                    lines="1,9"   | zero four
                    """)
    void partsAreSelectedAsAsciidoctorDoes(String selection, String lines) throws IOException {
        write("site/parts/tagged.txt", TAGGED);
        assertThat(text("----\ninclude::../../parts/tagged.txt[" + selection + "]\n----"))
                .isEqualToIgnoringWhitespace(lines.replace(" ", "\n"));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    tag=c       | no tag 'c' in 'parts/tagged.txt'. Did you mean 'a'?
                    lines=12    | no lines '12' in 'parts/tagged.txt'. Choose from its 9 lines, such as 'lines=1..2'.
                    lines=first | no lines 'first' in 'parts/tagged.txt'. Choose from its 9 lines, such as 'lines=1..2'.
                    """)
    void aPartThatDoesNotExistIsAProblem(String selection, String problem) throws IOException {
        write("site/parts/tagged.txt", TAGGED);
        text("----\ninclude::../../parts/tagged.txt[" + selection + "]\n----");
        assertThat(problems.all()).hasToString("[content/part/index.adoc:4: " + problem + "]");
    }

    @Test
    void aProblemInAnIncludedFileIsToldOfThatFile() throws IOException {
        write(
                "site/parts/p.adoc",
                "One.\n\noutput::no/Such.java[]\n\n* value:no/Other.java[x]\n\n{missing}\n\n"
                        + "sourec::no/Such.java[]\n\ninclude::q.adoc[]\n");
        write("site/parts/q.adoc", "\n[otherwise]\nNot.\n\ninclude::r.adoc[]\n");
        text("A.\n\n\n\n\ninclude::../../parts/p.adoc[]");
        assertThat(problems.all())
                .map(problem -> problem.file() + ":" + problem.line())
                .containsExactly(
                        "parts/p.adoc:3",
                        "parts/p.adoc:5",
                        "parts/p.adoc:7",
                        "parts/p.adoc:9",
                        "parts/q.adoc:3",
                        "parts/q.adoc:5");
    }

    @Test
    void anIncludedFileInAnotherEncodingIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("site/parts"));
        Files.write(
                folder.resolve("site/parts/p.adoc"), "Größe".getBytes(StandardCharsets.ISO_8859_1));
        text("include::../../parts/p.adoc[]");
        assertThat(problems.all()).hasToString("[parts/p.adoc: not UTF-8 text. Save it as UTF-8.]");
    }

    @Test
    void aFileThatIncludesItselfIsAProblem() throws IOException {
        write("site/parts/p.adoc", "Again.\n\ninclude::p.adoc[]\n");
        text("include::../../parts/p.adoc[]");
        assertThat(problems.all())
                .hasToString("[parts/p.adoc:3: this file includes itself. Remove the include.]");
    }

    @Test
    void anOptionalFileMayBeMissing() throws IOException {
        assertThat(text("A.\n\ninclude::nowhere.adoc[opts=optional]")).isEqualTo("A.");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anIncludedPageLeavesThePagesOwnSettings() throws IOException {
        write(
                "site/parts/other.adoc",
                "= Part\n:jbake-order: 9\n:jbake-nav: Part\n:description: Only a part.\n\nText.\n");
        Page page =
                page("= All\n:jbake-order: 1\n:jbake-nav: All\n:description: The"
                                + " whole.\n\ninclude::../../parts/other.adoc[leveloffset=+1]\n")
                        .orElseThrow();
        assertThat(page.settings()).isEqualTo(Map.of("order", "1", "nav", "All"));
        assertThat(page.description()).isEqualTo("The whole.");
        assertThat(page.body()).contains("Part</a></h2>", "Text.");
    }

    private String text(String body) throws IOException {
        return page("= T\n\n" + body + "\n")
                .map(page -> Jsoup.parseBodyFragment(page.body()).body().wholeText().strip())
                .orElse("");
    }

    private Optional<Page> page(String text) throws IOException {
        Path project = Files.createDirectories(folder.resolve("site")).toRealPath();
        OnePageSite site = new OnePageSite(project, problems);
        Examples examples = site.examples(Map.of("part/A.java", "void main() {}\n"));
        return site.page(
                text, examples, SampleRuns.machine(MachineRuns.HERE, Map.of()), Optional.empty());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
