package evidoc.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import evidoc.example.Example;
import evidoc.text.Sha256;

import java.util.ArrayList;
import java.util.List;

/// All that a run depends on. A recorded run is reused only if its key is the same in every part.
///
/// @param format version of how the engine runs and records
/// @param source SHA-256 of the source
/// @param settings SHA-256 of the variants and their settings in their [canonical
///   form][CanonicalForm]
/// @param jdk version and vendor of the JDK
/// @param machine fingerprint of the machine it ran on
/// @param interpreter the interpreter's version, for a language other than Java
/// @param offers what the machine lacks for it, by variant, and what traces it there
/// @param classPath fingerprint of its libraries; empty if it has none
public record RunKey(
        int format,
        String source,
        String settings,
        String jdk,
        String machine,
        String interpreter,
        String offers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String classPath) {

    /// The key of an example without libraries.
    public RunKey(
            int format,
            String source,
            String settings,
            String jdk,
            String machine,
            String interpreter,
            String offers) {
        this(format, source, settings, jdk, machine, interpreter, offers, "");
    }

    /// Changes whenever the engine runs or records examples differently.
    public static final int FORMAT = 6;

    public static String settings(Example example) {
        return Sha256.of(CanonicalForm.ofSettings(example));
    }

    /// Whether the source and the settings of the example are still those that were run.
    @JsonIgnore
    public boolean isOf(Example example) {
        return source.equals(Sha256.of(example.source())) && settings.equals(settings(example));
    }

    /// Names of the parts in which another key differs; empty if a run with that key may be reused.
    @JsonIgnore
    public List<String> differencesTo(RunKey other) {
        List<String> names = new ArrayList<>();
        addIf(format != other.format, "format", names);
        addIf(!source.equals(other.source), "source", names);
        addIf(!settings.equals(other.settings), "settings", names);
        addIf(!jdk.equals(other.jdk), "JDK", names);
        addIf(!machine.equals(other.machine), "machine", names);
        addIf(!interpreter.equals(other.interpreter), "interpreter", names);
        addIf(!offers.equals(other.offers), "what the machine offers", names);
        addIf(!classPath.equals(other.classPath), "libraries", names);
        return names;
    }

    private static void addIf(boolean differs, String name, List<String> names) {
        if (differs) {
            names.add(name);
        }
    }
}
