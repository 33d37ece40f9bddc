package evidoc.example;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// Compiles an example with its other sources, against its libraries, and puts its resources beside
/// its classes.
///
/// @param classes folder of its classes, which is empty
/// @param libraries its class path
record PartsCompiler(JavaCompiler compiler, Example example, Path classes, List<Path> libraries) {
    private static final String PREVIEW = "--enable-preview";

    /// An option for the version of the language; the number follows `=` or is the next word.
    private static final Pattern VERSION =
            Pattern.compile("(?:--release|--?source|--?target)(?:=.*)?");

    /// Options that the compiler refuses together with `--release`.
    private static final Pattern OF_MODULES =
            Pattern.compile("(?:--add-exports|--patch-module|--system)(?:=.*)?");

    /// What the compiler says.
    ///
    /// @throws IllegalArgumentException if it doesn't know an option
    /// @throws IllegalStateException if the compiler itself failed
    List<Diagnostic<? extends JavaFileObject>> compile() throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(
                                diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                ProcessorFiles all = new ProcessorFiles(files, libraries)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
            List<JavaFileObject> sources = new ArrayList<>(List.of(new ExampleSource(example)));
            files.getJavaFileObjectsFromPaths(
                            example.parts().sources().stream().map(Part::file).toList())
                    .forEach(sources::add);
            StringWriter besides = new StringWriter();
            boolean good =
                    compiler.getTask(besides, all, diagnostics, options(), null, sources).call();
            if (!good && diagnostics.getDiagnostics().stream().noneMatch(PartsCompiler::isError)) {
                throw new IllegalStateException(besides.toString());
            }
        }
        for (Part file : example.parts().files()) {
            Path target = classes.resolve(file.target());
            Files.createDirectories(target.getParent());
            Files.copy(file.file(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        return diagnostics.getDiagnostics();
    }

    static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private List<String> options() {
        List<String> own = example.parts().compilerOptions();
        List<String> options = new ArrayList<>(List.of("-g", "-Xlint:none"));
        if (own.stream().noneMatch(option -> option.startsWith("-proc:"))) {
            options.add(libraries.isEmpty() ? "-proc:none" : "-proc:full");
        }
        boolean preview = new ExampleSource(example).preview();
        if (preview) {
            options.add(PREVIEW);
        }
        // Preview features are those of this compiler; what an earlier one previewed is final.
        boolean fixed = preview || own.contains(PREVIEW);
        boolean modules = has(own, OF_MODULES);
        if (fixed || !(modules || has(own, VERSION))) {
            options.add(modules ? "--source" : "--release");
            options.add(String.valueOf(Runtime.version().feature()));
        }
        for (int i = 0; i < own.size(); i++) {
            if (fixed && VERSION.matcher(own.get(i)).matches()) {
                i += own.get(i).contains("=") ? 0 : 1;
            } else if (!own.get(i).equals(PREVIEW) || !preview) {
                options.add(own.get(i));
            }
        }
        return options;
    }

    private static boolean has(List<String> options, Pattern wanted) {
        return options.stream().anyMatch(option -> wanted.matcher(option).matches());
    }
}
