package evidoc.runner;

import evidoc.example.Example;
import evidoc.example.Part;
import evidoc.example.RunSettings;
import evidoc.example.Server;
import evidoc.example.Variant;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.trace.Tracer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The processes of one run of a variant: the example, and the server that it asks.
///
/// @param work empty folder in which it runs
/// @param tracer watches the example
record VariantProcess(
        Example example,
        Variant variant,
        ExampleRunner.Order order,
        ExampleRun.Place place,
        Path work,
        Optional<Tracer> tracer) {
    /// Replaces, in recordings, the folder that a run has for itself: home and work folder of the
    /// neutral user.
    private static final String NEUTRAL_HOME = "/home/reader";

    /// Runs it to its end.
    ///
    /// @throws ProblemException if its server doesn't start
    ChildProcess.Ended run(ChildProcess.BeforeStop beforeStop)
            throws IOException, InterruptedException {
        if (example.isNotToCompile()) {
            copySources();
            return runAlone(beforeStop);
        }
        copyFiles();
        return example.parts().server().isPresent()
                ? runAsking(example.parts().server().get(), beforeStop)
                : runAlone(beforeStop);
    }

    private ChildProcess.Ended runAlone(ChildProcess.BeforeStop beforeStop)
            throws IOException, InterruptedException {
        return child(Optional.empty()).run(variant.name(), beforeStop);
    }

    private ChildProcess.Ended runAsking(Server server, ChildProcess.BeforeStop beforeStop)
            throws IOException, InterruptedException {
        if (server.fixed().isEmpty()) {
            return runAsking(server, LoopbackPort.free(), beforeStop);
        }
        LoopbackPort port = new LoopbackPort(server.fixed().get());
        place.fixedPorts().lock();
        try {
            if (port.isListenedOn()) {
                throw new ProblemException(
                        Problem.in(
                                place.nameOf(example.name()),
                                "port " + port.number() + " is in use",
                                "End the program that listens on it."));
            }
            return runAsking(server, port, beforeStop);
        } finally {
            place.fixedPorts().unlock();
        }
    }

    private ChildProcess.Ended runAsking(
            Server server, LoopbackPort port, ChildProcess.BeforeStop beforeStop)
            throws IOException, InterruptedException {
        try (RunningServer running =
                RunningServer.start(
                        command(Optional.of(port)).server(server),
                        work,
                        place.host().java(),
                        redaction()::apply)) {
            if (!running.listensOn(port, variant.settings().timeout())) {
                throw new ProblemException(unready(server, running));
            }
            ChildProcess.Ended ended = child(Optional.of(port)).run(variant.name(), beforeStop);
            return ended.with(running.end(ended.start()));
        }
    }

    private Problem unready(Server server, RunningServer running) throws InterruptedException {
        boolean alive = running.isAlive();
        List<String> lines = running.lastLines();
        return Problem.in(
                place.nameOf(server.source().name()),
                (alive
                                ? "did not listen on its port within its limit; last lines: %s"
                                : "ended before it listened on its port; last lines: %s")
                        .formatted(lines.isEmpty() ? "none" : String.join(" | ", lines)),
                "Let it listen on the port that its argument names.");
    }

    /// Copies the sources to the working directory, so that the compiler's messages contain plain
    /// file names.
    private void copySources() throws IOException {
        try (Stream<Path> files = Files.walk(order.classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = work.resolve(order.classes().relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void copyFiles() throws IOException {
        for (Part file : example.parts().copies()) {
            Path target = work.resolve(file.target());
            Files.createDirectories(target.getParent());
            Files.copy(file.file(), target);
        }
    }

    private ChildProcess child(Optional<LoopbackPort> port) throws IOException {
        RunSettings settings = variant.settings();
        return new ChildProcess(
                command(port).words(),
                work,
                place.host().java(),
                settings.timeout(),
                redaction(),
                InstantSource.system(),
                tracer,
                input(settings));
    }

    private EngineCommand command(Optional<LoopbackPort> port) {
        return new EngineCommand(example, variant.settings(), place.host(), order, work, port);
    }

    private Redaction redaction() {
        return place.redaction().of(example.source()).and(work, NEUTRAL_HOME);
    }

    private byte[] input(RunSettings settings) throws IOException {
        return example.parts().input().isPresent()
                ? Files.readAllBytes(example.parts().input().get().file())
                : settings.input().stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
    }
}
