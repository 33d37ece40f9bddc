package evidoc.recording;

import evidoc.example.Example;
import evidoc.example.Expectation;
import evidoc.example.Need;
import evidoc.example.RunSettings;
import evidoc.example.Tracing;
import evidoc.example.Variant;
import evidoc.text.Sha256;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The hashes of schema 2, which were computed from the `toString()` of records at the time. These
/// texts are written out here, since the records change; this class never changes.
final class SchemaTwo {
    static final int SCHEMA = 2;

    private static final int FINGERPRINT_LENGTH = 16;

    /// In the order of an example's needs at the time.
    private static final List<String> NEEDS =
            List.of("LINUX", "MACOS", "WINDOWS", "POSIX", "PYTHON3", "FREE_THREADED_PYTHON");

    private SchemaTwo() {}

    static String settings(Example example) {
        return Sha256.of(example.variants().stream().map(SchemaTwo::text).toList().toString());
    }

    static String fingerprint(Machine machine) {
        return Sha256.of(text(machine)).substring(0, FINGERPRINT_LENGTH);
    }

    private static String text(Variant variant) {
        RunSettings settings = variant.settings();
        return ("Variant[name=%s, settings=RunSettings[preview=%s, runtimeOptions=%s,"
                        + " arguments=%s, alone=%s, tracing=%s, timeout=%s, cores=%s,"
                        + " expectation=%s, needs=%s]]")
                .formatted(
                        variant.name(),
                        settings.preview(),
                        settings.runtimeOptions(),
                        settings.arguments(),
                        settings.alone(),
                        name(settings.tracing()),
                        settings.timeout(),
                        text(settings.cores()),
                        text(settings.expectation()),
                        settings.needs().stream()
                                .map(SchemaTwo::name)
                                .sorted(Comparator.comparingInt(NEEDS::indexOf))
                                .toList());
    }

    private static String text(Machine machine) {
        return ("Machine[processor=%s, architecture=%s, cores=%s, threads=%s, usable=%s,"
                        + " caches=%s, memory=%s, system=%s, kernel=%s, virtualization=%s,"
                        + " container=%s, quota=%s, jdk=%s, jdkVendor=%s]")
                .formatted(
                        machine.processor(),
                        machine.architecture(),
                        machine.cores(),
                        machine.threads(),
                        machine.usable(),
                        machine.caches(),
                        machine.memory(),
                        machine.system(),
                        machine.kernel(),
                        machine.virtualization(),
                        machine.container(),
                        text(machine.quota()),
                        machine.jdk(),
                        machine.jdkVendor());
    }

    private static String text(Optional<? extends Number> value) {
        return value.map(number -> "Optional[" + number + "]").orElse("Optional.empty");
    }

    private static String text(Expectation expectation) {
        return switch (expectation) {
            case Expectation.ExitCode exit -> "exit " + exit.code();
            case Expectation.KilledBy killed -> "signal " + killed.signal().name();
            case Expectation.Timeout _ -> "timeout";
            case Expectation.NoCompile _ -> "no-compile";
        };
    }

    private static String name(Tracing tracing) {
        return switch (tracing) {
            case NONE -> "NONE";
            case PROGRAM -> "PROGRAM";
            case SERVICES -> "SERVICES";
        };
    }

    private static String name(Need need) {
        return switch (need) {
            case LINUX -> "LINUX";
            case MACOS -> "MACOS";
            case WINDOWS -> "WINDOWS";
            case POSIX -> "POSIX";
            case PYTHON3 -> "PYTHON3";
            case PYTHON_3_14 -> "PYTHON_3_14";
            case FREE_THREADED_PYTHON -> "FREE_THREADED_PYTHON";
        };
    }
}
