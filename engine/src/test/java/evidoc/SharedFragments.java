package evidoc;

import evidoc.fragment.Fragments;

import java.nio.file.Path;

/// The engine's own fragments.
public final class SharedFragments {
    private static final Fragments SHARED = new Fragments(Path.of("no", "site"));

    private SharedFragments() {}

    public static Fragments get() {
        return SHARED;
    }
}
