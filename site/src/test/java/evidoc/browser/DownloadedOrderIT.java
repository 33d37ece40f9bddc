package evidoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// An order of steps that a reader has chosen and downloaded: the program takes it again, in an
/// empty folder, by the command that the page prints.
@InBrowser
final class DownloadedOrderIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final Browser browser = Browser.shared();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"steps", "condition", "deadlock", "reordering"})
    void itEndsAsThePageSays(String page) throws Exception {
        browser.show(Screen.DESKTOP);
        browser.open(ThisSite.recorded().root().toUri().resolve("sharing/" + page + ".html"));
        browser.evaluate(
                "document.querySelectorAll('.predict-cover button').forEach(e => e.click())");
        int downloads = 0;
        for (WebElement figure : browser.all("figure.schedules")) {
            for (WebElement row : figure.findElements(By.cssSelector(".schedules-ends tbody tr"))) {
                List<WebElement> there = row.findElements(By.cssSelector(".schedules-button"));
                if (!there.isEmpty() && offersDownload(figure)) {
                    there.getFirst().click();
                    Path own = Files.createDirectory(folder.resolve("end-" + downloads++));
                    String end = row.findElement(By.tagName("th")).getText();
                    run(download(figure, own), own, end);
                }
            }
        }
        assertThat(downloads).isPositive();
    }

    private static boolean offersDownload(WebElement figure) {
        return figure.findElements(By.cssSelector(".schedules-button")).stream()
                .anyMatch(DownloadedOrderIT::isDownload);
    }

    private static boolean isDownload(WebElement button) {
        return button.getText().equals("Download this order");
    }

    /// Returns the command that the page then shows.
    private List<String> download(WebElement figure, Path into) throws Exception {
        browser.command(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", into.toString()));
        figure.findElements(By.cssSelector(".schedules-button")).stream()
                .filter(DownloadedOrderIT::isDownload)
                .findFirst()
                .orElseThrow()
                .click();
        String command = figure.findElement(By.cssSelector(".schedules-command code")).getText();
        List<String> words = Arrays.asList(command.split(" "));
        await(() -> Files.exists(into.resolve(words.get(1))));
        return words;
    }

    private static void run(List<String> command, Path own, String end) throws Exception {
        List<String> words = new ArrayList<>(command);
        words.set(0, JAVA.resolve(command.getFirst()).toString());
        Path printed = own.resolve("printed.txt");
        Process process =
                new ProcessBuilder(words)
                        .directory(own.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        try {
            if (end.equals("deadlock")) {
                await(() -> isDeadlocked(process));
            } else {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", words).isTrue();
                assertThat(Files.readString(printed).strip().replaceAll("\\R", "; "))
                        .as(words.toString())
                        .isEqualTo(end);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("a minute is over").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static boolean isDeadlocked(Process process) throws IOException {
        Process threads =
                new ProcessBuilder(JAVA.resolve("jstack").toString(), String.valueOf(process.pid()))
                        .redirectErrorStream(true)
                        .start();
        return new String(threads.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .contains("Found one Java-level deadlock");
    }
}
