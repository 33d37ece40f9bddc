package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.site.PreviewProcess;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;

/// What an author sees who writes while a preview runs. No test depends on how fast that is.
@InBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PreviewIT {
    private static final String LONG = "content/long.adoc";
    private static final String SPILL = "examples/steep/Spill.java";

    private static final String IS_THERE =
            "return location.href === arguments[0] && document.readyState === 'complete'";

    private final Browser browser = Browser.shared();

    private PreviewProcess preview;

    @BeforeAll
    void aPreviewIsStarted(@TempDir Path folder) throws Exception {
        preview = PreviewProcess.ofSmallSite(folder);
        browser.show(Screen.DESKTOP);
    }

    @AfterAll
    void thePreviewEnds() throws IOException {
        preview.close();
    }

    @Test
    void editedProseIsShownWhereTheReaderWas() throws Exception {
        open("long.html");
        browser.evaluate("scrollTo({top: 700, behavior: 'instant'}); window.old = true");
        preview.replace(LONG, "== Section 30\n\nTea.", "== Section 30\n\nGreen tea.");
        awaitText("Green tea.");
        awaitTrue("return !window.old && document.readyState === 'complete'");
        awaitTrue("return Math.abs(scrollY - 700) < 2");
    }

    @Test
    void aPageThatNothingTouchesStaysAsItIs() throws Exception {
        FileTime before = Files.getLastModifiedTime(preview.file("target/preview/index.html"));
        preview.replace(LONG, "The first cup.", "The very first cup.");
        preview.await(() -> preview.served("long.html").contains("very first"));
        preview.replace(LONG, "The very first cup.", "The first cup.");
        preview.await(() -> !preview.served("long.html").contains("very first"));
        assertThat(Files.getLastModifiedTime(preview.file("target/preview/index.html")))
                .isEqualTo(before);
    }

    @Test
    void aTitleIsShownOnAllPages() throws Exception {
        preview.write(
                "content/named.adoc",
                "= Black\n:description: Its title changes.\n:jbake-order: 20\n\nText.\n");
        preview.await(() -> preview.served("index.html").contains(">Black<"));
        open("index.html");
        preview.replace("content/named.adoc", "= Black", "= Oolong");
        awaitText("Oolong");
    }

    @Test
    void anEditedStyleIsShownWithoutReload() throws Exception {
        open("index.html");
        browser.evaluate("window.marker = 'here'");
        preview.write(
                "assets/css/theme.css",
                preview.read("assets/css/theme.css") + "\nbody { outline: 3px solid red; }\n");
        awaitTrue("return getComputedStyle(document.body).outlineWidth === '3px'");
        assertThat(browser.evaluate("return window.marker")).isEqualTo("here");
    }

    @Test
    void anEditedTemplateIsShown() throws Exception {
        open("index.html");
        preview.replace("templates/layout.ftl", ": CC BY 4.0.", ": free.");
        awaitText("free. Code: Apache License 2.0.");
    }

    @Test
    void anEditedExampleRunsAndNoOtherDoes() throws Exception {
        open("steep/index.html");
        int before = preview.printed().length();
        preview.write(SPILL, preview.read(SPILL).replace("spilt", "spilt again"));
        awaitText("spilt again");
        assertThat(preview.printed().substring(before))
                .contains("[1/1] steep/Spill.java")
                .doesNotContain("steep/Steep.java");
    }

    @Test
    void anErrorIsShownOverTheLastGoodPageUntilItIsMended() throws Exception {
        preview.write("content/wrong.adoc", page("A good page."));
        preview.await(() -> Files.exists(preview.file("target/preview/wrong.html")));
        open("wrong.html");
        preview.write("content/wrong.adoc", page("A bad page. value:steep/Step.java[cups]"));
        awaitProblem("content/wrong.adoc:5");
        assertThat(problem()).contains("no example 'steep/Step.java'. Did you mean");
        assertThat(browser.evaluate("return document.body.innerText").toString())
                .contains("A good page.");
        assertThat(preview.told()).contains("content/wrong.adoc:5: no example 'steep/Step.java'");

        browser.press(Keys.ESCAPE);
        assertThat(problem()).isEmpty();
        open("index.html");
        awaitProblem("content/wrong.adoc:5");
        open("wrong.html");
        preview.write("content/wrong.adoc", page("A better page."));
        awaitText("A better page.");
        awaitTrue("return !document.querySelector('preview-problems')");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsNotShownEither() throws Exception {
        preview.write("content/link.adoc", page("xref:long.adoc#section-2[Two]"));
        preview.await(() -> Files.exists(preview.file("target/preview/link.html")));
        open("link.html");
        preview.write("content/link.adoc", page("xref:long.adoc#section-99[Two]"));
        awaitProblem("content/link.adoc");
        assertThat(preview.served("link.html")).contains("#section-2\"");
        preview.write("content/link.adoc", page("xref:long.adoc#section-3[Three]"));
        awaitText("Three");
    }

    @Test
    void aPageThatListsAllRunsTakesANewExampleWithoutAProblem() throws Exception {
        preview.write("content/report.adoc", page("run-report::[]"));
        preview.await(() -> Files.exists(preview.file("target/preview/report.html")));
        int told = preview.told().length();
        preview.write("examples/tea/Fresh.java", "void main() {\n    IO.println(1);\n}\n");
        preview.await(() -> preview.served("report.html").contains("Fresh.java.html"));
        assertThat(preview.told().substring(told)).isEmpty();
    }

    @Test
    void anExampleThatFailsIsToldAndMended() throws Exception {
        String steep = "examples/steep/Steep.java";
        String good = preview.read(steep);
        open("steep/index.html");
        preview.write(steep, good + "\nint x = \"tea\";\n");
        awaitProblem("examples/steep/Steep.java:");
        preview.write(steep, good);
        awaitTrue("return !document.querySelector('preview-problems')");
    }

    /// How editors save.
    enum Way {
        OVER,
        EMPTIED_FIRST,
        RENAMED_OVER,
        BACKED_UP,
        VIM,
        EMACS
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void eachWayOfSavingIsNoticed(Way way) throws Exception {
        String name = way.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String file = "content/way-" + name + ".adoc";
        preview.write(file, page("Before."));
        preview.await(() -> Files.exists(preview.file("target/preview/way-" + name + ".html")));
        open("way-" + name + ".html");
        int told = preview.told().length();
        save(way, preview.file(file), page("After " + name + "."));
        awaitText("After " + name + ".");
        assertThat(preview.told().substring(told)).isEmpty();
    }

    private static void save(Way way, Path file, String text) throws Exception {
        Path folder = file.getParent();
        switch (way) {
            case OVER -> Files.writeString(file, text);
            case EMPTIED_FIRST -> {
                Files.writeString(file, "");
                Thread.sleep(100);
                Files.writeString(file, text);
            }
            case RENAMED_OVER -> over(folder.resolve(".page.tmp"), file, text);
            case BACKED_UP -> {
                Files.move(file, folder.resolve(file.getFileName() + "~"));
                Files.writeString(file, text);
            }
            case VIM -> {
                Path swap = folder.resolve("." + file.getFileName() + ".swp");
                Files.writeString(swap, "swap");
                Files.writeString(folder.resolve("4913"), "");
                Files.delete(folder.resolve("4913"));
                Path backup = folder.resolve(file.getFileName() + "~");
                Files.move(file, backup);
                Files.writeString(file, text);
                Files.delete(backup);
                Files.delete(swap);
            }
            case EMACS -> {
                Path auto = folder.resolve("#" + file.getFileName() + "#");
                Files.writeString(auto, "half");
                over(folder.resolve(file.getFileName() + ".tmp"), file, text);
                Files.delete(auto);
            }
        }
    }

    private static void over(Path temporary, Path file, String text) throws IOException {
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatChangesDuringABuildIsShown() throws Exception {
        preview.write("examples/tea/Slow.java", slow("first"));
        preview.write("content/slow.adoc", page("output::tea/Slow.java[]"));
        preview.await(() -> Files.exists(preview.file("target/preview/slow.html")));
        open("slow.html");
        preview.write("examples/tea/Slow.java", slow("second"));
        preview.await(() -> preview.process().descendants().findAny().isPresent());
        preview.write("content/slow.adoc", page("Meanwhile.\n\noutput::tea/Slow.java[]"));
        awaitText("Meanwhile.");
        awaitText("second");
    }

    @Test
    void manyFilesAtOnceAreAllShown() throws Exception {
        for (int i = 0; i < 40; i++) {
            preview.write("content/many/page" + i + ".adoc", page("Number " + i + "."));
        }
        preview.await(() -> {
            for (int i = 0; i < 40; i++) {
                if (!Files.exists(preview.file("target/preview/many/page" + i + ".html"))) {
                    return false;
                }
            }
            return true;
        });
        for (int i = 0; i < 40; i++) {
            preview.write("content/many/page" + i + ".adoc", page("Number " + i + " again."));
        }
        for (int i = 0; i < 40; i++) {
            String name = "many/page" + i + ".html";
            preview.await(() -> preview.served(name).contains(" again."));
        }
    }

    @Test
    void aPageAppearsWhenItIsWrittenAndGoesWithItsFile() throws Exception {
        open("later.html");
        assertThat(browser.evaluate("return document.title")).isEqualTo("No such page");
        preview.write("content/later.adoc", page("Now it is here."));
        awaitText("Now it is here.");
        Files.delete(preview.file("content/later.adoc"));
        awaitTrue("return document.title === 'No such page'");
    }

    @Test
    void thePublishedPagesKnowNothingOfThePreview() throws Exception {
        String published = preview.served("index.html");
        assertThat(published).doesNotContain("-preview/").doesNotContain("preview.js");
        String served = get("/index.html", "127.0.0.1");
        assertThat(served)
                .contains("/-preview/preview.js")
                .contains("connect-src 'self'")
                .contains("Cache-control: no-store")
                .contains("default-src 'none'; style-src 'self'; script-src 'self'; img-src");
    }

    @Test
    void onlyThisMachineIsServedAndOnlyTheSite() throws Exception {
        assertThat(get("/index.html", "evil.example")).startsWith("HTTP/1.1 403");
        assertThat(get("/index.html", "127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
        assertThat(get("/index.html", "localhost:8192")).startsWith("HTTP/1.1 200");
        for (String path :
                List.of(
                        "/../../jbake.properties",
                        "/%2e%2e/%2e%2e/jbake.properties",
                        "/..%2f..%2fjbake.properties",
                        "//etc/passwd",
                        "/a%00b")) {
            assertThat(get(path, "127.0.0.1")).as(path).containsPattern("^HTTP/1.1 40[04]");
        }
        Files.createSymbolicLink(
                preview.file("target/preview/out"), preview.file("jbake.properties"));
        assertThat(get("/out", "127.0.0.1")).startsWith("HTTP/1.1 404");
        Files.delete(preview.file("target/preview/out"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @EnabledOnOs(OS.LINUX)
    void anInterruptLeavesNoProcessAndFreesThePort() throws Exception {
        int port = preview.address().getPort();
        preview.write(
                "examples/tea/Endless.java",
                "//TIMEOUT 10min\n\nvoid main() throws Exception { Thread.sleep(500_000); }\n");
        preview.await(() -> preview.process().descendants().findAny().isPresent());
        List<ProcessHandle> children = preview.process().descendants().toList();
        new ProcessBuilder("kill", "-INT", String.valueOf(preview.process().pid()))
                .start()
                .waitFor();
        preview.await(() -> !preview.process().isAlive());
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        new ServerSocket(port).close();
    }

    private static String page(String text) {
        return "= Page\n:description: A page.\n:jbake-order: 9\n\n" + text + "\n";
    }

    private static String slow(String word) {
        return "void main() throws Exception { Thread.sleep(1500); IO.println(\"%s\"); }\n"
                .formatted(word);
    }

    private String get(String path, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Goes there as by a link of the page that is shown.
    private void open(String page) throws Exception {
        String address = preview.address().resolve(page).toString();
        browser.evaluate("location.href = arguments[0]", address);
        preview.await(() -> Boolean.TRUE.equals(browser.evaluate(IS_THERE, address)));
    }

    private void awaitText(String text) throws Exception {
        try {
            preview.await(() -> shown().contains(text));
        } catch (IllegalStateException e) {
            throw new AssertionError(browser.address() + " shows " + shown(), e);
        }
    }

    private String shown() {
        return String.valueOf(
                browser.evaluate("return document.body ? document.body.innerText : ''"));
    }

    private void awaitTrue(String script) throws Exception {
        preview.await(() -> Boolean.TRUE.equals(browser.evaluate(script)));
    }

    private void awaitProblem(String where) throws Exception {
        preview.await(() -> problem().contains(where));
    }

    /// What stands over the page.
    private String problem() {
        return String.valueOf(
                browser.evaluate(
                        """
                        var shown = document.querySelector('preview-problems');
                        return shown ? shown.shadowRoot.textContent : '';
                        """));
    }
}
