package evidoc.browser;

import java.util.List;
import java.util.stream.Stream;

/// A screen and what its owner prefers.
///
/// @param width in CSS pixels
/// @param scheme `light` or `dark`
record Screen(int width, String scheme) {
    static final Screen DESKTOP = new Screen(1440, "light");

    static List<Screen> all() {
        return Stream.of(390, 768, 1440, 2560)
                .flatMap(width -> Stream.of(new Screen(width, "light"), new Screen(width, "dark")))
                .toList();
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
