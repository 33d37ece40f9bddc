package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tests for [PartsReader], which finds the other files of an example.
class PartsReaderTest {
    @TempDir Path project;
    private final Problems problems = new Problems();

    @Test
    void severalLibrariesStandInOneLineOrInSeveral() throws IOException {
        write("A.java", "//DEPS g:a:1 g:b:2,g:c:3:linux@zip\n//DEPS g:bom:4@pom\n//DEPS g:d\n");
        assertThat(read("A.java").parts().dependencies())
                .extracting(Dependency::coordinates)
                .containsExactly("g:a:1", "g:b:2", "g:c:3:linux@zip", "g:bom:4@pom", "g:d");
        assertThat(read("A.java").parts().dependencies())
                .extracting(Dependency::line)
                .containsExactly(1, 1, 1, 2, 3);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPlaceholderMayStandForAVersion() throws IOException {
        write("A.java", "//DEPS g:a:${a.version:1.2}\n//DEPS g:b:1:${os.detected.jfxname}\n");
        assertThat(read("A.java").parts().dependencies()).hasSize(2);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anAddressIsNoLibrary() throws IOException {
        write("A.java", "\n//DEPS https://example.org/a/b\n");
        read("A.java");
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java:2: 'https://example.org/a/b' is not the coordinates of a"
                                + " library. Write group:artifact:version.]");
    }

    @Test
    void sourcesAreFoundByNameAndByPatternAndBringTheirOwn() throws IOException {
        write("tea/A.java", "//SOURCES Lid.java leaf/**/*.java\n");
        write("tea/Lid.java", "//SOURCES ../Water.java\n//DEPS g:lid:1\n");
        write("Water.java", "class Water {}");
        write("tea/leaf/Green.java", "package leaf; class Green {}");
        write("tea/leaf/black/Assam.java", "package leaf.black; class Assam {}");
        Example example = read("tea/A.java");
        assertThat(example.parts().sources())
                .extracting(Part::name)
                .containsExactly(
                        "tea/Lid.java",
                        "Water.java",
                        "tea/leaf/Green.java",
                        "tea/leaf/black/Assam.java");
        assertThat(example.parts().dependencies()).hasSize(1);
        assertThat(examples().all()).extracting(Example::name).containsExactly("tea/A.java");
        assertThat(example.parts().isFoundByJava()).isFalse();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void twoSourcesThatNameEachOtherAreOneExample() throws IOException {
        write("A.java", "//SOURCES B.java\n");
        write("B.java", "//SOURCES A.java\n");
        assertThat(examples().all()).extracting(Example::name).containsExactly("A.java");
    }

    @Test
    void filesKeepTheirNamesOrGetOthers() throws IOException {
        write(
                "tea/A.java",
                "//FILES a.txt b.txt=a.txt\n//FILES META-INF/=data/*.txt\n//FILES data\n");
        write("tea/a.txt", "a");
        write("tea/data/c.txt", "c");
        assertThat(read("tea/A.java").parts().files())
                .extracting(part -> part.target() + " " + part.name())
                .containsExactly(
                        "a.txt tea/a.txt",
                        "b.txt tea/a.txt",
                        "META-INF/c.txt tea/data/c.txt",
                        "data/c.txt tea/data/c.txt");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatIsMissingOrElsewhereIsAProblem() throws IOException {
        write("A.java", "//SOURCES B.java\n//FILES ../secret.txt\n//FILES ../x.txt=a.txt\n");
        write("a.txt", "");
        Files.writeString(project.resolve("secret.txt"), "");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/A.java:1: no file 'B.java' for SOURCES. Write its path from the"
                                + " folder of this file; it must be below 'examples'.",
                        "examples/A.java:2: no file '../secret.txt' for FILES. Write its path from"
                                + " the folder of this file; it must be below 'examples'.",
                        "examples/A.java:3: '../x.txt' leads out of its folder. Write a path"
                                + " without '..'.",
                        "examples/a.txt: not an example. Move it, or rename it to end in .java or"
                                + " .py.");
    }

    @Test
    void aPatternThatIsNoneFindsNothing() throws IOException {
        write("A.java", "//SOURCES {B.java\n//FILES [a.txt\n");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/A.java:1: no file '{B.java' for SOURCES. Write its path from the"
                                + " folder of this file; it must be below 'examples'.",
                        "examples/A.java:2: no file '[a.txt' for FILES. Write its path from the"
                                + " folder of this file; it must be below 'examples'.");
    }

    @Test
    void aSourceOfAnotherEncodingIsTold() throws IOException {
        write("A.java", "//SOURCES B.java\n");
        Files.write(
                project.resolve("examples/B.java"),
                "class Größe {}".getBytes(StandardCharsets.ISO_8859_1));
        examples();
        assertThat(problems.all())
                .hasToString("[examples/B.java: not UTF-8 text. Save it as UTF-8.]");
    }

    @Test
    void anotherContentIsAnotherPart() throws IOException {
        write("A.java", "//FILES a.txt\n");
        write("a.txt", "1");
        Parts first = read("A.java").parts();
        assertThat(read("A.java").parts()).isEqualTo(first);
        write("a.txt", "2");
        assertThat(read("A.java").parts()).isNotEqualTo(first);
    }

    @Test
    void standardInputIsLinesOrAFile() throws IOException {
        write("A.java", "//STDIN Ann\n//STDIN\n//STDIN Ben Li\n");
        write("B.java", "//STDIN < names.txt\n");
        write("names.txt", "Ann\n");
        assertThat(read("A.java").variants().getFirst().settings().input())
                .containsExactly("Ann", "", "Ben Li");
        assertThat(read("B.java").parts().input().orElseThrow().name()).isEqualTo("names.txt");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatMakesNoDifferenceIsAccepted() throws IOException {
        write(
                "A.java",
                """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //DESCRIPTION Counts to three.
                //GAV org.example:count:1
                //Q:CONFIG quarkus.banner.enabled=false
                //NATIVE_OPTIONS -O1
                //NOINTEGRATIONS
                //JAVA_OPTIONS -Xmx64m
                //JAVAC_OPTIONS -parameters
                //MAIN count.A
                """);
        Example example = read("A.java");
        assertThat(problems.all()).isEmpty();
        assertThat(example.summary()).isEqualTo("Counts to three.");
        assertThat(example.variants().getFirst().settings().runtimeOptions())
                .containsExactly("-Xmx64m");
        assertThat(example.parts().compilerOptions()).containsExactly("-parameters");
        assertThat(example.parts().mainClass()).contains("count.A");
    }

    @Test
    void aFileBesideASourceHasDirectivesForIt() throws IOException {
        write("A.java", "//ALONE\n");
        write("A.java.directives", "//ARGS 4\n//EXPECT exit 3\n");
        RunSettings settings = read("A.java").variants().getFirst().settings();
        assertThat(settings.alone()).isTrue();
        assertThat(settings.arguments()).containsExactly("4");
        write("A.java.directives", "//ARG 4\n");
        write("B.java.directives", "");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/A.java.directives:1: unknown directive 'ARG'. Did you mean"
                                + " 'ARGS'?",
                        "examples/B.java.directives: not an example. Move it, or rename it to end"
                                + " in .java or .py.");
    }

    @Test
    void onlyJavaHasLibraries() throws IOException {
        write("a.py", "#DEPS g:a:1\n");
        examples();
        assertThat(problems.all())
                .hasToString(
                        "[examples/a.py:1: directive 'DEPS' is not supported. Remove it: only Java"
                                + " examples can have it.]");
    }

    @Test
    void whatDoesNotCompileIsJavaWithoutVariants() throws IOException {
        write("A.java", "//EXPECT no-compile\n//VARIANT a ARGS 1\n//VARIANT b ARGS 2\n");
        write("b.py", "#EXPECT no-compile\n");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactly(
                        "examples/A.java: an example that does not compile has no variants. Write"
                                + " 'EXPECT no-compile' without VARIANT, and remove the others.",
                        "examples/b.py: only Java examples can have EXPECT no-compile. Declare with"
                                + " EXPECT how it ends.");
    }

    @Test
    void onlyAnExampleOfOneFileIsStepped() throws IOException {
        write(
                "A.java",
                "//SCHEDULES region=a threads=x,y\n//DEPS g:a:1\n// tag::a[]\n// end::a[]\n");
        examples();
        assertThat(problems.all())
                .hasToString(
                        "[examples/A.java: only an example that is one file, without a package, can"
                                + " be stepped. Remove the directive SCHEDULES, or those that name"
                                + " other files.]");
    }

    @Test
    void theProjectIsUsedWithItsTestsOrWithout() throws IOException {
        write("A.java", "//PROJECT\n");
        write("B.java", "//PROJECT test\n");
        assertThat(read("A.java").parts().project().orElseThrow().scope())
                .isEqualTo(ProjectScope.MAIN);
        assertThat(read("B.java").parts().project().orElseThrow().scope())
                .isEqualTo(ProjectScope.TEST);
        write("B.java", "//PROJECT tests\n");
        examples();
        assertThat(problems.all())
                .hasToString(
                        "[examples/B.java:1: invalid value 'tests' for PROJECT. Write 'PROJECT', or"
                                + " 'PROJECT test' to include the tests.]");
    }

    @Test
    void aSiteMayAllowWiderLines() throws IOException {
        write("A.java", "// " + "x".repeat(97) + "\n");
        Files.writeString(project.resolve("jbake.properties"), "site.examples.columns=100\n");
        examples();
        assertThat(problems.all()).isEmpty();
        write("A.java", "// " + "x".repeat(98) + "\n");
        Files.writeString(project.resolve("jbake.properties"), "site.examples.columns=100\n");
        examples();
        Files.writeString(project.resolve("jbake.properties"), "site.examples.columns=wide\n");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .contains(
                        "examples/A.java:1: the line has 101 columns. Break it: this site allows"
                                + " 100.",
                        "jbake.properties: invalid value 'wide' for site.examples.columns. Write a"
                                + " number of columns such as 100.");
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Examples examples() throws IOException {
        return new ExampleReader(project.resolve("examples"), problems).read();
    }

    private Example read(String name) throws IOException {
        return examples().find(name).orElseThrow();
    }

    /// The words of a reader's command.
    private List<String> command(String name) throws IOException {
        Example example = read(name);
        return ReaderCommand.of(example, example.variants().getFirst().settings());
    }

    @Test
    void theCommandIsJavaWhereThatWorks() throws IOException {
        write("Lid.java", "class Lid {}");
        write("p/Pot.java", "package p; class Pot {}");
        write("A.java", "//SOURCES Lid.java p/Pot.java\n//ARGS 4\n");
        assertThat(command("A.java")).containsExactly("java", "A.java", "4");
        write("q/C.java", "//SOURCES ../p/Pot.java\npackage q;\n");
        assertThat(command("q/C.java")).containsExactly("java", "C.java");
        write("q/D.java", "//SOURCES ../p/Pot.java\n");
        assertThat(command("q/D.java")).containsExactly("jbang", "D.java");
        write("a.txt", "");
        write("B.java", "//FILES a.txt\n//JAVAC_OPTIONS -Xlint:all\n");
        assertThat(command("B.java")).containsExactly("java", "-cp", ".", "B.java");
    }

    @Test
    void aServerIsAPartThatTheReaderStartsFirst() throws IOException {
        write("q/Pot.java", "class Pot {}");
        write("q/A.java", "//SERVER Pot.java {port} hot\n//ARGS at {port}\n");
        Example example = read("q/A.java");
        assertThat(examples().all()).containsExactly(example);
        assertThat(example.parts().sources()).extracting(Part::name).containsExactly("q/Pot.java");
        assertThat(command("q/A.java")).containsExactly("java", "A.java", "at", "8080");
        assertThat(ReaderCommand.server(example, example.variants().getFirst().settings()))
                .contains(List.of("java", "Pot.java", "8080", "hot"));
        write("q/Pot.java", "//RUNTIME_OPTIONS -Xmx64m\nclass Pot {}");
        Example tight = read("q/A.java");
        assertThat(ReaderCommand.server(tight, tight.variants().getFirst().settings()))
                .contains(List.of("java", "-Xmx64m", "Pot.java", "8080", "hot"));
        assertThat(problems.all()).isEmpty();

        write("q/A.java", "//SERVER Pot.java\n");
        examples();
        assertThat(problems.all())
                .extracting(Object::toString)
                .first()
                .isEqualTo(
                        "examples/q/A.java:1: SERVER names no port. Write its file and '{port}':"
                                + " 'SERVER Name.java {port}'; or the number that it always has:"
                                + " 'PORT 8080'.");
    }

    @Test
    void aServerMayHaveAPortThatNobodyTellsIt() throws IOException {
        write("q/Pot.java", "class Pot {}");
        write("q/A.java", "//PORT 7000\n//SERVER Pot.java\n//ARGS {port}\n");
        Example example = read("q/A.java");
        assertThat(problems.all()).isEmpty();
        assertThat(example.parts().server().orElseThrow().fixed()).contains(7000);
        assertThat(command("q/A.java")).containsExactly("java", "A.java", "7000");
        for (String wrong : List.of("x", "0", "65536", "")) {
            write("q/A.java", "//SERVER Pot.java {port}\n//PORT " + wrong + "\n");
            examples();
            assertThat(problems.take())
                    .extracting(Object::toString)
                    .containsExactly(
                            "examples/q/A.java:2: invalid value '"
                                    + wrong
                                    + "' for PORT. Write a number such as '8080'.");
        }
    }

    @Test
    void aFileMayBeCopiedToWhereTheExampleRuns() throws IOException {
        write("tea/a.txt", "");
        write("b.txt", "");
        write("tea/A.java", "//COPY a.txt data/=../b.txt\n//COPY ../c=a.txt\n");
        Example example = read("tea/A.java");
        assertThat(example.parts().copies())
                .extracting(Part::target)
                .containsExactly("a.txt", "data/b.txt");
        assertThat(examples().all()).containsExactly(example);
        assertThat(problems.all())
                .extracting(Object::toString)
                .first()
                .isEqualTo(
                        "examples/tea/A.java:2: '../c' leads out of its folder. Write a path"
                                + " without '..'.");
    }

    @Test
    void theFirstVersionOfALibraryCounts() throws IOException {
        write("A.java", "//DEPS g:a:1 g:b:${b:1} g:c:1:linux g:l:1@pom\n//SOURCES Lid.java\n");
        write("Lid.java", "//DEPS g:a:3 g:c:1\n");
        write("A.java.directives", "//DEPS g:a:2 g:b:2 g:l:2@pom g:l:2\n");
        assertThat(read("A.java").parts().dependencies())
                .extracting(Dependency::coordinates)
                .containsExactly("g:a:2", "g:b:2", "g:l:2@pom", "g:l:2", "g:c:1:linux", "g:c:1");
    }

    @Test
    void settingsOfBuildStepsAreKept() throws IOException {
        write("A.java", "//Q:CONFIG a.b=c d\n");
        write("A.java.directives", "//Q:CONFIG e=f\n");
        assertThat(read("A.java").parts().configuration()).containsExactly("e=f", "a.b=c d");
    }

    @Test
    void elseItIsJBang() throws IOException {
        write("A.java", "//DEPS g:a:1\n//RUNTIME_OPTIONS -Xmx64m\n//ARGS 4\n");
        assertThat(command("A.java")).containsExactly("jbang", "A.java", "4");
        assertThat(ReaderCommand.jbang(read("A.java"), read("A.java").variants().getFirst()))
                .isEmpty();
        write("A.java.directives", "//RUNTIME_OPTIONS -Xms32m\n");
        assertThat(command("A.java")).containsExactly("jbang", "-R=-Xms32m", "A.java", "4");
        write("q/Lid.java", "class Lid {}");
        write("a.txt", "");
        write("B.java", "//SOURCES q/Lid.java\n");
        write("C.java", "//FILES b.txt=a.txt\n");
        write("D.java", "//MAIN p.D\n");
        write("E.java", "//JAVAC_OPTIONS -parameters\n");
        for (String name : List.of("B.java", "C.java", "D.java", "E.java")) {
            assertThat(command(name)).containsExactly("jbang", name);
        }
    }

    @Test
    void whatDoesNotCompileIsCompiled() throws IOException {
        write("Lid.java", "class Lid {}");
        write("A.java", "//EXPECT no-compile\n//SOURCES Lid.java\n//JAVAC_OPTIONS -Xlint:all\n");
        assertThat(command("A.java")).containsExactly("javac", "-Xlint:all", "A.java", "Lid.java");
        write("A.java", "//EXPECT no-compile\n//DEPS g:a:1\n//SOURCES Lid.java\n");
        assertThat(command("A.java")).containsExactly("jbang", "build", "A.java");
    }

    @Test
    void aShellGivesItsStandardInput() throws IOException {
        write("A.java", "//STDIN Ann Li\n");
        assertThat(String.join(" ", command("A.java"))).isEqualTo("echo 'Ann Li' | java A.java");
        write("A.java", "//STDIN Ann\n//STDIN it's 5%\n");
        assertThat(String.join(" ", command("A.java")))
                .isEqualTo("printf 'Ann\\nit'\\''s 5%%\\n' | java A.java");
        write("names.txt", "Ann\n");
        write("A.java", "//STDIN < names.txt\n//ARGS 4\n");
        assertThat(String.join(" ", command("A.java"))).isEqualTo("java A.java 4 < names.txt");
    }
}
