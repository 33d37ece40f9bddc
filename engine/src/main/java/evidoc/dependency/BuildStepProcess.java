package evidoc.dependency;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs build steps in a process of their own, so that the engine doesn't load the libraries. The
/// class path is that of the example, followed by the engine's own classes.
///
/// Each line of the first file is a key and its values, separated by tabs. The answers of the
/// libraries are written to the second file in the same form.
final class BuildStepProcess {
    static final String STEP = "step";
    static final String CLASSES = "classes";
    static final String POM = "pom";
    static final String REPOSITORY = "repository";
    static final String LIBRARY = "library";
    static final String COMMENT = "comment";
    static final String MAIN_CLASS = "main-class";
    static final String OPTION = "java-args";
    static final String TAB = "\t";

    private final List<String> steps = new ArrayList<>();
    private final List<Map.Entry<String, String>> repositories = new ArrayList<>();
    private final List<Map.Entry<String, Path>> libraries = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> answer = new ArrayList<>();
    private Path classes = Path.of("");
    private Path pom = Path.of("");

    private BuildStepProcess() {}

    public static void main(String[] args) throws Exception {
        BuildStepProcess process = new BuildStepProcess();
        Files.readAllLines(Path.of(args[0])).forEach(process::read);
        try {
            for (String step : process.steps) {
                process.run(step);
            }
        } catch (InvocationTargetException e) {
            Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
            System.exit(1);
        }
        Files.write(Path.of(args[1]), process.answer);
        // Threads of a library don't keep it running.
        System.exit(0);
    }

    private void read(String line) {
        String[] words = line.split(TAB, -1);
        switch (words[0]) {
            case STEP -> steps.add(words[1]);
            case CLASSES -> classes = Path.of(words[1]);
            case POM -> pom = Path.of(words[1]);
            case REPOSITORY -> repositories.add(Map.entry(words[1], words[2]));
            case LIBRARY -> libraries.add(Map.entry(words[1], Path.of(words[2])));
            case COMMENT -> comments.add(words[1]);
            default -> throw new IllegalArgumentException(line);
        }
    }

    /// Calls a method `postBuild`, which has JBang's signature.
    private void run(String step) throws ReflectiveOperationException, IOException {
        Map<?, ?> given =
                (Map<?, ?>)
                        Class.forName(step)
                                .getMethod(
                                        "postBuild",
                                        Path.class,
                                        Path.class,
                                        List.class,
                                        List.class,
                                        List.class,
                                        boolean.class)
                                .invoke(
                                        null,
                                        classes,
                                        pom,
                                        repositories,
                                        libraries,
                                        comments,
                                        false);
        if (given.get("files") instanceof Map<?, ?> files) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                write(String.valueOf(file.getKey()), (byte[]) file.getValue());
            }
        }
        if (given.get(MAIN_CLASS) instanceof String name) {
            answer.add(MAIN_CLASS + TAB + name);
        }
        if (given.get(OPTION) instanceof List<?> options) {
            options.forEach(option -> answer.add(OPTION + TAB + option));
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path target = classes.resolve(name).normalize();
        if (!target.startsWith(classes)) {
            throw new IOException(name + " is outside of the classes");
        }
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }
}
