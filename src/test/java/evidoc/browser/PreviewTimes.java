package evidoc.browser;

import evidoc.site.PreviewProcess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures how soon an author sees an edit: from its save to the end of the load of the page that
/// has it, by the clock of the browser on the same machine.
public final class PreviewTimes {
    private static final int WARM_UP = 10;
    private static final String PAGE = "content/thread/index.adoc";

    private PreviewTimes() {}

    /// Seconds of edits of prose on a page of this site, after some that aren't counted.
    public static List<Double> ofProse(int edits) throws Exception {
        Path folder = Files.createTempDirectory("preview");
        List<Double> seconds = new ArrayList<>();
        try (PreviewProcess preview = PreviewProcess.ofThisSite(folder);
                Browser browser = Browser.start()) {
            browser.open(preview.address().resolve("thread/index.html"));
            String text = preview.read(PAGE);
            for (int i = -WARM_UP; i < edits; i++) {
                double elapsed = edit(preview, browser, text, "Edit number " + (i + WARM_UP) + ".");
                if (i >= 0) {
                    seconds.add(elapsed);
                }
            }
        }
        return seconds;
    }

    private static double edit(
            PreviewProcess preview, Browser browser, String text, String sentence)
            throws Exception {
        int end = text.indexOf("\n\n", text.indexOf("\n\n") + 2);
        long saved = System.currentTimeMillis();
        preview.write(PAGE, text.substring(0, end) + "\n" + sentence + text.substring(end));
        preview.await(() ->
                Boolean.TRUE.equals(
                        browser.evaluate(
                                """
                                var visit = performance.getEntriesByType('navigation')[0];
                                return document.body.textContent.includes(arguments[0])
                                    && visit.loadEventEnd > 0;
                                """,
                                sentence)));
        Number loaded =
                (Number)
                        browser.evaluate(
                                """
                                return performance.timeOrigin
                                    + performance.getEntriesByType('navigation')[0].loadEventEnd;
                                """);
        return (loaded.doubleValue() - saved) / 1e3;
    }

    /// Prints the edits' times.
    public static void main(String[] args) throws Exception {
        List<Double> sorted = ofProse(20).stream().sorted().toList();
        IO.println(
                String.format(
                        Locale.ROOT,
                        "prose edit: median %.2f s, from %.2f to %.2f s",
                        (sorted.get(9) + sorted.get(10)) / 2,
                        sorted.getFirst(),
                        sorted.getLast()));
    }
}
