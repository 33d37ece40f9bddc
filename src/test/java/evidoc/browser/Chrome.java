package evidoc.browser;

import evidoc.Debian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A Chrome or Chromium and the program that drives it.
record Chrome(Path browser, Path driver) {

    /// The first of: what `CHROME_PATH` names, what is installed, what Selenium fetches, what
    /// Debian installs. Where there is none, the failure says what to type.
    static Chrome find() {
        return named().or(Installed::chrome)
                .or(Fetched::chrome)
                .or(Chrome::fromDebian)
                .orElseThrow(Chrome::missing);
    }

    private static Optional<Chrome> named() {
        return Optional.ofNullable(System.getenv("CHROME_PATH")).map(Path::of).map(Chrome::of);
    }

    private static Chrome of(Path browser) {
        if (!Files.isExecutable(browser)) {
            throw new IllegalStateException(
                    "CHROME_PATH=%s: no such program. Correct or unset it.".formatted(browser));
        }
        return Installed.withDriver(browser).orElseThrow(() -> undriven(browser));
    }

    private static Optional<Chrome> fromDebian() {
        return Debian.install("No Chrome with its driver", "chromium", "chromium-driver")
                ? Installed.chrome()
                : Optional.empty();
    }

    private static IllegalStateException undriven(Path browser) {
        return new IllegalStateException(
                "CHROME_PATH=%s: no chromedriver of its version was found or could be fetched. %s"
                        .formatted(browser, remedy()));
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "No Chrome or Chromium with its chromedriver was found or could be fetched. "
                        + remedy());
    }

    private static String remedy() {
        return switch (Platform.current()) {
            case LINUX -> "Type: sudo apt-get install chromium chromium-driver";
            case MACOS -> "Type: brew install --cask google-chrome chromedriver";
            case WINDOWS -> "Type: winget install Google.Chrome Chromium.ChromeDriver";
        };
    }
}
