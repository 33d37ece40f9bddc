package evidoc.browser;

import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.manager.SeleniumManager;
import org.openqa.selenium.manager.SeleniumManagerOutput.Result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Selenium Manager finds or downloads into its own cache; nothing where it reaches no server.
final class Fetched {
    private Fetched() {}

    static Optional<Chrome> chrome() {
        return ask().map(found ->
                new Chrome(Path.of(found.getBrowserPath()), Path.of(found.getDriverPath())));
    }

    static Optional<Path> driverFor(Path browser) {
        return ask("--browser-path", browser.toString(), "--skip-driver-in-path")
                .map(found -> Path.of(found.getDriverPath()));
    }

    private static Optional<Result> ask(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--browser", "chrome", "--avoid-stats", "--timeout", "60"));
        arguments.addAll(List.of(options));
        try {
            return Optional.of(SeleniumManager.getInstance().getBinaryPaths(arguments));
        } catch (WebDriverException e) {
            return Optional.empty();
        }
    }
}
