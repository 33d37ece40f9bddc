package evidoc.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The command that a reader types in the folder of a downloaded example.
public final class ReaderCommand {
    private static final String JBANG = "jbang";

    /// Options of the compiler without which a program does the same.
    private static final Pattern HARMLESS = Pattern.compile("-(?:X|proc|g|W|nowarn).*");

    private ReaderCommand() {}

    /// The command's words: `java Name.java`.
    public static List<String> of(Example example, RunSettings settings) {
        return of(example, settings, example.fileName());
    }

    /// The same for a file in another folder.
    ///
    /// @param file path of the file from the reader's working directory
    public static List<String> of(Example example, RunSettings settings, String file) {
        List<String> words = new ArrayList<>(Input.before(settings));
        settings.cores()
                .ifPresent(cores -> words.addAll(List.of("taskset", "-c", coreList(cores))));
        switch (example.language()) {
            case JAVA -> words.addAll(java(example, settings, file));
            case PYTHON -> {
                words.add(python(settings));
                words.add(file);
            }
        }
        if (!example.isNotToCompile()) {
            words.addAll(arguments(example, settings));
        }
        words.addAll(Input.after(example, file));
        return words;
    }

    /// What the reader types before, in another terminal, for an example that asks a server.
    public static Optional<List<String>> server(Example example, RunSettings settings) {
        return example.parts()
                .server()
                .map(server -> {
                    List<String> words = new ArrayList<>();
                    if (needsJBang(example)) {
                        words.add(JBANG);
                    } else {
                        words.add("java");
                        if (settings.preview()) {
                            words.add("--enable-preview");
                        }
                        words.addAll(server.options());
                    }
                    words.add(server.source().target());
                    words.addAll(Server.at(server.usualPort(), server.arguments()));
                    return words;
                });
    }

    private static List<String> arguments(Example example, RunSettings settings) {
        return example.parts()
                .server()
                .map(server -> Server.at(server.usualPort(), settings.arguments()))
                .orElse(settings.arguments());
    }

    private static List<String> java(Example example, RunSettings settings, String file) {
        if (example.isNotToCompile()) {
            return compiler(example, settings, file);
        }
        if (needsJBang(example)) {
            return jbang(example, settings, file);
        }
        List<String> words = new ArrayList<>(List.of("java"));
        if (settings.preview()) {
            words.add("--enable-preview");
        }
        words.addAll(settings.runtimeOptions());
        if (!example.parts().files().isEmpty()) {
            String folder = file.substring(0, file.length() - example.fileName().length());
            words.addAll(List.of("-cp", folder.isEmpty() ? "." : folder));
        }
        words.add(file);
        return words;
    }

    /// Whether it has what `java` can't do: libraries, resources under other names, sources that it
    /// doesn't find.
    private static boolean needsJBang(Example example) {
        Parts parts = example.parts();
        return parts.usesLibraries()
                || parts.mainClass().isPresent()
                || !parts.isFoundByJava()
                || parts.compilerOptions().stream().anyMatch(o -> !HARMLESS.matcher(o).matches())
                || parts.files().stream().anyMatch(part -> !isInPlace(example, part));
    }

    private static boolean isInPlace(Example example, Part part) {
        String folder = example.folder().isEmpty() ? "" : example.folder() + "/";
        return part.name().equals(folder + part.target());
    }

    /// JBang reads the directives of the source; what it doesn't find there it gets as options.
    private static List<String> jbang(Example example, RunSettings settings, String file) {
        List<String> words = new ArrayList<>(List.of(JBANG));
        example.parts()
                .project()
                .map(UsedProject::coordinates)
                .filter(coordinates -> !coordinates.isEmpty())
                .ifPresent(coordinates -> words.addAll(List.of("--deps", coordinates)));
        settings.runtimeOptions().stream()
                .filter(option -> !isInSource(example, option))
                .forEach(option -> words.add("-R=" + option));
        words.add(file);
        return words;
    }

    private static boolean isInSource(Example example, String option) {
        return example.lines().stream()
                .anyMatch(line ->
                        line.matches("//(?:RUNTIME|JAVA)_OPTIONS\\s.*") && line.contains(option));
    }

    private static List<String> compiler(Example example, RunSettings settings, String file) {
        if (example.parts().usesLibraries()) {
            return List.of(JBANG, "build", file);
        }
        String folder = file.substring(0, file.length() - example.fileName().length());
        List<String> words = new ArrayList<>(List.of("javac"));
        compilerArguments(example, settings).stream()
                .map(word -> word.endsWith(".java") ? folder + word : word)
                .forEach(words::add);
        return words;
    }

    /// What follows `javac` for an example that shows its errors: options and sources.
    public static List<String> compilerArguments(Example example, RunSettings settings) {
        List<String> words = new ArrayList<>(example.parts().compilerOptions());
        if (settings.preview()) {
            words.addAll(
                    List.of(
                            "--enable-preview",
                            "--release",
                            String.valueOf(Runtime.version().feature())));
        }
        words.add(example.fileName());
        example.parts().sources().forEach(part -> words.add(part.target()));
        return words;
    }

    /// The same with JBang, which reads the options at the top of the source; empty for a language
    /// that JBang doesn't run, for a variant, whose settings it doesn't know, and where the other
    /// command is already one of JBang.
    public static Optional<List<String>> jbang(Example example, Variant variant) {
        if (example.language() != Language.JAVA
                || !variant.name().isEmpty()
                || variant.settings().cores().isPresent()
                || example.isNotToCompile()
                || needsJBang(example)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(Input.before(variant.settings()));
        words.addAll(List.of(JBANG, example.fileName()));
        words.addAll(arguments(example, variant.settings()));
        words.addAll(Input.after(example, example.fileName()));
        return Optional.of(words);
    }

    private static String python(RunSettings settings) {
        if (settings.needs().contains(Need.FREE_THREADED_PYTHON)) {
            return "python3.14t";
        }
        return settings.needs().contains(Need.PYTHON_3_14) ? "python3.14" : "python3";
    }

    private static String coreList(int cores) {
        return cores == 1 ? "0" : "0-" + (cores - 1);
    }

    /// How a shell hands a program its standard input.
    private static final class Input {
        private static final Pattern PLAIN = Pattern.compile("[\\w.,:/+-]+");

        private Input() {}

        static List<String> before(RunSettings settings) {
            List<String> lines = settings.input();
            if (lines.isEmpty()) {
                return List.of();
            }
            return lines.size() == 1 && !lines.getFirst().isEmpty()
                    ? List.of("echo", quoted(lines.getFirst()), "|")
                    : List.of(
                            "printf",
                            quoted(String.join("", lines.stream().map(Input::escaped).toList())),
                            "|");
        }

        private static String escaped(String line) {
            return line.replace("\\", "\\\\").replace("%", "%%") + "\\n";
        }

        private static String quoted(String text) {
            return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
        }

        static List<String> after(Example example, String file) {
            String folder = file.substring(0, file.length() - example.fileName().length());
            return example.parts()
                    .input()
                    .map(part -> List.of("<", folder + part.target()))
                    .orElse(List.of());
        }
    }
}
