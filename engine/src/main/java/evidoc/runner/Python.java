package evidoc.runner;

import java.nio.file.Path;

/// A Python interpreter of this machine.
///
/// @param executable the interpreter itself, with any wrapper on the path resolved
/// @param version as `sys.version` starts: `3.14.0`
/// @param freeThreaded whether it was built without the global interpreter lock
public record Python(Path executable, String version, boolean freeThreaded) {

    String description() {
        return version + (freeThreaded ? " free-threaded" : "");
    }
}
