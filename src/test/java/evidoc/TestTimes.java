package evidoc;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells at the end of the tests which classes took longest, and writes all to
/// `target/test-times.md`. Classes run side by side, so their sum is more than what the clock says.
public final class TestTimes implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "test-times.md");
    private static final int SLOWEST = 10;
    private static final int FEW = 20;

    private final Map<String, Long> starts = new ConcurrentHashMap<>();
    private final Map<String, Duration> times = new ConcurrentHashMap<>();
    private long start;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        start = System.nanoTime();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            starts.put(test.getUniqueId(), System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long began = starts.remove(test.getUniqueId());
        if (began != null) {
            times.put(test.getDisplayName(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (times.size() < FEW) {
            return; // some classes that somebody looks at
        }
        List<String> rows =
                times.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(time -> "| %s | %s |".formatted(time.getKey(), text(time.getValue())))
                        .toList();
        Duration sum = times.values().stream().reduce(Duration.ZERO, Duration::plus);
        String end =
                "%d test classes took %s s, %s s by the clock."
                        .formatted(
                                times.size(),
                                text(sum),
                                text(Duration.ofNanos(System.nanoTime() - start)));
        write(
                Stream.of(List.of("| class | seconds |", "|---|---|"), rows, List.of("", end, ""))
                        .flatMap(List::stream)
                        .toList());
        IO.println(
                rows.stream()
                        .limit(SLOWEST)
                        .map(row -> row.replaceAll("^\\| | \\|$", "").replace(" | ", " "))
                        .collect(Collectors.joining(" s, ", "Slowest: ", " s.")));
        IO.println(end + " All: " + FILE);
    }

    /// Unit tests come first and integration tests are added to them.
    private static void write(List<String> lines) {
        try {
            boolean first = isUnitTests();
            List<String> before =
                    first || Files.notExists(FILE) ? List.of() : Files.readAllLines(FILE);
            Files.write(FILE, Stream.concat(before.stream(), lines.stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnitTests() {
        return !Boolean.getBoolean("integration");
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static String text(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
    }
}
