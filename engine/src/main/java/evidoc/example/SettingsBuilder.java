package evidoc.example;

import evidoc.problem.NearMatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Collects directives into [RunSettings].
final class SettingsBuilder {
    static final Set<String> NAMES =
            Set.of(
                    "JAVA",
                    "PREVIEW",
                    "RUNTIME_OPTIONS",
                    "JAVA_OPTIONS",
                    "ARGS",
                    "STDIN",
                    "GOLDEN",
                    "ALONE",
                    "TRACE",
                    "TIMEOUT",
                    "CORES",
                    "EXPECT",
                    "NEEDS",
                    "SCHEDULES");

    private static final Set<String> LISTS =
            Set.of("RUNTIME_OPTIONS", "JAVA_OPTIONS", "NEEDS", "STDIN");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\+?");
    private static final Pattern LIMIT = Pattern.compile("([1-9]\\d{0,3})(s|min)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern EXIT = Pattern.compile("exit (\\d{1,3})");
    private static final Pattern SIGNAL = Pattern.compile("signal (\\w+)");

    private final Set<String> given = new HashSet<>();
    private boolean preview;
    private List<String> runtimeOptions = List.of();
    private List<String> arguments = List.of();
    private List<String> input = List.of();
    private boolean golden;
    private boolean alone;
    private Tracing tracing = Tracing.NONE;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Optional<Integer> cores = Optional.empty();
    private Expectation expectation = new Expectation.ExitCode(0);
    private SortedSet<Need> needs = new TreeSet<>();
    private Optional<Stepping> stepping = Optional.empty();

    SettingsBuilder() {}

    SettingsBuilder(RunSettings base) {
        preview = base.preview();
        runtimeOptions = base.runtimeOptions();
        arguments = base.arguments();
        input = base.input();
        golden = base.golden();
        alone = base.alone();
        tracing = base.tracing();
        timeout = base.timeout();
        cores = base.cores();
        expectation = base.expectation();
        needs = new TreeSet<>(base.needs());
        stepping = base.stepping();
    }

    /// Why a directive's value can't be used.
    record Complaint(String message, String remedy) {}

    RunSettings build() {
        return new RunSettings(
                preview,
                runtimeOptions,
                arguments,
                alone,
                tracing,
                timeout,
                cores,
                expectation,
                needs,
                stepping,
                input,
                golden);
    }

    /// Takes over one directive of a known name; lists of needs and options may grow line by line.
    Optional<Complaint> apply(Directive directive) {
        if (!given.add(directive.name()) && !LISTS.contains(directive.name())) {
            return complain("duplicate directive '" + directive.name() + "'", "Remove one.");
        }
        String value = directive.value();
        return switch (directive.name()) {
            case "JAVA" -> java(value);
            case "PREVIEW" -> flag(directive, () -> preview = true);
            case "GOLDEN" -> flag(directive, () -> golden = true);
            case "ALONE" -> flag(directive, () -> alone = true);
            case "TRACE" -> trace(value);
            case "RUNTIME_OPTIONS", "JAVA_OPTIONS" ->
                    list(value, words -> runtimeOptions = joined(runtimeOptions, words));
            case "ARGS" -> list(value, words -> arguments = words);
            case "STDIN" -> set(() -> input = joined(input, List.of(value)));
            case "TIMEOUT" -> timeout(value);
            case "CORES" -> cores(value);
            case "EXPECT" -> expect(value);
            case "NEEDS" -> needs(value);
            case "SCHEDULES" -> Stepping.read(value, read -> stepping = Optional.of(read));
            default -> throw new IllegalArgumentException(directive.name());
        };
    }

    private Optional<Complaint> java(String value) {
        Matcher matcher = VERSION.matcher(value);
        int available = Runtime.version().feature();
        if (!matcher.matches()) {
            return complain(
                    "invalid Java version '" + value + "'", "Write a version such as '25+'.");
        }
        return Integer.parseInt(matcher.group(1)) <= available
                ? Optional.empty()
                : complain(
                        "needs Java " + value + ", but the site is built with " + available,
                        "Lower the version, or build with a newer JDK.");
    }

    private Optional<Complaint> trace(String value) {
        return switch (value) {
            case "" -> set(() -> tracing = Tracing.PROGRAM);
            case "services" -> set(() -> tracing = Tracing.SERVICES);
            default ->
                    complain(
                            "invalid value '" + value + "' for TRACE",
                            "Write 'TRACE', or 'TRACE services' to include the runtime's threads.");
        };
    }

    private Optional<Complaint> timeout(String value) {
        Matcher matcher = LIMIT.matcher(value);
        if (!matcher.matches()) {
            return complain(
                    "invalid time limit '" + value + "'", "Write a limit such as '90s' or '2min'.");
        }
        long amount = Long.parseLong(matcher.group(1));
        boolean seconds = matcher.group(2).equals("s");
        return set(
                () -> timeout = seconds ? Duration.ofSeconds(amount) : Duration.ofMinutes(amount));
    }

    private Optional<Complaint> cores(String value) {
        return COUNT.matcher(value).matches()
                ? set(() -> cores = Optional.of(Integer.parseInt(value)))
                : complain(
                        "invalid number of cores '" + value + "'", "Write a number such as '1'.");
    }

    private Optional<Complaint> expect(String value) {
        Matcher exit = EXIT.matcher(value);
        Matcher signal = SIGNAL.matcher(value);
        if (value.equals("timeout")) {
            return set(() -> expectation = new Expectation.Timeout());
        } else if (value.equals("no-compile")) {
            return set(() -> expectation = new Expectation.NoCompile());
        } else if (exit.matches()) {
            int code = Integer.parseInt(exit.group(1));
            return set(() -> expectation = new Expectation.ExitCode(code));
        } else if (signal.matches()) {
            return Signal.of(signal.group(1))
                    .map(known -> set(() -> expectation = new Expectation.KilledBy(known)))
                    .orElseGet(() ->
                            complain(
                                    "unknown signal '" + signal.group(1) + "'",
                                    NearMatch.remedy(signal.group(1), Signal.names())));
        }
        return complain(
                "invalid value '" + value + "' for EXPECT",
                "Write 'exit CODE', 'signal NAME', 'timeout' or 'no-compile'.");
    }

    private Optional<Complaint> needs(String value) {
        List<Need> named = new ArrayList<>();
        for (String name : words(value)) {
            Optional<Need> need = Need.of(name);
            if (need.isEmpty()) {
                return complain(
                        "unknown need '" + name + "'",
                        NearMatch.remedy(name, Need.directiveNames()));
            }
            named.add(need.get());
        }
        return named.isEmpty()
                ? complain("NEEDS is empty", "Name a need such as 'linux', or remove the line.")
                : set(() -> needs.addAll(named));
    }

    private Optional<Complaint> flag(Directive directive, Runnable change) {
        return directive.value().isEmpty()
                ? set(change)
                : complain(
                        "directive '" + directive.name() + "' takes no value",
                        "Remove '" + directive.value() + "'.");
    }

    private static Optional<Complaint> list(String value, Consumer<List<String>> change) {
        return value.contains("\"") || value.contains("'")
                ? complain("quotes are not supported", "Remove them; words are split at spaces.")
                : set(() -> change.accept(words(value)));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Optional<Complaint> set(Runnable change) {
        change.run();
        return Optional.empty();
    }

    private static Optional<Complaint> complain(String message, String remedy) {
        return Optional.of(new Complaint(message, remedy));
    }

    private static List<String> words(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
    }
}
