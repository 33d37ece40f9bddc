package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What an example lacks on a machine with four cores.
class HostTest {
    private static final Python PLAIN = new Python(Path.of("python3"), "3.14.0", false);
    private static final Python FREE = new Python(Path.of("python3t"), "3.14.0", true);

    @TempDir Path folder;

    @Test
    void anExampleThatNeedsNothingRuns() throws IOException {
        assertThat(missing("A.java", "void main() {}\n")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everythingThatIsMissingIsSaidInOneSentence() throws IOException {
        assertThat(missing("A.java", "//NEEDS linux posix\nvoid main() {}\n")).isEmpty();
        assertThat(missing("A.java", "//NEEDS macos python3\n//CORES 8\nvoid main() {}\n"))
                .isEqualTo("it needs macOS and Python 3 and 8 cores");
        assertThat(missing("A.java", "//CORES 4\nvoid main() {}\n")).isEmpty();
    }

    @Test
    void aPythonProgramNeedsPythonOnceOnly() throws IOException {
        assertThat(missing("a.py", "print(1)\n")).isEqualTo("it needs Python 3");
        assertThat(missing("a.py", "#NEEDS python3\nprint(1)\n")).isEqualTo("it needs Python 3");
        assertThat(missing("a.py", "print(1)\n", FREE)).isEmpty();
    }

    @Test
    void aFreeThreadedPythonIsNotAPlainOne() throws IOException {
        String free = "#NEEDS free-threaded-python\nprint(1)\n";
        assertThat(missing("a.py", free, PLAIN)).isEqualTo("it needs a free-threaded Python");
        assertThat(missing("a.py", "#NEEDS python3\nprint(1)\n", FREE))
                .isEqualTo("it needs Python 3");
    }

    @Test
    void aVersionOfPythonIsThatOneOrALaterOne() throws IOException {
        String source = "#NEEDS python3.14\nprint(1)\n";
        assertThat(missing("a.py", source, python("3.9.2")))
                .isEqualTo("it needs Python 3.14 or later");
        assertThat(missing("a.py", source, python("3.13.15"))).isNotEmpty();
        assertThat(missing("a.py", source, python("3.14.0rc1"))).isEmpty();
        assertThat(missing("a.py", source, python("3.15.2"))).isEmpty();
    }

    private static Python python(String version) {
        return new Python(PLAIN.executable(), version, false);
    }

    @Test
    void theInterpreterIsTheOneThatIsAskedForAndElseThePlainOne() throws IOException {
        Example plain = example("a.py", "print(1)\n");
        Example free = example("b.py", "#NEEDS free-threaded-python\nprint(1)\n");
        assertThat(host(FREE, PLAIN).pythonFor(plain.variants().getFirst().settings()))
                .isEqualTo(PLAIN);
        assertThat(host(FREE).pythonFor(plain.variants().getFirst().settings())).isEqualTo(FREE);
        assertThat(host(PLAIN, FREE).pythonFor(free.variants().getFirst().settings()))
                .isEqualTo(FREE);
    }

    private String missing(String name, String source, Python... pythons) throws IOException {
        Example example = example(name, source);
        return host(pythons).missing(example, example.variants().getFirst().settings()).orElse("");
    }

    private Example example(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name), source);
        Problems problems = new Problems();
        Example example = new ExampleReader(folder, problems).read().find(name).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return example;
    }

    private static Host host(Python... pythons) {
        return new Host(
                "host", SampleRuns.MACHINE, Path.of("java"), List.of(pythons), TraceSource.JVM);
    }
}
