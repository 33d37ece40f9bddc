package evidoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SiteCheckTest {
    @TempDir Path project;
    private Path site = Path.of("");

    @BeforeEach
    void aSite() {
        site = project.resolve("target/site");
    }

    @Test
    void linksToPagesFilesAnchorsAndOtherSitesAreFine() throws IOException {
        assertThat(
                        check(
                                """
                                <a href="thread/index.html#lost">x</a> <a href="#here">x</a>
                                <a href="https://openjdk.org/jeps/491">x</a> <a href="data.json">x</a>
                                <a href="mailto:a@example.org">x</a><p id="here"></p>
                                """))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <a href="thred/index.html">x</a>      | broken link 'thred/index.html'. Link to a page by its file: ../chapter/index.adoc.
                    <a href="thread/index.html#lots">x</a> | unknown anchor in link 'thread/index.html#lots'. Did you mean 'lost'?
                    <a href="a b">x</a>                   | invalid address 'a b'. Fix the link.
                    <script src="https://cdn.example/x.js"></script> | external resource 'https://cdn.example/x.js'. Put the file into assets.
                    <p style="color:red">x</p>            | inline style in <p>. Use a class.
                    <p id="a"></p><p id="a"></p>          | duplicate id 'a'. Rename a heading.
                    <style>p {}</style>                   | inline style in <style>. Use a class.
                    <script>alert(1)</script>             | inline script. Put it into a file below assets.
                    <svg><script>alert(1)</script></svg>  | inline script. Put it into a file below assets.
                    <iframe></iframe>                     | element <iframe> is not allowed. Remove it.
                    <embed>                               | element <embed> is not allowed. Remove it.
                    <svg><foreignObject/></svg>           | element <foreignObject> is not allowed. Remove it.
                    <svg><g><animate/></g></svg>          | element <animate> is not allowed. Remove it.
                    <base target="x">                     | element <base> is not allowed. Remove it.
                    <p onclick="x()">x</p>                | attribute 'onclick' of <p> is not allowed. Remove it.
                    <svg ONLOAD="x()"></svg>              | attribute 'onload' of <svg> is not allowed. Remove it.
                    <a ping="thread/index.html">x</a>     | attribute 'ping' of <a> is not allowed. Remove it.
                    <meta http-equiv="Refresh" content="0"> | attribute 'http-equiv' of <meta> is not allowed. Remove it.
                    <a href="JavaScript:alert(1)">x</a>   | link 'JavaScript:alert(1)' is not allowed. Use http, https, mailto or tel.
                    <a href=" javascript:a()">x</a>       | invalid address ' javascript:a()'. Fix the link.
                    <a href="data:text/html,x">x</a>      | link 'data:text/html,x' is not allowed. Use http, https, mailto or tel.
                    <a href="file:///etc/passwd">x</a>    | link 'file:///etc/passwd' is not allowed. Use http, https, mailto or tel.
                    <form action="vbscript:x"></form>     | link 'vbscript:x' is not allowed. Use http, https, mailto or tel.
                    <button formaction="javascript:x">x</button> | link 'javascript:x' is not allowed. Use http, https, mailto or tel.
                    <img src="//cdn.example/x.png">       | external resource '//cdn.example/x.png'. Put the file into assets.
                    <img src="javascript:x">              | external resource 'javascript:x'. Put the file into assets.
                    <img srcset="data.json 1x, https://cdn.example/b.png 2x"> | external resource 'https://cdn.example/b.png'. Put the file into assets.
                    <img srcset="gone.png 1x">            | broken link 'gone.png'. Put the file into assets, or correct the address.
                    <video poster="nothing.png"></video>  | broken link 'nothing.png'. Put the file into assets, or correct the address.
                    <object data="missing.svg"></object>  | broken link 'missing.svg'. Put the file into assets, or correct the address.
                    <object data="data:text/html,x"></object> | external resource 'data:text/html,x'. Put the file into assets.
                    <script src="data:text/javascript,x"></script> | external resource 'data:text/javascript,x'. Put the file into assets.
                    <svg><use xlink:href="https://cdn.example/a.svg#b"/></svg> | external resource 'https://cdn.example/a.svg#b'. Put the file into assets.
                    <svg><path fill="url( 'https://cdn.example/a.svg#b')"/></svg> | external resource 'https://cdn.example/a.svg#b'. Put the file into assets.
                    <link rel="stylesheet" href="https://cdn.example/a.css"> | external resource 'https://cdn.example/a.css'. Put the file into assets.
                    """)
    void whatABrowserWouldStumbleOverIsAProblem(String html, String problem) throws IOException {
        assertThat(check(html)).containsExactly("content/index.adoc: " + problem);
    }

    @Test
    void picturesMayContainThemselvesAndDataIsNoScript() throws IOException {
        assertThat(
                        check(
                                """
                                <img src="data:image/png;base64,AA=="><img src="data:," alt="">
                                <video poster="data:image/png;base64,AA=="></video>
                                <script type="application/ld+json">{}</script>
                                <link rel="canonical" href="https://a.example/">
                                <svg><path fill="url(#a)" data-x="url(b)"/></svg><my-part></my-part>
                                <math><mi>x</mi></math><form action="https://a.example/"></form>
                                """))
                .isEmpty();
    }

    @Test
    void aStyleSheetLoadsNothingFromElsewhere() throws IOException {
        write(
                "target/site/css/a.css",
                "p {}\n@import \"//a.example/b.css\";\n"
                        + "q { background: url( 'HTTPS://a.example/c.png') }\n"
                        + "i { background: url(d.png) url(data:image/png,x) }\n");
        assertThat(check("<p></p>"))
                .containsExactly(
                        "assets/css/a.css:2: external resource '//a.example/b.css'. Put the file"
                                + " into assets.",
                        "assets/css/a.css:3: external resource 'HTTPS://a.example/c.png'. Put the"
                                + " file into assets.");
    }

    @Test
    void aProblemIsToldWhereItsCauseIsWritten() throws IOException {
        write("content/index.adoc", "= T\n\nSee xref:gone.adoc[].\n\n== Afootnote:[b]\n");
        write("templates/layout.ftl", "\n<link href=\"${content.rootpath}css/gone.css\">\n");
        String body = "<a href=\"gone.html\">x</a><link href=\"css/gone.css\">";
        write("target/site/thread/b.html", body.replace("=\"", "=\"../"));
        write("target/site/on/pi/b.html", body.replace("=\"", "=\"../../"));
        assertThat(check(body + "<h2 id=a>A<sup class=footnote></sup></h2>"))
                .containsExactly(
                        "content/index.adoc:3: broken link 'gone.html'. Link to a page by its file:"
                                + " ../chapter/index.adoc.",
                        "content/index.adoc:5: footnote in a heading. Move it into the text.",
                        "templates/layout.ftl:2: broken link 'css/gone.css'. Put the file into"
                                + " assets, or correct the address.",
                        "thread/b.html: broken link '../gone.html'. Link to a page by its file:"
                                + " ../chapter/index.adoc.");
    }

    @Test
    void aHeadingWithAValueHasAnAddressOfItsOwn() throws IOException {
        String heading = "<h2 id=\"%s\"><a href=\"#%s\">Lost <data>1</data></a></h2>";
        assertThat(check(heading.formatted("lost-1", "lost-1")))
                .containsExactly(
                        "content/index.adoc: the address of a heading depends on a value. Give it a"
                                + " fixed one: write [#name] above it.");
        assertThat(check(heading.formatted("step-1", "step-1"))).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> check(String html) throws IOException {
        Files.createDirectories(site.resolve("thread"));
        Files.writeString(site.resolve("thread/index.html"), "<h2 id=lost>Lost</h2>");
        Files.writeString(site.resolve("data.json"), "{}");
        Files.writeString(site.resolve("index.html"), html);
        Problems problems = new Problems();
        new SiteCheck(project, site, problems).check(Map.of("index.html", "content/index.adoc"));
        return problems.all().stream().map(Object::toString).toList();
    }
}
