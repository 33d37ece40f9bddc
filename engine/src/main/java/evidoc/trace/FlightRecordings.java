package evidoc.trace;

import evidoc.project.TraceFolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes every JVM of a run write a flight recording of itself: child processes inherit the
/// environment variable that requests it.
final class FlightRecordings {
    private static final String VARIABLE = "JDK_JAVA_OPTIONS";
    private static final String ANNOUNCED = "NOTE: Picked up " + VARIABLE + ": ";

    private final TraceFolder folder;
    private final Path recordings;
    private final WallClock clock = WallClock.now();

    FlightRecordings(TraceFolder folder) throws IOException {
        this.folder = folder;
        recordings = Files.createDirectories(folder.file("recordings"));
        try (InputStream settings = FlightRecordings.class.getResourceAsStream("trace.jfc")) {
            Files.write(settings(), Objects.requireNonNull(settings).readAllBytes());
        }
    }

    private Path settings() {
        return folder.file("trace.jfc");
    }

    Map<String, String> environment() {
        return Map.of(VARIABLE, options());
    }

    /// What a Java launcher prints on standard error because of the variable.
    String announcement() {
        return ANNOUNCED + options();
    }

    private String options() {
        return "-Xlog:jfr*=off -Xlog:jfr+startup=off"
                + " \"-XX:FlightRecorderOptions=stackdepth=1,repository="
                + folder.file("repository")
                + "\" \"-XX:StartFlightRecording=filename="
                + recordings
                + ",settings="
                + settings()
                + "\"";
    }

    /// What the JVMs recorded; one that was killed left nothing.
    List<JvmProcess> read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(recordings)) {
            files = all.filter(file -> file.toString().endsWith(".jfr")).sorted().toList();
        }
        List<JvmProcess> processes = new ArrayList<>();
        for (Path file : files) {
            Optional<JvmProcess> process = new FlightRecordingReader(clock).read(file);
            process.ifPresent(processes::add);
        }
        return processes;
    }
}
