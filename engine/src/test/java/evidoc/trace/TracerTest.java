package evidoc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a tracer asks of the program that it watches.
class TracerTest {
    private static final Pattern FOLDER = Pattern.compile("filename=([^,]+)");

    @Test
    void theLauncherAnnouncesJustWhatTheEnvironmentHolds() throws Exception {
        try (Tracer tracer = new Tracer(TraceSource.JVM, false)) {
            assertThat(tracer.environment()).containsOnlyKeys("JDK_JAVA_OPTIONS");
            assertThat(tracer.announcement())
                    .isEqualTo(
                            "NOTE: Picked up JDK_JAVA_OPTIONS: "
                                    + tracer.environment().get("JDK_JAVA_OPTIONS"));
        }
    }

    @Test
    void recordingsHaveAFolderUntilTheTracerIsClosed() throws Exception {
        Path folder;
        try (Tracer tracer = new Tracer(TraceSource.JVM, false)) {
            Matcher named = FOLDER.matcher(tracer.announcement());
            assertThat(named.find()).isTrue();
            folder = Path.of(named.group(1));
            assertThat(folder).isEmptyDirectory();
            assertThat(folder.resolveSibling("trace.jfc")).isNotEmptyFile();
        }
        assertThat(Files.exists(folder.getParent())).isFalse();
    }

    @Test
    void twoTracersShareNothing() throws Exception {
        try (Tracer one = new Tracer(TraceSource.JVM, false);
                Tracer other = new Tracer(TraceSource.JVM, false)) {
            assertThat(one.environment()).isNotEqualTo(other.environment());
        }
    }

    @Test
    void aProgramThatLeftNoRecordingHasAnEmptyTrace() throws Exception {
        try (Tracer tracer = new Tracer(TraceSource.JVM, true)) {
            tracer.watch(4711);
            assertThat(tracer.stop(4711, System.nanoTime(), text -> text))
                    .isEqualTo(new Trace(TraceSource.JVM, Duration.ZERO, List.of()));
        }
    }
}
