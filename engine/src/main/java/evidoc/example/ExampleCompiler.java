package evidoc.example;

import com.sun.source.util.JavacTask;

import evidoc.problem.Problem;
import evidoc.problem.Problems;
import evidoc.project.OwnFolders;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles Java examples, each into its own folder. Examples that can't affect each other share a
/// task; two that declare types of the same name are compiled separately.
public final class ExampleCompiler implements AutoCloseable {
    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final ClassFolders files = new ClassFolders(standardLibrary(), this::classesOf);
    private final Path output;
    private final String examplesFolder;
    private final Problems problems;
    private final Libraries libraries;

    /// A compiler of examples that have no libraries.
    ///
    /// @param output gets a folder for each example
    /// @param examplesFolder name of the folder of examples, for problems
    public ExampleCompiler(Path output, String examplesFolder, Problems problems) {
        this(output, examplesFolder, problems, _ -> List.of());
    }

    /// A compiler of one build.
    ///
    /// @param output gets a folder for each example
    /// @param examplesFolder name of the folder of examples, for problems
    public ExampleCompiler(
            Path output, String examplesFolder, Problems problems, Libraries libraries) {
        this.output = output;
        this.examplesFolder = examplesFolder;
        this.problems = problems;
        this.libraries = libraries;
    }

    /// Finds the libraries of an example.
    public interface Libraries {
        List<Path> of(Example example) throws IOException;
    }

    /// Without the libraries of the engine, which no example has when it runs.
    private StandardJavaFileManager standardLibrary() {
        StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The folder with the example's classes, made if the example compiles.
    public Path classesOf(Example example) {
        return output.resolve(example.name());
    }

    /// Compiles Java examples, and copies those that don't compile; each error of the compiler
    /// becomes a problem.
    public void compile(List<Example> examples) throws IOException {
        List<ExampleSource> sources =
                examples.stream().filter(ExampleCompiler::isPlain).map(ExampleSource::new).toList();
        for (List<ExampleSource> batch : batches(sources)) {
            compileTogether(batch);
        }
        for (Example example : examples) {
            if (example.isNotToCompile()) {
                copy(example);
            } else if (!isPlain(example)) {
                compileWithParts(example);
            }
        }
    }

    private static boolean isPlain(Example example) {
        return example.parts().areCompiledAsNone() && !example.isNotToCompile();
    }

    private void compileWithParts(Example example) throws IOException {
        Path classes = OwnFolders.emptied(classesOf(example));
        PartsCompiler parts = new PartsCompiler(compiler, example, classes, libraries.of(example));
        try {
            report(example, parts.compile());
        } catch (IllegalArgumentException e) {
            problems.add(
                    Problem.in(
                            examplesFolder + "/" + example.name(),
                            "does not compile: "
                                    + String.valueOf(e.getMessage()).replaceFirst("^error: ", ""),
                            "Correct its JAVAC_OPTIONS."));
        }
    }

    private void report(Example example, List<Diagnostic<? extends JavaFileObject>> diagnostics)
            throws IOException {
        boolean good = true;
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (PartsCompiler.isError(diagnostic)) {
                problems.add(problem(example, diagnostic));
                good = false;
            }
        }
        if (good && !example.parts().usesLibraries()) {
            checkMainClass(example);
        }
    }

    private List<List<ExampleSource>> batches(List<ExampleSource> sources) throws IOException {
        if (sources.size() < 2) {
            return sources.stream().map(List::of).toList();
        }
        CompileBatches batches =
                new CompileBatches((JavacTask) task(sources, new DiagnosticCollector<>()));
        sources.forEach(batches::add);
        return batches.all();
    }

    /// If one of several has an error, each is compiled separately, so that no error hides or
    /// changes another.
    private void compileTogether(List<ExampleSource> batch) throws IOException {
        if (batch.size() > 1) {
            empty(batch);
            if (task(batch, new DiagnosticCollector<>()).call()) {
                for (ExampleSource source : batch) {
                    checkMainClass(source.example());
                }
                return;
            }
        }
        for (ExampleSource source : batch) {
            compileAlone(source);
        }
    }

    private void compileAlone(ExampleSource source) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        empty(List.of(source));
        task(List.of(source), diagnostics).call();
        report(source.example(), diagnostics.getDiagnostics());
    }

    /// Reports an example without a main class. [#compile(List)] does so itself, except for
    /// examples with libraries, which may provide one.
    public void checkMainClass(Example example) throws IOException {
        if (MainClass.of(example, classesOf(example)).isEmpty()) {
            problems.add(
                    Problem.in(
                            examplesFolder + "/" + example.name(),
                            "has no class '" + example.mainClass() + "'",
                            "Name the class with the method main after the file."));
        }
    }

    private void empty(List<ExampleSource> sources) throws IOException {
        for (ExampleSource source : sources) {
            OwnFolders.emptied(classesOf(source.example()));
        }
    }

    private JavaCompiler.CompilationTask task(
            List<ExampleSource> sources, DiagnosticCollector<JavaFileObject> diagnostics) {
        return compiler.getTask(
                new StringWriter(), files, diagnostics, options(sources), null, sources);
    }

    /// Copies the source of an example that isn't compiled to where the classes of others are, so
    /// that what runs is what was read, even if the file changes meanwhile.
    public void copy(Example example) throws IOException {
        Path folder = OwnFolders.emptied(classesOf(example));
        Files.writeString(folder.resolve(example.fileName()), example.source());
        for (Part source : example.parts().sources()) {
            Path target = folder.resolve(source.target());
            Files.createDirectories(target.getParent());
            Files.copy(source.file(), target);
        }
    }

    private static List<String> options(List<ExampleSource> sources) {
        List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "-Xlint:none"));
        options.addAll(List.of("--release", String.valueOf(Runtime.version().feature())));
        if (sources.stream().anyMatch(ExampleSource::preview)) {
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
                examplesFolder + "/" + name(example, diagnostic),
                line,
                "does not compile: " + message,
                NO_PACKAGE.equals(diagnostic.getCode())
                        ? "Name its library with //DEPS GROUP:ARTIFACT:VERSION."
                        : "");
    }

    /// The source that a diagnostic is about.
    private static String name(Example example, Diagnostic<?> diagnostic) {
        return diagnostic.getSource() instanceof JavaFileObject source
                ? example.parts().sources().stream()
                        .filter(part -> part.file().toUri().equals(source.toUri()))
                        .findFirst()
                        .map(Part::name)
                        .orElse(example.name())
                : example.name();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
