package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExampleReaderTest {
    @TempDir Path project;
    private final Problems problems = new Problems();

    @Test
    void aRegionIsShownAtTheLeftMarginWithoutItsMarkers() throws IOException {
        Example example =
                read(
                        """
                        class A {
                            // tag::outer[]
                            int a;

                            // tag::inner[]

                            int b;
                            // end::inner[]
                            // end::outer[]
                        }
                        """);
        assertThat(example.shownLines("inner")).containsExactly(new SourceLine(7, "int b;"));
        assertThat(example.shownLines("outer"))
                .containsExactly(
                        new SourceLine(3, "int a;"),
                        new SourceLine(4, ""),
                        new SourceLine(7, "int b;"));
        assertThat(example.shownLines())
                .extracting(SourceLine::text)
                .containsExactly("class A {", "    int a;", "", "    int b;", "}");
    }

    @Test
    void regionsThatDoNotMatchAreProblems() throws IOException {
        read("// tag::a[]\n// end::b[]\n// tag::a[]\n");
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "examples/part/A.java:2: region 'b' is closed but never opened. Add"
                                + " 'tag::b[]'.",
                        "examples/part/A.java:3: region 'a' is opened twice. Rename the second"
                                + " one.",
                        "examples/part/A.java:3: region 'a' is never closed. Add 'end::a[]'.");
    }

    @Test
    void aLineWiderThanItsPageIsAProblemUnlessItHoldsAnAddress() throws IOException {
        read("// " + "x".repeat(77) + "\n// " + "x".repeat(78) + "\n\t" + "x".repeat(77) + "\n");
        read("// https://example.org/" + "x".repeat(80) + "\n");
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/part/A.java:2: the line has 81 columns. Break it: a page shows"
                                + " 80.",
                        "examples/part/A.java:3: the line has 81 columns. Break it: a page shows"
                                + " 80.");
    }

    @Test
    void aRegionThatEndsInAnEmptyLineStandsAtTheLeftMargin() throws IOException {
        Path folder = Files.createDirectories(project.resolve("examples/part"));
        Files.writeString(
                folder.resolve("A.java"),
                "void main() {\n"
                        + "    // tag::x[]\n"
                        + "    int a;\n"
                        + "        int b;\n\n"
                        + "    // end::x[]\n"
                        + "}\n");
        Example example =
                new ExampleReader(project.resolve("examples"), problems)
                        .read()
                        .find("part/A.java")
                        .orElseThrow();
        assertThat(example.shownLines("x"))
                .extracting(SourceLine::text)
                .containsExactly("int a;", "    int b;");
    }

    @Test
    void aFileOfUnknownKindAndOneThatIsNotTextAreProblems() throws IOException {
        Files.createDirectories(project.resolve("examples"));
        Files.writeString(project.resolve("examples/Notes.txt"), "x");
        Files.write(project.resolve("examples/B.java"), new byte[] {(byte) 0xFF, 'a'});
        new ExampleReader(project.resolve("examples"), problems).read();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/B.java: not UTF-8 text. Save it as UTF-8.",
                        "examples/Notes.txt: not an example. Move it, or rename it to end in .java"
                                + " or .py.");
    }

    @Test
    void aNameThatAnAddressCannotHaveIsAProblem() throws IOException {
        Path folder = Files.createDirectories(project.resolve("examples/part"));
        Files.writeString(folder.resolve("my prog.py"), "");
        Files.writeString(Files.createDirectories(folder.resolve(".ide")).resolve("x.txt"), "");
        new ExampleReader(project.resolve("examples"), problems).read();
        assertThat(problems.all())
                .hasToString(
                        "[examples/part/my prog.py: file name not allowed in a command or a URL."
                                + " Use letters, digits, '-', '_' and '.'.]");
    }

    @Test
    void aByteOrderMarkHidesNoDirective() throws IOException {
        assertThat(read("\uFEFF//ALONE\n").runsByItself()).isTrue();
    }

    @Test
    void theReadersCommandHasAllThatTheRunHad() throws IOException {
        Example example =
                read(
                        """
                        //PREVIEW
                        //RUNTIME_OPTIONS -Xmx64m
                        //ARGS 4
                        //VARIANT one-core CORES 1
                        //VARIANT all-cores TIMEOUT 10s
                        """);
        assertThat(ReaderCommand.of(example, example.variants().get(0).settings()))
                .containsExactly(
                        "taskset", "-c", "0", "java", "--enable-preview", "-Xmx64m", "A.java", "4");
        assertThat(ReaderCommand.jbang(example, example.variants().getFirst())).isEmpty();
        Example plain = read("//RUNTIME_OPTIONS -Xmx64m\n//ARGS 4\n");
        assertThat(ReaderCommand.jbang(plain, plain.variants().getFirst()))
                .contains(List.of("jbang", "A.java", "4"));
    }

    private Example read(String source) throws IOException {
        Path folder = Files.createDirectories(project.resolve("examples/part"));
        Files.writeString(folder.resolve("A.java"), source);
        return new ExampleReader(project.resolve("examples"), problems)
                .read()
                .find("part/A.java")
                .orElseThrow();
    }
}
