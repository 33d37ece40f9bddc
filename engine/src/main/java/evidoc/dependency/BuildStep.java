package evidoc.dependency;

import evidoc.example.Example;
import evidoc.project.WorkFolder;

import org.eclipse.aether.repository.RemoteRepository;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Runs the build steps of an example's libraries. By JBang's convention, a file in a library lists
/// classes, each with a method `postBuild`.
///
/// @param classes folder of the example's classes, which may change
record BuildStep(Example example, ClassPath libraries, Path classes) {
    private static final String LIST = "META-INF/jbang-integration.list";

    /// How long the steps of an example may take, in minutes.
    private static final int LIMIT = 5;

    /// A step failed; the message is one line.
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;

        FailedException(String reason) {
            super(reason);
        }
    }

    Built run() throws IOException, InterruptedException, FailedException {
        List<String> names = names();
        if (names.isEmpty()) {
            return Built.PLAIN;
        }
        try (WorkFolder work = WorkFolder.create()) {
            Path order = work.path().resolve("order");
            Path answer = work.path().resolve("answer");
            Path pom = Files.createDirectory(work.path().resolve("project")).resolve("pom.xml");
            LibraryPom.write(libraries, pom);
            Files.write(order, order(names, pom));
            call(work.path(), order, answer);
            return read(Files.readAllLines(answer));
        }
    }

    /// Names of the classes that have a build step.
    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path library : libraries.files()) {
            for (String line : list(library)) {
                names.add(line.replaceFirst("#.*", "").strip());
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static List<String> list(Path library) throws IOException {
        if (Files.isDirectory(library)) {
            Path file = library.resolve(LIST);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }
        if (!library.toString().endsWith(".jar")) {
            return List.of();
        }
        try (ZipFile jar = new ZipFile(library.toFile())) {
            ZipEntry list = jar.getEntry(LIST);
            return list == null
                    ? List.of()
                    : new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (ZipException damaged) {
            // The compiler and the runtime pass over it, too.
            return List.of();
        }
    }

    private List<String> order(List<String> names, Path pom) {
        List<String> lines = new ArrayList<>();
        names.forEach(name -> lines.add(line(BuildStepProcess.STEP, name)));
        lines.add(line(BuildStepProcess.CLASSES, classes.toString()));
        lines.add(line(BuildStepProcess.POM, pom.toString()));
        for (RemoteRepository each : Repositories.of(example.parts().repositories())) {
            lines.add(line(BuildStepProcess.REPOSITORY, each.getId(), each.getUrl()));
        }
        for (ClassPath.Entry entry : libraries.entries()) {
            lines.add(line(BuildStepProcess.LIBRARY, entry.name(), entry.file().toString()));
        }
        for (String setting : example.parts().configuration()) {
            lines.add(line(BuildStepProcess.COMMENT, "//Q:CONFIG " + setting));
        }
        return lines;
    }

    private static String line(String... words) {
        return String.join(BuildStepProcess.TAB, words);
    }

    private void call(Path work, Path order, Path answer)
            throws IOException, InterruptedException, FailedException {
        Path printed = work.resolve("printed");
        ProcessBuilder builder =
                new ProcessBuilder(command(order, answer))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        LibraryResolver.mavenArguments()
                .ifPresent(words -> builder.environment().put("MAVEN_CMD_LINE_ARGS", words));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                throw new FailedException(
                        ended ? cause(printed) : "it took longer than " + LIMIT + " minutes");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(Path order, Path answer) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional.ofNullable(System.getProperty(LibraryResolver.REPOSITORY))
                .ifPresent(folder -> words.add("-D" + LibraryResolver.REPOSITORY + "=" + folder));
        words.add("-cp");
        words.add(
                Stream.concat(libraries.files().stream(), Stream.of(engine()))
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        words.add(BuildStepProcess.class.getName());
        words.addAll(List.of(order.toString(), answer.toString()));
        return words;
    }

    private static Path engine() {
        try {
            return Path.of(
                    BuildStepProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The innermost exception, or what was printed last.
    private static String cause(Path printed) throws IOException {
        List<String> lines =
                new String(Files.readAllBytes(printed), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("(at |\\.\\.\\. ).*"))
                        .toList();
        return lines.isEmpty() ? "it printed nothing" : lines.getLast().replace("Caused by: ", "");
    }

    private static Built read(List<String> lines) {
        Optional<String> mainClass = Optional.empty();
        List<String> options = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(BuildStepProcess.TAB, 2);
            if (words[0].equals(BuildStepProcess.MAIN_CLASS)) {
                mainClass = Optional.of(words[1]);
            } else {
                options.add(words[1]);
            }
        }
        return new Built(mainClass, options);
    }
}
