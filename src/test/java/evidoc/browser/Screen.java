package evidoc.browser;

import evidoc.Exhaustive;

import java.util.List;
import java.util.stream.Stream;

/// A screen and what its owner prefers.
///
/// @param width in CSS pixels
/// @param scheme `light` or `dark`
record Screen(int width, String scheme) {
    static final Screen DESKTOP = new Screen(1440, "light");

    /// Each width in one of the themes, or in both where tests are exhaustive.
    static List<Screen> toured() {
        List<Screen> alternating =
                List.of(
                        new Screen(390, "light"),
                        new Screen(768, "dark"),
                        new Screen(1440, "light"),
                        new Screen(2560, "dark"));
        return Exhaustive.IS_WANTED
                ? alternating.stream()
                        .flatMap(screen -> Stream.of(screen, screen.inOtherTheme()))
                        .toList()
                : alternating;
    }

    private Screen inOtherTheme() {
        return new Screen(width, scheme.equals("light") ? "dark" : "light");
    }

    int height() {
        return isPhone() ? 844 : width < 2000 ? 1024 : 1440;
    }

    boolean isPhone() {
        return width < 500;
    }

    @Override
    public String toString() {
        return width + "-" + scheme;
    }
}
