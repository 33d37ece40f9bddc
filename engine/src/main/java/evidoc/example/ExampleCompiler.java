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

    /// A compiler of one build.
    ///
    /// @param output gets a folder for each example
    /// @param examplesFolder name of the folder of examples, for problems
    public ExampleCompiler(Path output, String examplesFolder, Problems problems) {
        this.output = output;
        this.examplesFolder = examplesFolder;
        this.problems = problems;
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

    /// Compiles Java examples; each error of the compiler becomes a problem.
    public void compile(List<Example> examples) throws IOException {
        List<ExampleSource> sources = examples.stream().map(ExampleSource::new).toList();
        for (List<ExampleSource> batch : batches(sources)) {
            compileTogether(batch);
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
                checkMainClasses(batch);
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
        boolean good = true;
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                problems.add(problem(source.example(), diagnostic));
                good = false;
            }
        }
        if (good) {
            checkMainClasses(List.of(source));
        }
    }

    private void checkMainClasses(List<ExampleSource> sources) {
        for (ExampleSource source : sources) {
            Example example = source.example();
            if (Files.notExists(classesOf(example).resolve(example.mainClass() + ".class"))) {
                problems.add(
                        Problem.in(
                                examplesFolder + "/" + example.name(),
                                "has no class '" + example.mainClass() + "'",
                                "Name the class after the file, and declare no package."));
            }
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
        Files.writeString(
                OwnFolders.emptied(classesOf(example)).resolve(example.fileName()),
                example.source());
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
                examplesFolder + "/" + example.name(),
                line,
                "does not compile: " + message,
                NO_PACKAGE.equals(diagnostic.getCode())
                        ? "An example uses the standard library alone."
                        : "");
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
