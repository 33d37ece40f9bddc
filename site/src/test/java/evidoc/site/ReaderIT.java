package evidoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.Exhaustive;
import evidoc.recording.OutputLine.Stream;
import evidoc.recording.Run;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Does what a reader does: puts an example into an empty folder and types the command of its page.
class ReaderIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /// The build has run every example for its whole length; here the shortest are enough in whose
    /// commands each word occurs that a reader can meet, but for names; or each example where tests
    /// are exhaustive.
    @TestFactory
    List<DynamicTest> examplesRunByTheCommandsOfTheirPages() throws IOException {
        Map<String, Element> figures = figures();
        assertThat(figures).hasSizeGreaterThanOrEqualTo(10);
        Set<String> met = new HashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        figures.entrySet().stream()
                .sorted(Comparator.comparing(figure -> elapsed(figure.getValue())))
                .filter(figure -> met.addAll(words(figure.getKey())) || Exhaustive.IS_WANTED)
                .forEach(figure ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        figure.getKey(),
                                        () -> check(figure.getKey(), figure.getValue()))));
        return tests;
    }

    /// So that each can be run by itself.
    @Test
    void eachExampleCompilesByItselfInAnEmptyFolder(@TempDir Path folder) throws IOException {
        List<String> compiled = new ArrayList<>();
        try (StandardJavaFileManager jdk = COMPILER.getStandardFileManager(null, null, null)) {
            for (Element figure : figures().values()) {
                String example = figure.expectFirst(".run-output").attr("data-example");
                if (example.endsWith(".java")) {
                    compiled.add(example);
                    boolean preview = figure.text().contains("--enable-preview");
                    String errors =
                            compile(
                                    ThisProject.site().resolve("examples").resolve(example),
                                    Files.createTempDirectory(folder, "reader"),
                                    preview,
                                    jdk);
                    assertThat(errors).as(example).isEmpty();
                }
            }
        }
        assertThat(compiled).hasSizeGreaterThan(30);
    }

    /// @param jdk opened once for all
    private static String compile(
            Path file, Path folder, boolean preview, StandardJavaFileManager jdk) {
        List<String> options =
                new ArrayList<>(List.of("--release", String.valueOf(Runtime.version().feature())));
        options.addAll(preview ? List.of("--enable-preview") : List.of());
        options.addAll(List.of("-nowarn", "-Xlint:none", "-proc:none", "-d", folder.toString()));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        COMPILER.getTask(null, jdk, found, options, null, jdk.getJavaFileObjects(file)).call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /// The figures that show a run of this machine, by their commands.
    private static Map<String, Element> figures() throws IOException {
        Map<String, Element> figures = new LinkedHashMap<>();
        for (Path page : TestProject.pagesOfFirstMachine(ThisProject.site())) {
            for (Element figure : Jsoup.parse(Files.readString(page)).select("figure.run")) {
                figures.put(figure.expectFirst("code.command").text(), figure);
            }
        }
        return figures;
    }

    /// The words of a command, without the name of its example; all its arguments are one.
    private static List<String> words(String command) {
        String named = command.replaceAll("\\w+(?=[.](java|py))", "");
        return List.of(named.replaceFirst("(?<=[.](java|py)) .+", " argument").split(" ", -1));
    }

    private static Duration elapsed(Element figure) {
        try {
            return TestProject.run(ThisProject.site(), figure.expectFirst(".run-output")).elapsed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String command, Element figure) throws Exception {
        Element output = figure.expectFirst(".run-output");
        String example = output.attr("data-example");
        Run recorded = TestProject.run(ThisProject.site(), output);
        Path folder = Files.createTempDirectory("reader");
        try {
            String name = example.substring(example.lastIndexOf('/') + 1);
            Files.copy(
                    ThisProject.site().resolve("examples").resolve(example), folder.resolve(name));
            Path printed = folder.resolve("printed.txt");
            Process process = start(command, folder, printed);
            boolean ended = process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isEqualTo(expectedExit(figure));
            assertThat(labels(Files.readAllLines(printed)))
                    .containsAll(labels(recorded.lines(Stream.OUT)));
        } finally {
            TestProject.delete(folder);
        }
    }

    /// Starts the command with the JDK of this build first on the path, as a reader has one there.
    private static Process start(String command, Path folder, Path printed) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"), "bin");
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        if (words.getFirst().equals("java")) {
            // The JVM looks a program up on its own path, not on that of its child.
            words.set(0, jdk.resolve("java").toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectOutput(printed.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .merge("PATH", jdk.toString(), (path, bin) -> bin + File.pathSeparator + path);
        return builder.start();
    }

    private static int expectedExit(Element figure) {
        return Integer.parseInt(figure.expectFirst(".run-exit").text().replace("exit ", ""));
    }

    /// What an output names: the labels of its values, which no machine changes.
    private static List<String> labels(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("\\p{L}[^:]*: .*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
