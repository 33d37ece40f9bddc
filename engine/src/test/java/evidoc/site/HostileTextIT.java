package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// Output and sources are text, whatever stands in them.
class HostileTextIT {
    /// Begins like an address, so that the line of a source may be wider than its page.
    private static final String HOSTILE =
            "://</pre></script><script>x</script> <img src=x onerror=y> \"'& {attribute} *b*"
                    + " <<xref>> include::/etc/passwd[] value:steep/Steep.java[cups] ---- ++++"
                    + " &amp;";

    @TempDir Path folder;

    @Test
    void hostileOutputAndSourceAreShownAsTextExactly() throws Exception {
        TestProject project = TestProject.small(folder);
        project.write(
                        "examples/hostile/Hostile.java",
                        """
                        // %s
                        void main() {
                            byte[] raw = {'a', (byte) 0xFF, 'b', 0, 'c', '\\r', '\\n'};
                            System.out.write(raw, 0, raw.length);
                            IO.println("\\u001B[1;31mred\\u001B[0m \\u001B]0;title\\u0007plain");
                            IO.println("label <b>: 7 <i>");
                            System.out.println(%s);
                        }
                        """
                                .formatted(HOSTILE, literal(HOSTILE)))
                .write(
                        "content/hostile.adoc",
                        """
                        = Hostile
                        :jbake-order: 3

                        example::hostile/Hostile.java[]

                        It was value:hostile/Hostile.java[label <b>].
                        """);
        project.build();
        Document page = Jsoup.parse(Files.readString(project.site().resolve("hostile.html")));
        assertThat(page.expectFirst(".run-output").wholeText())
                .isEqualTo("a\uFFFDb␀c\nred plain\nlabel <b>: 7 <i>\n" + HOSTILE + "\n");
        assertThat(page.expectFirst("figure.source code").wholeText()).startsWith("// " + HOSTILE);
        assertThat(page.expectFirst("data.run-value").text()).isEqualTo("7 <i>");
        assertThat(page.select("script:not([type=application/ld+json]), img, [onerror]")).isEmpty();
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
