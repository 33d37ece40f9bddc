package evidoc.preview;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.console.Console;
import evidoc.project.Project;
import evidoc.site.TestProject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A preview and its author's mistakes.
@Timeout(300)
final class PreviewIT {
    private static final Pattern ADDRESS = Pattern.compile("Preview: (\\S+)");
    private static final String PAGE = "= T\n:jbake-order: 1\n\n";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private TestProject project = new TestProject(Path.of(""));
    private Thread preview = new Thread();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        project = new TestProject(folder.toRealPath());
        project.write("jbake.properties", "site.name=T\ntemplate.page.file=page.ftl\n")
                .write("templates/page.ftl", "<body>${content.body}</body>")
                .write("parts/p.adoc", "Outside one.\n\ninclude::deep.txt[]\n")
                .write("parts/deep.txt", "Deep one.\n")
                .write("examples/a/Slow.java", "void main() {\n    IO.println(\"run one\");\n}\n")
                .write(
                        "content/index.adoc",
                        PAGE
                                + "Page one.\n\ninclude::../parts/p.adoc[]\n\n"
                                + "output::a/Slow.java[]\n");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Preview served = new Preview(new Project(project.root()), new Console(out, out, false));
        preview =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                served.serve(0x2300);
                            } catch (IOException | InterruptedException e) {
                                out.println("ended by " + e);
                            }
                        });
        await(() -> text().contains("Preview: "));
    }

    @AfterEach
    void end() throws InterruptedException {
        preview.interrupt();
        preview.join();
    }

    @Test
    void itFollowsIncludesAndSurvivesMistakesAndCleaning() throws Exception {
        await(() -> page().contains("Page one") && page().contains("Deep one"));
        project.replace("parts/p.adoc", "one", "two");
        await(() -> page().contains("Outside two"));
        project.replace("parts/deep.txt", "one", "two");
        await(() -> page().contains("Deep two"));

        project.write("sources.yaml", "jls:\n");
        await(() -> text().contains("sources.yaml:1: source 'jls' lacks"));
        Files.delete(project.root().resolve("sources.yaml"));
        String template = project.read("templates/page.ftl");
        project.write("templates/page.ftl", "<#macro m><@m/></#macro><@m/>");
        await(() -> text().contains("templates/page.ftl: rendering index.html: it repeats"));
        project.write("templates/page.ftl", template);
        await(() -> text().contains("All problems are fixed."));

        delete(project.root().resolve("target"));
        project.replace("content/index.adoc", "one", "two");
        await(() -> page().contains("Page two"));
        assertThat(text()).doesNotContain("ended by", "Exception");
    }

    @Test
    void aPageIsShownWhileAnExampleRuns() throws Exception {
        await(() -> page().contains("run one"));
        project.write(
                "examples/a/Slow.java",
                "void main() throws Exception {\n    Thread.sleep(8_000);\n"
                        + "    IO.println(\"run two\");\n}\n");
        await(() -> text().contains("Running 1 example"));
        project.replace("content/index.adoc", "Page one", "Page two");
        await(() -> page().contains("Page two"));
        assertThat(page()).contains("run one");
        await(() -> page().contains("run two"));
        await(() -> text().contains("examples/a/Slow.java: "));
        assertThat(text()).doesNotContain("Exception");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String page() throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(text());
        if (!address.find()) {
            return "";
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address.group(1))).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The test's time limit ends it.
    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(50);
        }
    }
}
