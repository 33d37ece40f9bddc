package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import evidoc.dependency.Built;
import evidoc.dependency.ClassPath;
import evidoc.example.Example;
import evidoc.example.ExampleReader;
import evidoc.problem.Problems;
import evidoc.recording.SampleRuns;
import evidoc.trace.TraceSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tests for the words of commands; none of them is started.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class EngineCommandTest {
    private static final Host HOST =
            new Host(
                    "kitchen",
                    SampleRuns.MACHINE,
                    Path.of("/jdk/bin/java"),
                    List.of(new Python(Path.of("/bin/python3"), "3.14.0", false)),
                    TraceSource.JVM);

    @TempDir Path folder;
    private ClassPath libraries = ClassPath.NONE;
    private Optional<LoopbackPort> port = Optional.empty();

    @Test
    void aProgramRunsFromItsClassesWithANeutralHomeAndUser() throws Exception {
        assertThat(words("A.java", "void main() {}\n"))
                .containsExactly(
                        "/jdk/bin/java",
                        "-Duser.name=reader",
                        "-Duser.home=/work",
                        "-Djava.io.tmpdir=/work",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        "/classes",
                        "A");
    }

    @Test
    void optionsStandBeforeTheClassAndArgumentsBehindIt() throws Exception {
        List<String> words =
                words("A.java", "//RUNTIME_OPTIONS -Xint\n//ARGS a größe\nvoid main() {}\n");
        assertThat(words).containsSubsequence("-Xint", "-cp", "/classes", "A", "a", "größe");
        assertThat(words.subList(words.indexOf("A") + 1, words.size())).doesNotContain("-Xint");
    }

    @Test
    void previewFeaturesAreEnabled() throws Exception {
        assertThat(words("A.java", "//PREVIEW\nvoid main() {}\n")).contains("--enable-preview");
    }

    @Test
    void librariesFollowTheClasses() throws Exception {
        libraries = new ClassPath(List.of(entry("/lib/a.jar"), entry("/lib/b.jar")));
        assertThat(words("A.java", "void main() {}\n")).contains("/classes:/lib/a.jar:/lib/b.jar");
    }

    @Test
    void aPythonProgramIsRunByTheInterpreterFromWhereItWasCopied() throws Exception {
        assertThat(words("a.py", "#ARGS 1\nprint(1)\n"))
                .containsExactly("/bin/python3", "/classes/a.py", "1");
    }

    @Test
    void thePortOfItsServerTakesItsPlaceInTheArguments() throws Exception {
        port = Optional.of(new LoopbackPort(4711));
        assertThat(words("A.java", "//ARGS {port} http://localhost:{port}/\nvoid main() {}\n"))
                .endsWith("4711", "http://localhost:4711/");
    }

    @Test
    void whatIsNotToCompileIsCompiledWhereItsSourcesAre() throws Exception {
        libraries = new ClassPath(List.of(entry("/lib/a.jar")));
        assertThat(words("A.java", "//EXPECT no-compile\nvoid main() { tea }\n"))
                .containsExactly("/jdk/bin/javac", "-d", "classes", "-cp", "/lib/a.jar", "A.java");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramIsLimitedToTheFirstCoresThatMayBeUsed() throws Exception {
        List<String> words = words("A.java", "//CORES 1\nvoid main() {}\n");
        assertThat(words).startsWith("taskset", "-c");
        assertThat(words.get(2)).matches("\\d+");
        assertThat(words.get(3)).isEqualTo("/jdk/bin/java");
    }

    @Test
    void aServerIsStartedByItsOwnClassWithItsOwnArgumentsAndOptions() throws Exception {
        Files.writeString(
                folder.resolve("Echo.java"), "//RUNTIME_OPTIONS -Xmx64m\nvoid main() {}\n");
        port = Optional.of(new LoopbackPort(4711));
        Example example =
                example(
                        "A.java",
                        "//SERVER Echo.java {port} !\n//RUNTIME_OPTIONS -Xint\nvoid main() {}\n");
        assertThat(command(example).server(example.parts().server().orElseThrow()))
                .endsWith("/classes", "Echo", "4711", "!")
                .contains("-Xmx64m")
                .doesNotContain("-Xint");
    }

    private static ClassPath.Entry entry(String file) {
        return new ClassPath.Entry(file, Path.of(file), "");
    }

    private List<String> words(String name, String source) throws IOException {
        return command(example(name, source)).words();
    }

    private EngineCommand command(Example example) {
        return new EngineCommand(
                example,
                example.variants().getFirst().settings(),
                HOST,
                new ExampleRunner.Order(
                        Path.of("/classes"), libraries, Built.PLAIN, false, () -> {}),
                Path.of("/work"),
                port);
    }

    private Example example(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name), source);
        Problems problems = new Problems();
        Example example = new ExampleReader(folder, problems).read().find(name).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return example;
    }
}
