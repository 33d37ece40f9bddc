package evidoc.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import evidoc.example.Example;
import evidoc.example.ExampleCompiler;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.project.DocumentedProject;
import evidoc.project.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.tools.ToolProvider;

/// Tests with libraries that have a build step; each is written, compiled and packed here.
class BuildStepIT {
    /// A class whose build step runs the given statements.
    private static final String STEP =
            """
            package tea;
            import java.nio.file.*;
            import java.util.*;
            public class Step {
                public static Map<String, Object> postBuild(
                        Path classes,
                        Path pom,
                        List<Map.Entry<String, String>> repositories,
                        List<Map.Entry<String, Path>> libraries,
                        List<String> comments,
                        boolean nativeImage)
                        throws Exception {
                    STATEMENTS
                }
            }
            """;

    @TempDir Path folder;
    private Path classes = Path.of("");
    private final Problems problems = new Problems();
    private final List<ClassPath.Entry> libraries = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @Test
    void aLibraryNamesTheMainClassItsOptionsAndFiles() throws Exception {
        library(
                """
                System.out.println("noise");
                String all = comments + " " + repositories + " " + libraries.getFirst().getKey();
                return Map.of(
                        "main-class", "tea.Pot",
                        "java-args", List.of("-Da=b", "-Dc=d"),
                        "files", Map.of("made/all.txt", all.getBytes()));
                """);
        Built built = step("//Q:CONFIG tea.hot=yes\n//REPOS near=https://tea.example/\n").run();
        assertThat(built.mainClass()).contains("tea.Pot");
        assertThat(built.options()).containsExactly("-Da=b", "-Dc=d");
        assertThat(classes.resolve("made/all.txt"))
                .content()
                .startsWith("[//Q:CONFIG tea.hot=yes] [near=https://tea.example/, central=https:")
                .endsWith(" tea:step:jar:1");
    }

    @Test
    void itMayReadAProjectWithTheLibraries() throws Exception {
        library(
                """
                Files.copy(pom, classes.resolve("pom.xml"));
                return Map.of();
                """);
        libraries.add(new ClassPath.Entry("tea:lid:jar:linux:2", folder, ""));
        assertThat(step("").run()).isEqualTo(Built.PLAIN);
        assertThat(classes.resolve("pom.xml"))
                .content()
                .contains("<artifactId>step</artifactId><type>jar</type><version>1</version>")
                .contains("<classifier>linux</classifier><version>2</version>");
    }

    @Test
    void aStepThatFailsSaysWhy() throws Exception {
        library("throw new IllegalStateException(\"no water\");");
        assertThatThrownBy(() -> step("").run())
                .isInstanceOf(BuildStep.FailedException.class)
                .hasMessage("java.lang.IllegalStateException: no water");
    }

    @Test
    void aFileOutsideOfTheClassesIsRefused() throws Exception {
        library("return Map.of(\"files\", Map.of(\"../x.txt\", new byte[0]));");
        assertThatThrownBy(() -> step("").run()).hasMessageContaining("outside of the classes");
        assertThat(folder.resolve("x.txt")).doesNotExist();
    }

    @Test
    void aThreadThatItLeavesDoesNotKeepTheBuildWaiting() throws Exception {
        library(
                """
                new Thread(() -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }).start();
                return Map.of();
                """);
        assertThat(step("").run()).isEqualTo(Built.PLAIN);
    }

    @Test
    void anExampleMayStartWithAClassOfALibrary() throws Exception {
        library("return Map.of(\"main-class\", \"tea.Pot\");");
        assertThat(built("//PROJECT\nclass A {}\n").mainClass()).contains("tea.Pot");
        assertThat(problems.all()).isEmpty();
        library("return Map.of();");
        assertThat(built("//PROJECT\nclass B {}\n")).isEqualTo(Built.PLAIN);
        library("throw new Exception(\"no water\");");
        assertThat(built("//PROJECT\nclass A {}\n")).isEqualTo(Built.PLAIN);
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/A.java: has no class 'A'. Name the class with the method main"
                                + " after the file.",
                        "examples/A.java: the build step of a library failed: java.lang.Exception:"
                                + " no water. Use a version of the library that supports this JDK,"
                                + " or name an older JDK: '//JAVAC_OPTIONS --release 17'.");
    }

    private Built built(String source) throws IOException, InterruptedException {
        Path compiled = folder.resolve("compiled");
        Files.createDirectories(compiled.resolve("META-INF"));
        Files.writeString(compiled.resolve("META-INF/jbang-integration.list"), "tea.Step\n");
        Project project =
                new Project(
                        folder.toRealPath(),
                        new DocumentedProject(List.of(compiled), List.of(), "tea:step:1"));
        Files.createDirectories(project.examples());
        Files.writeString(project.examples().resolve("A.java"), source);
        Example example = new ExampleReader(project, problems).read().find("A.java").orElseThrow();
        ClassPaths paths = new ClassPaths(project);
        BuildSteps steps = new BuildSteps(project, paths);
        try (ExampleCompiler compiler =
                new ExampleCompiler(
                        folder.resolve("out"), "examples", problems, e -> paths.of(e).files())) {
            compiler.compile(List.of(example));
            steps.run(List.of(example), compiler, problems);
        }
        return steps.of(example);
    }

    private BuildStep step(String source) throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("A.java"), source);
        Example example = new ExampleReader(examples, problems).read().find("A.java").orElseThrow();
        assertThat(problems.all()).isEmpty();
        return new BuildStep(example, new ClassPath(libraries), classes);
    }

    /// Adds a library whose build step runs the given statements.
    private void library(String statements) throws IOException {
        Path source = Files.createDirectories(folder.resolve("tea")).resolve("Step.java");
        Files.writeString(source, STEP.replace("STATEMENTS", statements));
        Path compiled = folder.resolve("compiled");
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, null, null, "-d", "" + compiled, "" + source))
                .isZero();
        Path jar = folder.resolve("step.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/jbang-integration.list"));
            out.write("# one\ntea.Step # a step\n\n".getBytes(UTF_8));
            out.putNextEntry(new JarEntry("tea/Step.class"));
            Files.copy(compiled.resolve("tea/Step.class"), out);
        }
        libraries.add(new ClassPath.Entry("tea:step:jar:1", jar, ""));
    }
}
