package evidoc.example;

import java.util.Arrays;
import java.util.Optional;

/// A class path of the project that a site belongs to.
public enum ProjectScope {
    /// Its classes, and the libraries that they need.
    MAIN,

    /// Those, its test classes, and the libraries of its tests.
    TEST;

    /// As a directive has it; nothing means [#MAIN].
    static Optional<ProjectScope> of(String word) {
        return word.isEmpty()
                ? Optional.of(MAIN)
                : Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /// Its word in a directive.
    public String word() {
        return this == MAIN ? "main" : "test";
    }
}
