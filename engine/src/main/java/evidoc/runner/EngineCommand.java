package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.MainClass;
import evidoc.example.ReaderCommand;
import evidoc.example.RunSettings;
import evidoc.example.Server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The command by which the engine runs an example: what the reader types, but with compiled
/// classes, and with a neutral home and user.
///
/// @param work folder in which it runs
/// @param port of the server that it asks, if there is one
record EngineCommand(
        Example example,
        RunSettings settings,
        Host host,
        ExampleRunner.Order order,
        Path work,
        Optional<LoopbackPort> port) {
    private static final Pattern CORES = Pattern.compile("(\\d+)(?:-(\\d+))?");

    List<String> words() throws IOException {
        return example.isNotToCompile() ? compiler() : program();
    }

    /// Compiles the sources in the work folder.
    private List<String> compiler() {
        String javac = Host.isWindows() ? "javac.exe" : "javac";
        List<String> words = new ArrayList<>();
        words.add(host.java().resolveSibling(javac).toString());
        words.addAll(List.of("-d", "classes"));
        if (!order.libraries().entries().isEmpty()) {
            words.addAll(List.of("-cp", joined(order.libraries().files())));
        }
        words.addAll(ReaderCommand.compilerArguments(example, settings));
        return words;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> program() throws IOException {
        List<String> words = new ArrayList<>();
        if (settings.cores().isPresent()) {
            words.addAll(List.of("taskset", "-c", cores(settings.cores().get())));
        }
        switch (example.language()) {
            case JAVA -> {
                words.addAll(java(settings.runtimeOptions()));
                words.add(mainClass());
            }
            case PYTHON -> {
                words.add(host.pythonFor(settings).executable().toString());
                words.add(order.classes().resolve(example.fileName()).toString());
            }
        }
        words.addAll(arguments(settings.arguments()));
        return words;
    }

    /// The main class: that of the directive, of a library's build step or of the file, in this
    /// order. If there is a server, the build step's class is the server's.
    private String mainClass() throws IOException {
        Optional<String> named =
                example.parts().server().isPresent()
                        ? example.parts().mainClass()
                        : example.parts().mainClass().or(() -> order.built().mainClass());
        return named.isPresent()
                ? named.get()
                : MainClass.of(example, order.classes()).orElseGet(example::mainClass);
    }

    /// The words that start a server of this example.
    List<String> server(Server server) throws IOException {
        List<String> words = new ArrayList<>(java(server.options()));
        String file = server.source().file().getFileName().toString();
        words.add(
                order.built().mainClass().isPresent()
                        ? order.built().mainClass().get()
                        : MainClass.ofFile(file, order.classes())
                                .orElse(file.replace(".java", "")));
        words.addAll(arguments(server.arguments()));
        return words;
    }

    private List<String> arguments(List<String> arguments) {
        return port.map(found -> Server.at(found.number(), arguments)).orElse(arguments);
    }

    private List<String> java(List<String> options) {
        List<String> words = new ArrayList<>(List.of(host.java().toString()));
        if (settings.preview()) {
            words.add("--enable-preview");
        }
        words.add("-Duser.name=reader");
        words.add("-Duser.home=" + work);
        words.add("-Djava.io.tmpdir=" + work);
        words.add("-Dstdout.encoding=UTF-8");
        words.add("-Dstderr.encoding=UTF-8");
        words.addAll(order.built().options());
        words.addAll(options);
        List<Path> classPath = new ArrayList<>(List.of(order.classes()));
        classPath.addAll(order.libraries().files());
        words.addAll(List.of("-cp", joined(classPath)));
        return words;
    }

    /// The first cores that this process may use, in the form that `taskset` expects.
    private static String cores(int count) throws IOException {
        String allowed =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("Cpus_allowed_list:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("0");
        List<String> cores = new ArrayList<>();
        for (Matcher range = CORES.matcher(allowed); range.find(); ) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int core = first; core <= last && cores.size() < count; core++) {
                cores.add(String.valueOf(core));
            }
        }
        return String.join(",", cores);
    }
}
