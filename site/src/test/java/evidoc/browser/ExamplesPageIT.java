package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The page of all examples, and the code of the others, as a reader uses them.
@InBrowser
final class ExamplesPageIT {
    private static final String PAGE = "examples/index.html";
    private static final int KIB = 1024;
    private static final Path OURS = Path.of("examples");

    private static final String CLIPBOARD =
            """
            const said = { text: '' }
            Object.defineProperty(navigator, 'clipboard', {
              value: { writeText: text => { said.text = text; return Promise.resolve() } },
            })
            document.querySelector(arguments[0]).querySelector('.copy-button').click()
            return said.text
            """;

    private static final String SELECTED =
            """
            getSelection().selectAllChildren(document.querySelector(arguments[0]))
            return getSelection().toString()
            """;

    private final BuiltSite site = ThisSite.recorded();

    private final Browser browser = Browser.shared();

    @BeforeEach
    void thePageIsOpen() {
        browser.show(Screen.DESKTOP);
        open(PAGE);
    }

    @Test
    void everyExampleHasACardThatSaysWhatItShows() throws IOException {
        assertThat(
                        texts(
                                "[...document.querySelectorAll('.example-card')].map(e =>"
                                        + " e.dataset.example)"))
                .containsExactlyInAnyOrderElementsOf(examples());
        assertThat(
                        browser.all(
                                ".card-summary, .card-picture :is(svg, pre),"
                                        + " .card-picture.card-missing"))
                .hasSize(2 * examples().size());
    }

    @Test
    void picturesOnlyDecorateAndShareNoIds() {
        assertThat(browser.all(".card-picture:not([aria-hidden=true])")).isEmpty();
        assertThat(texts("[...document.querySelectorAll('[id]')].map(e => e.id)"))
                .doesNotHaveDuplicates();
        assertThat(
                        texts(
                                """
                                [...document.querySelectorAll('.card-picture [fill^="url(#"]')]
                                    .map(e => e.getAttribute('fill').slice(5, -1))
                                    .filter(id => !document.getElementById(id))\
                                """))
                .isEmpty();
    }

    @Test
    void cardsStandInColumnsOrBelowEachOtherAndTheirPicturesAreOfOneSize() {
        String columns =
                "[...new Set([...document.querySelectorAll('.example-card')]"
                        + ".map(e => String(Math.round(e.getBoundingClientRect().left))))]";
        String heights =
                "[...new Set([...document.querySelectorAll('.card-picture:not(.card-terminal)')]"
                        + ".map(e => String(Math.round(e.getBoundingClientRect().height))))]";
        for (Screen screen : Screen.toured()) {
            browser.show(screen);
            assertThat(texts(columns))
                    .as("%s", screen)
                    .hasSize(screen.width() >= 1440 ? 3 : screen.isPhone() ? 1 : 2);
            assertThat(texts(heights)).as("%s", screen).hasSize(1);
        }
    }

    @Test
    void thePageIsLight() throws IOException {
        String html = Files.readString(site.root().resolve(PAGE));
        assertThat(zipped(html)).isLessThan(110 * KIB);
        assertThat(zipped(html.replaceAll("(?s)<svg.*?</svg>", ""))).isLessThan(60 * KIB);
    }

    @Test
    void theFileOfAllHoldsThemToTheByteAndTheCommandsOfThePageRunOne(@TempDir Path folder)
            throws Exception {
        String zip = texts("[document.querySelector('.all-examples a').href]").getFirst();
        Path file = Path.of(URI.create(zip));
        assertThat(file).isRegularFile();
        Files.copy(file, folder.resolve(file.getFileName()));
        String printed = "";
        for (String command :
                texts(
                        "[...document.querySelectorAll('.all-examples code')].map(e =>"
                                + " e.textContent)")) {
            printed = run(folder, command);
        }
        assertThat(printed).isNotBlank();
        assertThat(examples(folder.resolve("examples"))).isEqualTo(examples());
        for (String example : examples()) {
            assertThat(folder.resolve("examples").resolve(example))
                    .hasSameBinaryContentAs(OURS.resolve(example));
        }
        assertThat(folder.resolve("README.txt")).content().contains("java examples/");
    }

    @Test
    void theCodeIsCopiedWithoutNumbersAndCallouts() {
        open("sharing/deadlock.html");
        String figure = "figure.source:has(a.conum)";
        assertThat(browser.all(figure + " .line-number")).hasSizeGreaterThan(10);
        String copied = String.valueOf(browser.evaluate(CLIPBOARD, figure));
        assertThat(copied).startsWith("static class Whisk {}\n").endsWith("}\n");
        assertThat(copied).doesNotContain("//").doesNotContainPattern("; ?\\d");
        assertThat(
                        String.valueOf(browser.evaluate(SELECTED, figure + " code"))
                                .replaceAll("[ \\t]+\\n", "\n"))
                .isEqualToIgnoringNewLines(copied.strip());
        assertThat(browser.all(figure + " .source-file[download]")).hasSize(1);
        assertThat(browser.all(figure + " .source-run .copy-button")).isNotEmpty();
    }

    @Test
    void aCalloutLeadsToItsNoteAndBackByKeyboard() {
        open("sharing/deadlock.html");
        String here =
                "return document.querySelector(':target') === document.querySelector(arguments[0])";
        for (String from : List.of("pre a.conum", ".colist a.conum")) {
            browser.evaluate("document.querySelector(arguments[0]).focus()", from);
            browser.press(Keys.ENTER);
            String to = from.startsWith("pre") ? ".colist li" : "pre a.conum";
            assertThat(browser.evaluate(here, to)).as(from).isEqualTo(true);
        }
        assertThat(
                        texts(
                                "[...document.querySelectorAll('pre a.conum')].map(e =>"
                                        + " e.getAttribute('aria-label'))"))
                .startsWith("Note 1", "Note 2", "Note 3");
    }

    @Test
    void longLinesScrollInTheirFigureOnAPhone() {
        browser.show(new Screen(390, "light"));
        open("process/index.html");
        String scrolling =
                """
                const pre = [...document.querySelectorAll('.source pre')]
                return pre.some(e => e.scrollWidth > e.clientWidth)
                    && pre.every(e => e.tabIndex === 0)
                    && document.documentElement.scrollWidth <= 390
                """;
        assertThat(browser.evaluate(scrolling)).isEqualTo(true);
    }

    private void open(String page) {
        browser.open(site.root().toUri().resolve(page));
    }

    private List<String> texts(String expression) {
        return ((List<?>) browser.evaluate("return " + expression))
                .stream().map(String::valueOf).toList();
    }

    private static String run(Path folder, String command) throws Exception {
        Path jdk = Path.of(System.getProperty("java.home"), "bin");
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.set(0, jdk.resolve(words.getFirst()).toString());
        Path printed = Files.createTempFile("printed", ".txt");
        Process process =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(process.exitValue()).as(command).isZero();
        String text = Files.readString(printed);
        Files.delete(printed);
        return text;
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static Set<String> examples() throws IOException {
        return examples(OURS);
    }

    private static Set<String> examples(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(java|py)"))
                    .forEach(file ->
                            names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }
}
