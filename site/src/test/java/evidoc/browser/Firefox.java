package evidoc.browser;

import evidoc.Debian;
import evidoc.svg.WidestFace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Firefox, driven from Node.js by WebDriver BiDi.
record Firefox(Path program, NodeTools node) {

    /// The first of: what `FIREFOX_PATH` names, what is installed, what Debian installs. Where
    /// there is none, the failure says what to type.
    static Firefox find() {
        Path program =
                named().or(Installed::firefox)
                        .or(Firefox::fromDebian)
                        .orElseThrow(Firefox::missing);
        return new Firefox(program, NodeTools.install());
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("FIREFOX_PATH")).map(Path::of).map(Firefox::check);
    }

    private static Path check(Path program) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    "FIREFOX_PATH=%s: no such program. Correct or unset it.".formatted(program));
        }
        return program;
    }

    private static Optional<Path> fromDebian() {
        return Debian.install("No Firefox", "firefox-esr") ? Installed.firefox() : Optional.empty();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "No Firefox was found. Type: "
                        + switch (Platform.current()) {
                            case LINUX -> "sudo apt-get install firefox-esr";
                            case MACOS -> "brew install --cask firefox";
                            case WINDOWS -> "winget install Mozilla.Firefox";
                        });
    }

    /// What is wrong with pages that are opened and clicked through on a phone and on a desktop,
    /// and opened by a reader who wants few colours and no motion; and what is elsewhere than in
    /// Chrome. One line each, as `page on width: what`.
    ///
    /// @param site address of the folder of the pages, with `/` at its end
    List<String> faults(String site, List<String> pages) {
        List<String> fonts =
                Stream.of(false, true)
                        .map(bold -> WidestFace.read(bold).trueType())
                        .map(Base64.getEncoder()::encodeToString)
                        .toList();
        Map<String, Object> task =
                Map.of(
                        "firefox",
                        program.toString(),
                        "chrome",
                        Chrome.find().browser().toString(),
                        "arguments",
                        Browser.arguments(),
                        "fonts",
                        fonts,
                        "site",
                        site,
                        "pages",
                        pages);
        return List.of(node.run("firefox.mjs", task, String[].class));
    }
}
