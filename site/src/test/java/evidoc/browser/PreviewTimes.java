package evidoc.browser;

import evidoc.site.PreviewProcess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Measures how soon an author sees an edit of this site, by the clock of the browser on the same
/// machine.
public final class PreviewTimes implements AutoCloseable {
    private static final int WARM_UP = 10;

    /// From what an author sees to the next save.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String PAGE = "content/thread/index.adoc";
    private static final String STYLE = "assets/css/theme.css";
    private static final String EXAMPLE = "examples/thread/PleaseStop.java";
    private static final Pattern RUN =
            Pattern.compile("\\[1/1] thread/PleaseStop\\.java (\\d+\\.\\d+) s");

    private final PreviewProcess preview;
    private final Browser browser;

    private PreviewTimes(PreviewProcess preview, Browser browser) {
        this.preview = preview;
        this.browser = browser;
    }

    /// Starts a preview of this site, in an empty folder, and a browser.
    public static PreviewTimes start(Path folder) throws Exception {
        PreviewProcess preview = PreviewProcess.ofThisSite(folder);
        return new PreviewTimes(preview, Browser.start());
    }

    /// Something that is measured once for each edit.
    private interface Edit {
        double seconds(int number) throws Exception;
    }

    private static List<Double> after(int warmUp, int edits, Edit edit) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int number = 1; number <= warmUp + edits; number++) {
            Thread.sleep(PAUSE);
            double elapsed = edit.seconds(number);
            if (number > warmUp) {
                seconds.add(elapsed);
            }
        }
        return seconds;
    }

    /// Seconds from the save of a sentence to the end of the load of the page that has it.
    public List<Double> prose(int edits) throws Exception {
        open("thread/index.html");
        String text = preview.read(PAGE);
        int end = text.indexOf("\n\n", text.indexOf("\n\n") + 2);
        return after(
                WARM_UP,
                edits,
                number -> {
                    String sentence = "Edit number " + number + ".";
                    String edited = text.substring(0, end) + "\n" + sentence + text.substring(end);
                    long saved = save(PAGE, edited);
                    return loaded(sentence) - saved / 1e3;
                });
    }

    /// Seconds from the save of a style to the frame that has it, without a reload.
    public List<Double> style(int edits) throws Exception {
        open("thread/index.html");
        String text = preview.read(STYLE);
        return after(
                WARM_UP,
                edits,
                number -> {
                    browser.evaluate(
                            """
                            var width = arguments[0] + 'px';
                            window.styledAt = 0;
                            (function look() {
                              if (getComputedStyle(document.body).outlineWidth === width)
                                window.styledAt = Date.now();
                              else requestAnimationFrame(look);
                            })();
                            """,
                            number);
                    String rule = "\nbody { outline: %dpx solid transparent; }\n".formatted(number);
                    long saved = save(STYLE, text + rule);
                    preview.await(() -> number("return window.styledAt || 0") > 0);
                    return (number("return window.styledAt") - saved) / 1e3;
                });
    }

    /// Seconds from the save of an example to the end of the load of the page that shows it, less
    /// those that it ran.
    public List<Double> example(int edits) throws Exception {
        open("thread/end.html");
        String text = preview.read(EXAMPLE);
        return after(
                1,
                edits,
                number -> {
                    String mark = "Edit number " + number + ".";
                    long runs = RUN.matcher(preview.printed()).results().count();
                    String tag = "// tag::cooks[]\n";
                    long saved = save(EXAMPLE, text.replace(tag, tag + "// " + mark + "\n"));
                    double elapsed = loaded(mark) - saved / 1e3;
                    return elapsed - ranSince(runs);
                });
    }

    private double ranSince(long runs) throws IOException {
        return RUN.matcher(preview.printed())
                .results()
                .skip(runs)
                .map(MatchResult::group)
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ([\\d.]+) s", "$1")))
                .sum();
    }

    private void open(String page) throws IOException {
        browser.open(preview.address().resolve(page));
    }

    /// When it was saved, in milliseconds since 1970.
    private long save(String file, String text) throws IOException {
        long now = System.currentTimeMillis();
        preview.write(file, text);
        return now;
    }

    /// When the load of the page that has a text had ended, in seconds since 1970.
    private double loaded(String text) throws Exception {
        preview.await(() ->
                Boolean.TRUE.equals(
                        browser.evaluate(
                                """
                                var visit = performance.getEntriesByType('navigation')[0];
                                return document.body.textContent.includes(arguments[0])
                                    && visit.loadEventEnd > 0;
                                """,
                                text)));
        return number(
                        """
                        return performance.timeOrigin
                            + performance.getEntriesByType('navigation')[0].loadEventEnd;
                        """)
                / 1e3;
    }

    private double number(String script) {
        return ((Number) browser.evaluate(script)).doubleValue();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        preview.close();
    }
}
