package evidoc.browser;

import java.util.List;
import java.util.Locale;

/// An operating system, and where browsers are on it apart from the `PATH`.
enum Platform {
    LINUX(List.of("/opt/google/chrome/chrome", "/snap/bin/chromium")),
    MACOS(
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium")),
    WINDOWS(
            List.of(
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"));

    private final List<String> browsers;

    Platform(List<String> browsers) {
        this.browsers = browsers;
    }

    static Platform current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    List<String> browsers() {
        return browsers;
    }

    /// The name of the file that a command starts.
    String file(String command) {
        return this == WINDOWS ? command + ".exe" : command;
    }
}
