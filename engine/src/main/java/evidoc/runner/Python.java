package evidoc.runner;

import java.nio.file.Path;

/// A Python interpreter of this machine.
///
/// @param executable the interpreter itself, with any wrapper on the path resolved
/// @param version as `sys.version` starts: `3.14.0`
/// @param freeThreaded whether it was built without the global interpreter lock
public record Python(Path executable, String version, boolean freeThreaded) {

    /// Whether it is Python 3 with this minor version, or a later one.
    boolean isAtLeast3(int minor) {
        String[] numbers = version.split("\\.", 3);
        return numbers.length > 1 && Integer.parseInt(numbers[1]) >= minor;
    }

    String description() {
        return version + (freeThreaded ? " free-threaded" : "");
    }
}
