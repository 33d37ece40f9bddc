package evidoc.runner;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The environment of an example: a short list of variables, so that what it prints of them is the
/// same on every machine and no token. That guards against mistakes only: a program can read the
/// environment of the build, as SECURITY.md says.
final class CleanEnvironment {
    /// Present in the environment of every process of a run, including those that left its tree.
    static final String MARKER = "EXAMPLE_RUN";

    /// Variables without which programs on Windows do not start.
    private static final List<String> WINDOWS =
            List.of("SystemRoot", "SystemDrive", "ComSpec", "PATHEXT");

    private CleanEnvironment() {}

    /// @param java the launcher whose folder comes first on the path
    /// @param home home and temporary folder for the example
    /// @param marker value of [#MARKER]
    static Map<String, String> of(Map<String, String> real, Path java, Path home, String marker) {
        Map<String, String> clean = new TreeMap<>();
        String path = real.getOrDefault("PATH", real.getOrDefault("Path", ""));
        clean.put("PATH", java.getParent() + (path.isEmpty() ? "" : File.pathSeparator + path));
        clean.put("HOME", home.toString());
        clean.put("USER", "reader");
        clean.put("LC_ALL", "C.UTF-8");
        clean.put("PYTHONUNBUFFERED", "1");
        clean.put("PYTHONDONTWRITEBYTECODE", "1");
        clean.put("PYTHONUTF8", "1");
        clean.put(MARKER, marker);
        if (Host.isWindows()) {
            clean.put("USERPROFILE", home.toString());
            clean.put("TEMP", home.toString());
            clean.put("TMP", home.toString());
            WINDOWS.forEach(name -> copy(real, clean, name));
        } else {
            clean.put("TMPDIR", home.toString());
        }
        return clean;
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String name) {
        String value = from.get(name);
        if (value != null) {
            to.put(name, value);
        }
    }
}
