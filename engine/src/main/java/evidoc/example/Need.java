package evidoc.example;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an example needs of the machine; where it is missing, the example is not run.
public enum Need {
    LINUX("linux", "Linux"),
    MACOS("macos", "macOS"),
    WINDOWS("windows", "Windows"),
    POSIX("posix", "a POSIX system"),
    PYTHON3("python3", "Python 3"),
    PYTHON_3_14("python3.14", "Python 3.14 or later"),
    FREE_THREADED_PYTHON("free-threaded-python", "a free-threaded Python");

    private final String directiveName;
    private final String description;

    Need(String directiveName, String description) {
        this.directiveName = directiveName;
        this.description = description;
    }

    /// The need with this name in a directive, such as `free-threaded-python`.
    static Optional<Need> of(String name) {
        return Arrays.stream(values()).filter(need -> need.directiveName.equals(name)).findFirst();
    }

    static List<String> directiveNames() {
        return Arrays.stream(values()).map(need -> need.directiveName).toList();
    }

    /// For a sentence: *needs …*.
    public String description() {
        return description;
    }
}
