package evidoc.example;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles Java examples, each by a task of its own into a folder of its own, so that two of them
/// may both declare a `record Cook`. The file manager is shared: opening the JDK's class files is
/// most of the work.
public final class ExampleCompiler implements AutoCloseable {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final Path output;
    private final String examplesFolder;
    private final Problems problems;

    /// @param output gets a folder for each example
    /// @param examplesFolder name of the folder of examples, for problems
    public ExampleCompiler(Path output, String examplesFolder, Problems problems) {
        this.output = output;
        this.examplesFolder = examplesFolder;
        this.problems = problems;
    }

    /// The folder with the example's classes, made if the example compiles.
    public Path classesOf(Example example) {
        return output.resolve(example.name());
    }

    /// Compiles one Java example; each error of the compiler becomes a problem.
    public void compile(Example example) throws IOException {
        Path classes = emptyFolder(classesOf(example));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compiler.getTask(
                        new StringWriter(),
                        files,
                        diagnostics,
                        options(example, classes),
                        null,
                        List.of(new SourceText(example)))
                .call();
        boolean good = true;
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                problems.add(problem(example, diagnostic));
                good = false;
            }
        }
        if (good && Files.notExists(classes.resolve(example.mainClass() + ".class"))) {
            problems.add(
                    Problem.in(
                            examplesFolder + "/" + example.name(),
                            "has no class '" + example.mainClass() + "'",
                            "Name the class like the file, without a package."));
        }
    }

    /// Puts the source of an example that isn't compiled where the classes of others are: what runs
    /// is what was read, even if the file changes meanwhile.
    public void copy(Example example) throws IOException {
        Files.writeString(
                emptyFolder(classesOf(example)).resolve(example.fileName()), example.source());
    }

    private static Path emptyFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /// A source as it was read.
    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(Example example) {
            super(URI.create("source:///" + example.fileName()), Kind.SOURCE);
            text = example.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static List<String> options(Example example, Path classes) {
        List<String> options =
                new ArrayList<>(
                        List.of("-d", classes.toString(), "-g", "-proc:none", "-Xlint:none"));
        options.addAll(List.of("--release", String.valueOf(Runtime.version().feature())));
        if (example.variants().stream().anyMatch(variant -> variant.settings().preview())) {
            options.add("--enable-preview");
        }
        return options;
    }

    private Problem problem(Example example, Diagnostic<?> diagnostic) {
        int line = (int) Math.max(0, diagnostic.getLineNumber());
        String message =
                diagnostic
                        .getMessage(Locale.ROOT)
                        .lines()
                        .map(String::strip)
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");
        return new Problem(
                examplesFolder + "/" + example.name(), line, "does not compile: " + message, "");
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
