package evidoc.conversion;

import evidoc.project.Project;

import org.asciidoctor.Asciidoctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The AsciidoctorJ runtimes of a build, each on its own JRuby. They take seconds to start, so
/// examples run in the meantime.
public final class Converters implements AutoCloseable {
    /// Another runtime is worth starting for this many more bytes to convert.
    private static final long SHARE = 200_000;

    private static final int MOST = 4;

    private final int count;
    private final boolean closing;
    private final List<CompletableFuture<Asciidoctor>> starting = new ArrayList<>();

    private Converters(int count, boolean closing) {
        this.count = count;
        this.closing = closing;
    }

    /// The source of a build's converters.
    public interface Source {
        Converters of(Project project) throws IOException;
    }

    /// @param count how many work side by side; at least one
    static Converters of(int count) {
        return new Converters(count, true);
    }

    /// Runtimes that the caller has started and will close.
    ///
    /// @param started at least one
    public static Converters of(List<Asciidoctor> started) {
        Converters converters = new Converters(started.size(), false);
        started.forEach(each -> converters.starting.add(CompletableFuture.completedFuture(each)));
        return converters;
    }

    /// As many as are worth starting: for a large site, as many as there are cores.
    public static Converters forPagesOf(Project project) throws IOException {
        long work = size(project.content()) * (1 + machines(project));
        int cores = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        return of((int) Math.min(cores, 1 + work / SHARE));
    }

    private static long machines(Project project) throws IOException {
        if (Files.notExists(project.namedRuns())) {
            return 0;
        }
        try (Stream<Path> machines = Files.list(project.namedRuns())) {
            return machines.count();
        }
    }

    private static long size(Path content) throws IOException {
        if (Files.notExists(content)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(content)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        }
    }

    /// Starts them if they aren't started yet.
    public void start() {
        while (starting.size() < count) {
            starting.add(startOne());
        }
    }

    /// Starts as many as are worth starting, unless as many are started.
    ///
    /// @param bytes of pages to convert
    public void start(long bytes) {
        long worth = bytes == 0 ? 0 : Math.min(count, 1 + bytes / SHARE);
        while (starting.size() < worth) {
            starting.add(startOne());
        }
    }

    /// Whether any was started.
    public boolean areStarted() {
        return !starting.isEmpty();
    }

    /// Whether those that were started are ready.
    public boolean areReady() {
        return starting.stream().allMatch(CompletableFuture::isDone);
    }

    /// Waits for those that were started.
    public void await() {
        starting.forEach(CompletableFuture::join);
    }

    /// Those that were started; all of them, if none was.
    public List<Asciidoctor> all() {
        if (!areStarted()) {
            start();
        }
        return starting.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<Asciidoctor> startOne() {
        CompletableFuture<Asciidoctor> starting = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("asciidoctor-start")
                .daemon()
                .start(() -> {
                    try {
                        starting.complete(AsciidoctorRuntime.start());
                    } catch (RuntimeException | Error e) {
                        starting.completeExceptionally(e);
                    }
                });
        return starting;
    }

    @Override
    public void close() {
        for (CompletableFuture<Asciidoctor> each : starting) {
            if (closing && each.state() == Future.State.SUCCESS) {
                each.join().close();
            }
        }
    }
}
