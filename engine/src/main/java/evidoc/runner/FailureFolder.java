package evidoc.runner;

import evidoc.project.OwnFolders;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Keeps files that help to find out why an example failed: thread dumps of JVMs that were stopped,
/// and the crash and heap dump files that they left.
///
/// @param path the folder for the files; created for the first one
/// @param jcmd the JDK's diagnostic command
record FailureFolder(Path path, Path jcmd) {
    private static final PathMatcher CRASH_FILE =
            FileSystems.getDefault().getPathMatcher("glob:{hs_err_pid*,*.hprof,core,core.*}");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// Removes the files of an earlier failure.
    void clear() throws IOException {
        OwnFolders.remove(path);
    }

    /// Writes a thread dump of each JVM of a tree.
    void dumpThreads(ProcessTree tree) throws IOException, InterruptedException {
        List<ProcessHandle> jvms = tree.all().stream().filter(FailureFolder::isJvm).toList();
        for (ProcessHandle jvm : jvms) {
            Files.createDirectories(path);
            Path dump = path.resolve("threads-" + jvm.pid() + ".txt");
            Process process =
                    new ProcessBuilder(jcmd.toString(), "" + jvm.pid(), "Thread.print", "-l")
                            .redirectErrorStream(true)
                            .redirectOutput(dump.toFile())
                            .start();
            if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /// Moves crash files here from the folder in which an example ran, if it hasn't removed that.
    void keepCrashFiles(Path work) throws IOException {
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.filter(FailureFolder::isCrashFile).toList()) {
                Files.createDirectories(path);
                Files.move(
                        file,
                        path.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isCrashFile(Path file) {
        return CRASH_FILE.matches(file.getFileName())
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isEmpty() {
        return Files.notExists(path);
    }

    private static boolean isJvm(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
    }
}
