package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tests for [PartsCompiler] with examples of several files.
class PartsCompilerTest {
    @TempDir Path project;
    private final Problems problems = new Problems();

    @Test
    void sourcesAreCompiledTogetherAndResourcesLieBesideTheClasses() throws IOException {
        write(
                "A.java",
                "//SOURCES p/Lid.java\n"
                        + "//FILES META-INF/x.txt=a.txt\n"
                        + "void main() { p.Lid.shut(); }");
        write("p/Lid.java", "package p; public class Lid { public static void shut() {} }");
        write("a.txt", "a");
        Path classes = compiled("A.java");
        assertThat(problems.all()).isEmpty();
        assertThat(classes.resolve("A.class")).exists();
        assertThat(classes.resolve("p/Lid.class")).exists();
        assertThat(classes.resolve("META-INF/x.txt")).hasContent("a");
    }

    @Test
    void aMistakeInAnotherSourceIsReportedThere() throws IOException {
        write("A.java", "//SOURCES Lid.java\nvoid main() { new Lid(); }");
        write("Lid.java", "class Lid {\n    int a = true;\n}\n");
        compiled("A.java");
        assertThat(problems.all())
                .hasToString(
                        "[examples/Lid.java:2: does not compile: incompatible types: boolean cannot"
                                + " be converted to int.]");
    }

    @Test
    void theMainClassIsInThePackageOfTheFile() throws IOException {
        write(
                "tea/Pot.java",
                "package tea.pot;\nclass Pot { public static void main(String[] a) {} }");
        assertThat(mainClass("tea/Pot.java")).contains("tea.pot.Pot");
    }

    @Test
    void aClassOfAnotherNameThanItsFileIsFoundByItsMain() throws IOException {
        write(
                "my-pot.java",
                "record Lid() {}\npublic class Pot { public static void main(String[] a) {} }");
        assertThat(mainClass("my-pot.java")).contains("Pot");
        write("B.java", "class B {}\nclass C { public static void main(String[] a) {} }");
        assertThat(mainClass("B.java")).contains("C");
        write("D.java", "//MAIN E\nclass D { void main() {} }\nclass E { void main() {} }");
        assertThat(mainClass("D.java")).contains("E");
        assertThat(problems.all()).isEmpty();
        write("F.java", "class G {}");
        compiled("F.java");
        assertThat(problems.all())
                .hasToString(
                        "[examples/F.java: has no class 'F'. Name the class with the method main"
                                + " after the file.]");
    }

    @Test
    void optionsOfTheCompilerCount() throws IOException {
        write(
                "A.java",
                "//JAVAC_OPTIONS --release 11\n"
                        + "class A { String a = \"\"\"\n"
                        + "  a\"\"\"; void main() {} }");
        compiled("A.java");
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().toString()).contains("text blocks are not supported");
    }

    @Test
    void whatAnEarlierJavaPreviewedCompiles() throws IOException {
        write(
                "A.java",
                """
                //JAVAC_OPTIONS --enable-preview --release 14
                record A(int x) { public static void main(String[] a) {} }
                """);
        compiled("A.java");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--release=21",
                "--source=25",
                "-source 25 -target 25",
                "--add-exports java.base/jdk.internal.misc=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED -parameters",
                "--enable-preview --release=21",
                "--enable-preview --add-exports java.base/jdk.internal.misc=ALL-UNNAMED",
                "--enable-preview -source 25 -target 25"
            })
    void optionsThatGoWithoutAReleaseGetNone(String options) throws IOException {
        write("A.java", "class A { static void main(String[] a) {} }");
        write("A.java.directives", "//JAVAC_OPTIONS " + options);
        compiled("A.java");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anOptionThatTheCompilerDoesNotKnowIsTold() throws IOException {
        write("A.java", "//JAVAC_OPTIONS --brew\nvoid main() {}");
        compiled("A.java");
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java: does not compile: invalid flag: --brew. Correct its"
                                + " JAVAC_OPTIONS.]");
    }

    @Test
    void aSourceNeedsNoAsciiAndNoLineFeeds() throws IOException {
        write("A.java", "//SOURCES Größe.java\r\nvoid main() { Größe.ß(); }\r\n");
        write("Größe.java", "class Größe { static void ß() {} }");
        compiled("A.java");
        assertThat(problems.all())
                .extracting(Object::toString)
                .noneMatch(p -> p.contains("compile"));
    }

    private Path compiled(String name) throws IOException {
        Example example = example(name);
        try (ExampleCompiler compiler =
                new ExampleCompiler(project.resolve("out"), "examples", problems)) {
            compiler.compile(List.of(example));
            return compiler.classesOf(example);
        }
    }

    private Optional<String> mainClass(String name) throws IOException {
        return MainClass.of(example(name), compiled(name));
    }

    private Example example(String name) throws IOException {
        return new ExampleReader(project.resolve("examples"), problems)
                .read()
                .find(name)
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
