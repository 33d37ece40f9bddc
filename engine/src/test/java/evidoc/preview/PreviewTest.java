package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.console.Console;
import evidoc.conversion.Converters;
import evidoc.conversion.PlainAsciidoctor;
import evidoc.project.Project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// An author at work: what stands in the served folder after each edit, and what is said of it.
@Timeout(120)
class PreviewTest {
    private static final String TEMPLATE = "<body>${content.body}</body>";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path root = Path.of("");
    private Thread preview = new Thread();

    @BeforeEach
    void aPreviewIsServed(@TempDir Path folder) throws Exception {
        root = folder.toRealPath();
        write("jbake.properties", "site.name=T\ntemplate.page.file=page.ftl\n");
        write("templates/page.ftl", TEMPLATE);
        write("assets/css/tea.css", "p { color: green }");
        write("content/index.adoc", "= Home\n:jbake-order: 1\n\n<p>Home one</p>\n");
        write("content/tea.adoc", "= Tea\n:jbake-order: 2\n\n<p>Tea one</p>\n");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Preview served =
                new Preview(
                        new Project(root),
                        new Console(out, out, false),
                        _ -> Converters.of(List.of(new PlainAsciidoctor().get())));
        preview =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                served.serve(0x2400);
                            } catch (IOException | InterruptedException e) {
                                out.println("ended by " + e);
                            }
                        });
        await(() -> text().contains("Preview: http://"));
    }

    @AfterEach
    void itEndsWhenItIsToldTo() throws InterruptedException {
        preview.interrupt();
        preview.join();
        assertThat(text()).contains("ended by java.lang.InterruptedException");
    }

    @Test
    void anEditIsShownAndToldWithItsFile() throws Exception {
        assertThat(served("index.html")).contains("Home one");
        write("content/tea.adoc", "= Tea\n:jbake-order: 2\n\n<p>Tea two</p>\n");
        await(() -> served("tea.html").contains("Tea two"));
        await(() -> text().contains("content/tea.adoc: "));
        write("assets/css/tea.css", "p { color: brown }");
        await(() -> served("css/tea.css").contains("brown"));
        write("content/milk.adoc", "= Milk\n:jbake-order: 3\n\n<p>Milk</p>\n");
        await(() -> served("milk.html").contains("Milk"));
        Files.delete(root.resolve("content/milk.adoc"));
        await(() -> served("milk.html").isEmpty());
        assertThat(served("index.html")).contains("Home one");
        assertThat(text()).doesNotContain("Exception");
    }

    @Test
    void aMistakeIsToldAndTheSiteStaysUntilItIsMended() throws Exception {
        write("templates/page.ftl", "<body>${content.nothing}</body>");
        await(() -> text().contains("templates/page.ftl:1: rendering "));
        assertThat(served("index.html")).contains("Home one");
        write("templates/page.ftl", TEMPLATE.replace("body>", "main>"));
        await(() -> text().contains("All problems are fixed."));
        await(() -> served("index.html").contains("<main>"));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /// Empty if there is no such file.
    private String served(String name) throws IOException {
        Path file = new Project(root).preview().resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void await(Callable<Boolean> wanted) throws Exception {
        while (!wanted.call()) {
            Thread.sleep(10);
        }
    }
}
