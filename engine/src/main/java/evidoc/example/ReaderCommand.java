package evidoc.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command that a reader types in the folder of a downloaded example.
public final class ReaderCommand {
    private ReaderCommand() {}

    /// The command's words: `java Name.java`.
    public static List<String> of(Example example, RunSettings settings) {
        return of(example, settings, example.fileName());
    }

    /// The same for a file in another folder.
    ///
    /// @param file path of the file from the reader's working directory
    public static List<String> of(Example example, RunSettings settings, String file) {
        List<String> words = new ArrayList<>();
        settings.cores()
                .ifPresent(cores -> words.addAll(List.of("taskset", "-c", coreList(cores))));
        switch (example.language()) {
            case JAVA -> {
                words.add("java");
                if (settings.preview()) {
                    words.add("--enable-preview");
                }
                words.addAll(settings.runtimeOptions());
            }
            case PYTHON -> words.add(python(settings));
        }
        words.add(file);
        words.addAll(settings.arguments());
        return words;
    }

    /// The same with JBang, which reads the options at the top of the source; empty for a language
    /// that JBang doesn't run, and for a variant, whose settings it doesn't know.
    public static Optional<List<String>> jbang(Example example, Variant variant) {
        if (example.language() != Language.JAVA
                || !variant.name().isEmpty()
                || variant.settings().cores().isPresent()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("jbang", example.fileName()));
        words.addAll(variant.settings().arguments());
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
}
