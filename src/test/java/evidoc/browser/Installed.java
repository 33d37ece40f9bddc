package evidoc.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The browsers and drivers that are on this machine.
final class Installed {
    private static final Platform PLATFORM = Platform.current();

    private Installed() {}

    static Optional<Chrome> chrome() {
        Stream<String> commands =
                Stream.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser");
        Stream<File> places = PLATFORM.browsers().stream().map(File::new);
        return Stream.concat(commands.flatMap(Installed::onPath), places)
                .filter(File::canExecute)
                .flatMap(browser -> withDriver(browser.toPath()).stream())
                .findFirst();
    }

    /// The browser with an installed driver of its version, or else with one that Selenium fetches.
    static Optional<Chrome> withDriver(Path browser) {
        return drivers(browser)
                .filter(File::canExecute)
                .map(File::toPath)
                .filter(driver -> sameVersion(driver, browser))
                .findFirst()
                .or(() -> Fetched.driverFor(browser))
                .map(driver -> new Chrome(browser, driver));
    }

    private static Stream<File> drivers(Path browser) {
        String name = PLATFORM.file("chromedriver");
        Stream<File> hosted =
                Stream.ofNullable(System.getenv("CHROMEWEBDRIVER"))
                        .map(folder -> new File(folder, name));
        File beside = browser.resolveSibling(name).toFile();
        return Stream.concat(hosted, Stream.concat(Stream.of(beside), onPath("chromedriver")));
    }

    private static Stream<File> onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, PLATFORM.file(command)));
    }

    /// On Windows, Chrome answers `--version` with a window, so there every driver passes.
    private static boolean sameVersion(Path driver, Path browser) {
        return PLATFORM == Platform.WINDOWS || majorVersion(driver).equals(majorVersion(browser));
    }

    private static String majorVersion(Path program) {
        try {
            Process process =
                    new ProcessBuilder(program.toString(), "--version")
                            .redirectError(Redirect.DISCARD)
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return said.replaceFirst("(?s)^\\D*(\\d+)[.].*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
