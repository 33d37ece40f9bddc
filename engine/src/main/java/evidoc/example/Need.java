package evidoc.example;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an example needs of the machine; where it is missing, the example is not run.
public enum Need {
    LINUX("Linux"),
    MACOS("macOS"),
    WINDOWS("Windows"),
    POSIX("a POSIX system"),
    PYTHON3("Python 3"),
    FREE_THREADED_PYTHON("a free-threaded Python");

    private final String description;

    Need(String description) {
        this.description = description;
    }

    /// The need with this name in a directive, such as `free-threaded-python`.
    static Optional<Need> of(String name) {
        return Arrays.stream(values())
                .filter(need -> need.directiveName().equals(name))
                .findFirst();
    }

    static List<String> directiveNames() {
        return Arrays.stream(values()).map(Need::directiveName).toList();
    }

    private String directiveName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For a sentence: *needs …*.
    public String description() {
        return description;
    }
}
