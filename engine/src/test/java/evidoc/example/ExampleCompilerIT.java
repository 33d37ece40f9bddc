package evidoc.example;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.problem.Problem;
import evidoc.problem.Problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Examples that are compiled by one task are what they are when each is compiled alone.
final class ExampleCompilerIT {
    @TempDir Path folder;

    private final Problems problems = new Problems();

    @Test
    void eachExampleHasItsOwnClassesInItsOwnFolder() throws IOException {
        write("a/One.java", "record Cup(int size) {}\nvoid main() { new Cup(1); }\n");
        write("a/Two.java", "record Cup(String tea) {}\nvoid main() { new Cup(\"x\"); }\n");
        write(
                "b/One.java",
                "void main() { Runnable r = new Runnable() { public void run() {} }; }\n");
        write("b/Four.java", "class Four { static class In {} static void main() {} }\n");
        compile();
        assertThat(problems.all()).isEmpty();
        assertThat(classes("a/One.java")).containsExactly("One$Cup.class", "One.class");
        assertThat(classes("a/Two.java")).containsExactly("Two$Cup.class", "Two.class");
        assertThat(classes("b/One.java")).containsExactly("One$1.class", "One.class");
        assertThat(classes("b/Four.java")).containsExactly("Four$In.class", "Four.class");
    }

    @Test
    void noExampleSeesATypeOfAnother() throws IOException {
        write("a/One.java", "record Pot(int size) {}\nvoid main() {}\n");
        write("a/Two.java", "void main() { new Pot(1); }\n");
        write("a/Three.java", "void main() { One.class.getName(); }\n");
        compile();
        assertThat(problems.all().stream().map(Problem::file))
                .contains("examples/a/Two.java", "examples/a/Three.java")
                .doesNotContain("examples/a/One.java");
    }

    @Test
    void noExampleSeesALibraryOfTheEngine() throws IOException {
        write("a/One.java", "void main() { IO.println(org.jsoup.Jsoup.class); }\n");
        compile();
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().message())
                .contains("package org.jsoup does not exist");
    }

    @Test
    void aNameOfAnotherExampleIsNoTypeEvenWhereNothingElseIsWrong() throws IOException {
        write("a/One.java", "class One { static void main() {} }\n");
        write("a/Two.java", "void main() { One.class.getName(); }\n");
        compile();
        assertThat(problems.all().stream().map(Problem::file))
                .containsExactly("examples/a/Two.java");
    }

    @Test
    void theErrorsOfAllAreToldAndTheOthersCompile() throws IOException {
        write("a/One.java", "void main() { int x = \"no\"; }\n");
        write("a/Two.java", "void main() { nowhere(); }\n");
        write("a/Three.java", "void main() { }\n");
        write("a/Four.java", "void main( { }\n");
        compile();
        assertThat(problems.all().stream().map(Problem::file).distinct())
                .containsExactly(
                        "examples/a/Four.java", "examples/a/One.java", "examples/a/Two.java");
        assertThat(classes("a/Three.java")).containsExactly("Three.class");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("examples").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile() throws IOException {
        Examples examples = new ExampleReader(folder.resolve("examples"), problems).read();
        try (ExampleCompiler compiler =
                new ExampleCompiler(folder.resolve("classes"), "examples", problems)) {
            compiler.compile(examples.all());
        }
    }

    private List<String> classes(String example) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("classes").resolve(example))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
