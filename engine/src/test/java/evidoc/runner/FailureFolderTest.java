package evidoc.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Tests for the files that are kept of a failed example. Shell scripts stand in for the JVM and
/// `jcmd`.
final class FailureFolderTest {
    @TempDir Path folder;

    @Test
    void crashAndHeapDumpFilesAreKeptAndNothingElse() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        for (String name :
                List.of(
                        "hs_err_pid12.log",
                        "java_pid12.hprof",
                        "core",
                        "core.12",
                        "score",
                        "tea.txt")) {
            Files.writeString(work.resolve(name), name);
        }
        Files.createDirectories(work.resolve("core.d"));
        failures().keepCrashFiles(work);
        assertThat(names())
                .containsExactly("core", "core.12", "hs_err_pid12.log", "java_pid12.hprof");
        assertThat(failures().path().resolve("core.12")).hasContent("core.12");
    }

    @Test
    void aLaterFileReplacesAnEarlierOneOfItsName() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        for (String text : List.of("first", "second")) {
            Files.writeString(work.resolve("core"), text);
            failures().keepCrashFiles(work);
        }
        assertThat(failures().path().resolve("core")).hasContent("second");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkIsNoCrashFile() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.createSymbolicLink(work.resolve("core"), folder.resolve("secret"));
        failures().keepCrashFiles(work);
        assertThat(failures().isEmpty()).isTrue();
    }

    @Test
    void whereNothingIsKeptThereIsNoFolder() throws IOException {
        failures().keepCrashFiles(Files.createDirectories(folder.resolve("work")));
        failures().keepCrashFiles(folder.resolve("removed"));
        assertThat(failures().path()).doesNotExist();
        assertThat(failures().isEmpty()).isTrue();
    }

    @Test
    void clearingRemovesTheFilesOfTheLastFailure() throws IOException {
        failures().clear();
        Files.createDirectories(failures().path().resolve("one"));
        Files.writeString(failures().path().resolve("one/core"), "");
        assertThat(failures().isEmpty()).isFalse();
        failures().clear();
        assertThat(failures().isEmpty()).isTrue();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void eachJvmOfATreeHasADumpOfItsThreadsAndOtherProgramsHaveNone() throws Exception {
        Path java = folder.resolve("java");
        Files.copy(Path.of("/bin/sh"), java);
        script("jcmd", "echo dump of $1 by $2; echo problem >&2");
        Process other = new ProcessBuilder("sleep", "60").start();
        Process jvm = new ProcessBuilder(java.toString(), "-c", "read line").start();
        try {
            failures().dumpThreads(new ProcessTree(jvm.toHandle(), "none"));
            failures().dumpThreads(new ProcessTree(other.toHandle(), "none"));
        } finally {
            jvm.destroyForcibly();
            other.destroyForcibly();
        }
        assertThat(names()).containsExactly("threads-" + jvm.pid() + ".txt");
        assertThat(failures().path().resolve("threads-" + jvm.pid() + ".txt"))
                .hasContent("dump of " + jvm.pid() + " by Thread.print\nproblem");
    }

    private FailureFolder failures() {
        return new FailureFolder(folder.resolve("failures/tea/A.java"), folder.resolve("jcmd"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(failures().path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
