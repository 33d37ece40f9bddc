package evidoc.browser;

import java.util.List;
import java.util.Locale;

/// An operating system and its habits.
enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    static Platform current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /// Where browsers are installed, apart from the `PATH`.
    List<String> browsers() {
        return switch (this) {
            case LINUX -> List.of("/opt/google/chrome/chrome", "/snap/bin/chromium");
            case MACOS ->
                    List.of(
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                            "/Applications/Chromium.app/Contents/MacOS/Chromium");
            case WINDOWS ->
                    List.of(
                            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");
        };
    }

    /// The name of the file that a command starts.
    String file(String command) {
        return this == WINDOWS ? command + ".exe" : command;
    }
}
