package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.Need;
import evidoc.example.Parts;
import evidoc.example.RunSettings;
import evidoc.example.Tracing;
import evidoc.example.Variant;

import java.time.Duration;
import java.util.Optional;

/// The text whose hash represents an example's settings, or a machine, in run files. It is written
/// out here, name by name, so that no change of names or of order in the engine changes the hash,
/// and thus makes a recording *from an earlier version*.
///
/// Each line is `key=value` and ends with a line feed; keys come in the order of this table. In a
/// value, a backslash is `\\`, a line feed `\n` and a carriage return `\r`, so that no two settings
/// and no two machines have the same text. A line whose value is the usual one is left out, so that
/// a new directive, or a new fact about machines, doesn't change the hashes of examples or machines
/// without it. The usual value is the one in this table, whatever the engine's default is: if that
/// changes, examples run differently.
///
/// | settings | value | usual |
/// |---|---|---|
/// | `variant` | name; starts each variant, and is never left out | |
/// | `preview` | `yes` | no |
/// | `option` | one of the runtime's options; a line each, in their order | none |
/// | `argument` | one of the program's arguments; a line each, in their order | none |
/// | `alone` | `yes` | no |
/// | `trace` | `program` or `services` | nothing |
/// | `timeout` | ISO 8601 duration, as [Duration#toString()] has it | `PT30S` |
/// | `cores` | number | no limit |
/// | `expect` | `exit CODE`, `signal NAME`, `timeout` or `no-compile` | `exit 0` |
/// | `need` | word of the directive; a line each, in the order of the alphabet | none |
/// | `input` | line of standard input; a line each, in their order | none |
/// | `dependency`, `repository`, `compiler-option` | word; a line each, after all variants | none |
/// | `source`, `file`, `copy` | SHA-256 and place of a file; a line each | none |
/// | `configuration` | setting of a build step; a line each, in their order | none |
/// | `main-class`, `project` | name of a class; `main` or `test` | nothing |
/// | `input-file` | SHA-256 | nothing |
/// | `server` | place of a source | nothing |
/// | `server-argument` | one of the server's arguments; a line each, in their order | none |
/// | `server-port` | number | told by an argument |
///
/// | machine | value | usual |
/// |---|---|---|
/// | `processor`, `architecture` | text | empty |
/// | `cores`, `threads`, `usable` | number; never left out | |
/// | `cache` | a line each, in their order | none |
/// | `memory` | bytes; never left out | |
/// | `system`, `kernel`, `virtualization`, `container` | text | empty |
/// | `quota` | cores, as [Double#toString(double)] has it | no limit |
/// | `jdk`, `jdk-vendor` | text | empty |
final class CanonicalForm {
    private static final String YES = "yes";

    private final StringBuilder text = new StringBuilder();

    private CanonicalForm() {}

    /// The settings of all variants, in their order.
    static String ofSettings(Example example) {
        CanonicalForm form = new CanonicalForm();
        example.variants().forEach(form::variant);
        form.parts(example.parts());
        return form.text.toString();
    }

    static String of(Machine machine) {
        CanonicalForm form = new CanonicalForm();
        form.machine(machine);
        return form.text.toString();
    }

    private void variant(Variant variant) {
        line("variant", variant.name());
        RunSettings settings = variant.settings();
        lineUnless("", "preview", settings.preview() ? YES : "");
        settings.runtimeOptions().forEach(option -> line("option", option));
        settings.arguments().forEach(argument -> line("argument", argument));
        lineUnless("", "alone", settings.alone() ? YES : "");
        lineUnless("", "trace", word(settings.tracing()));
        lineUnless("PT30S", "timeout", settings.timeout().toString());
        lineIf("cores", settings.cores());
        lineUnless("exit 0", "expect", words(settings.expectation()));
        settings.needs().stream()
                .map(CanonicalForm::word)
                .sorted()
                .forEach(need -> line("need", need));
        settings.stepping()
                .ifPresent(stepping -> {
                    line("stepped-region", stepping.region());
                    line("stepped-by", stepping.byInstruction() ? "instruction" : "line");
                    stepping.threads().forEach(thread -> line("stepped-thread", thread));
                });
        settings.input().forEach(input -> line("input", input));
    }

    private void parts(Parts parts) {
        parts.dependencies().forEach(library -> line("dependency", library.coordinates()));
        parts.repositories().forEach(repository -> line("repository", repository));
        parts.sources().forEach(part -> line("source", part.sha256() + " " + part.target()));
        parts.files().forEach(part -> line("file", part.sha256() + " " + part.target()));
        parts.compilerOptions().forEach(option -> line("compiler-option", option));
        parts.copies().forEach(part -> line("copy", part.sha256() + " " + part.target()));
        parts.configuration().forEach(setting -> line("configuration", setting));
        parts.mainClass().ifPresent(name -> line("main-class", name));
        parts.project().ifPresent(used -> line("project", used.scope().word()));
        parts.input().ifPresent(part -> line("input-file", part.sha256()));
        parts.server()
                .ifPresent(server -> {
                    line("server", server.source().target());
                    server.arguments().forEach(word -> line("server-argument", word));
                    lineIf("server-port", server.fixed());
                });
    }

    private void machine(Machine machine) {
        lineUnless("", "processor", machine.processor());
        lineUnless("", "architecture", machine.architecture());
        line("cores", Integer.toString(machine.cores()));
        line("threads", Integer.toString(machine.threads()));
        line("usable", Integer.toString(machine.usable()));
        machine.caches().forEach(cache -> line("cache", cache));
        line("memory", Long.toString(machine.memory()));
        lineUnless("", "system", machine.system());
        lineUnless("", "kernel", machine.kernel());
        lineUnless("", "virtualization", machine.virtualization());
        lineUnless("", "container", machine.container());
        lineIf("quota", machine.quota());
        lineUnless("", "jdk", machine.jdk());
        lineUnless("", "jdk-vendor", machine.jdkVendor());
    }

    private static String word(Tracing tracing) {
        return switch (tracing) {
            case NONE -> "";
            case PROGRAM -> "program";
            case SERVICES -> "services";
        };
    }

    private static String words(Expectation expectation) {
        return switch (expectation) {
            case Expectation.ExitCode exit -> "exit " + exit.code();
            case Expectation.KilledBy killed -> "signal " + killed.signal().name();
            case Expectation.Timeout _ -> "timeout";
            case Expectation.NoCompile _ -> "no-compile";
        };
    }

    private static String word(Need need) {
        return switch (need) {
            case LINUX -> "linux";
            case MACOS -> "macos";
            case WINDOWS -> "windows";
            case POSIX -> "posix";
            case PYTHON3 -> "python3";
            case PYTHON_3_14 -> "python3.14";
            case FREE_THREADED_PYTHON -> "free-threaded-python";
        };
    }

    private void lineIf(String key, Optional<? extends Number> value) {
        value.ifPresent(number -> line(key, number.toString()));
    }

    private void lineUnless(String usual, String key, String value) {
        if (!value.equals(usual)) {
            line(key, value);
        }
    }

    private void line(String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(key).append('=').append(escaped).append('\n');
    }
}
