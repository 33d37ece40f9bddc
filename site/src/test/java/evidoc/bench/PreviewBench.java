package evidoc.bench;

import evidoc.browser.PreviewTimes;

import java.nio.file.Files;
import java.util.List;

/// The live preview of this project's own site, in a browser.
final class PreviewBench implements Benchmark {
    private static final int EDITS = 20;

    @Override
    public List<Figure> measure(Lab lab) throws Exception {
        try (PreviewTimes times =
                PreviewTimes.start(Files.createTempDirectory(lab.folder(), "preview"))) {
            return List.of(
                    Figure.seconds(
                            "a sentence saved, until its page is loaded (20 edits)",
                            times.prose(EDITS),
                            "0.15 s"),
                    Figure.seconds(
                            "a style saved, until it is seen (20 edits)", times.style(EDITS), ""),
                    Figure.seconds(
                            "an example saved, until its page is loaded, less its own run",
                            times.example(lab.rounds()),
                            ""));
        }
    }
}
