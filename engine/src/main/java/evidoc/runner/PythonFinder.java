package evidoc.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Finds the Python interpreters of this machine by querying them.
final class PythonFinder {
    private static final List<String> ORDINARY = List.of("python3", "python");
    private static final List<String> FREE_THREADED =
            List.of("python3.15t", "python3.14t", "python3.13t");
    private static final String QUESTION =
            """
            import sys, sysconfig
            print(sys.executable)
            print(sys.version.split()[0])
            print(bool(sysconfig.get_config_var('Py_GIL_DISABLED')))
            """;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private PythonFinder() {}

    /// At most one ordinary and one free-threaded Python 3.
    static List<Python> find() {
        List<Python> found = new ArrayList<>();
        first(ORDINARY, false).ifPresent(found::add);
        first(FREE_THREADED, true).or(() -> first(ORDINARY, true)).ifPresent(found::add);
        return found;
    }

    private static Optional<Python> first(List<String> names, boolean freeThreaded) {
        return names.stream()
                .flatMap(name -> ask(name).stream())
                .filter(python -> python.version().startsWith("3."))
                .filter(python -> python.freeThreaded() == freeThreaded)
                .findFirst();
    }

    private static Optional<Python> ask(String name) {
        try {
            Process process =
                    new ProcessBuilder(name, "-c", QUESTION)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] answer = process.getInputStream().readAllBytes();
            return parse(new String(answer, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Python> parse(List<String> answer) {
        return answer.size() == 3
                ? Optional.of(
                        new Python(
                                Path.of(answer.get(0)),
                                answer.get(1),
                                answer.get(2).equals("True")))
                : Optional.empty();
    }
}
