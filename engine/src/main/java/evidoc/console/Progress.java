package evidoc.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongSupplier;

/// Shows the user what a build is doing. On a terminal it is one line, redrawn twice a second;
/// elsewhere one line for each phase, for each example that runs for more than a moment, for each
/// that ended, and one whenever there was none for a while. Safe for use by several threads.
public final class Progress {
    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration WHILE = Duration.ofSeconds(15);
    private static final int LINE_WIDTH = 79;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;

    private final SequencedMap<String, Running> running = new LinkedHashMap<>();
    private final Set<Running> told = new HashSet<>();
    private String phase = "";
    private String passed = "";
    private int total;
    private int done;
    private boolean ticking;
    private long phaseStart;
    private long lastStep;
    private long lastLine;

    Progress(PrintStream out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    Progress(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /// A progress that prints nothing.
    public static Progress silent() {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                true);
    }

    /// Begins a phase.
    ///
    /// @param name what is done: `Running 36 examples`
    /// @param parts how many parts will be reported as done; 0 if unknown
    public synchronized void phase(String name, int parts) {
        phase = name;
        total = parts;
        done = 0;
        running.clear();
        phaseStart = nanoTime.getAsLong();
        step("");
        if (!terminal) {
            print(name + ".");
        }
        draw();
        if (!ticking) {
            ticking = true;
            Thread.ofPlatform().daemon().name("progress").start(this::tick);
        }
    }

    /// Waits for something in the middle of a phase, which goes on afterwards.
    ///
    /// @param name what is waited for: `Waiting for Asciidoctor to start`
    public void waiting(String name, Runnable wait) {
        Phase interrupted = interrupted();
        phase(name, 0);
        wait.run();
        resume(interrupted);
    }

    private synchronized Phase interrupted() {
        return new Phase(phase, total, done, phaseStart);
    }

    private synchronized void resume(Phase interrupted) {
        phase = interrupted.name();
        total = interrupted.total();
        done = interrupted.done();
        phaseStart = interrupted.start();
        step("");
        draw();
    }

    private record Phase(String name, int total, int done, long start) {}

    /// Ends the last phase; nothing is done until the next one begins.
    public synchronized void idle() {
        phase = "";
        running.clear();
        clear();
    }

    /// An example runs, or runs again.
    ///
    /// @param again why; empty the first time
    public synchronized void started(String example, String again) {
        String name = (example + " " + again).stripTrailing();
        running.put(example, new Running(name, nanoTime.getAsLong()));
        step("");
        draw();
    }

    /// @param name of an example, and why it runs again
    /// @param start of its run
    private record Running(String name, long start) {}

    /// A part of the phase is done; it gets no separate line where there is no terminal.
    public synchronized void passed(String name) {
        done++;
        step(name);
        draw();
    }

    /// An example has ended.
    ///
    /// @param elapsed what its runs took
    public synchronized void ended(String example, Duration elapsed) {
        done++;
        running.remove(example);
        if (!terminal) {
            print(
                    String.format(
                            Locale.ROOT,
                            "[%d/%d] %s %.1f s",
                            done,
                            total,
                            example,
                            seconds(elapsed)));
        }
        step("");
        draw();
    }

    /// Prints a line that stays.
    synchronized void say(String line) {
        clear();
        print(line);
        draw();
    }

    public static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private void tick() {
        try {
            do {
                Thread.sleep(REDRAW);
            } while (look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Shows the state of now; false if there is nothing more to show.
    synchronized boolean look() {
        ticking = !phase.isEmpty();
        draw();
        if (ticking && !terminal) {
            tellStarted();
            tellLong();
        }
        return ticking;
    }

    private void tellStarted() {
        running.values().stream()
                .filter(run -> has(MOMENT, run.start()) && told.add(run))
                .forEach(run -> print("  running: " + run.name()));
    }

    private void tellLong() {
        if (has(WHILE, lastLine)) {
            String what = running.isEmpty() ? phase : String.join(", ", running.keySet());
            long seconds = Duration.ofNanos(nanoTime.getAsLong() - phaseStart).toSeconds();
            print(
                    "  still at work: "
                            + what
                            + new Count(done, total).text()
                            + ", "
                            + seconds
                            + " s");
        }
    }

    /// Whether so much time has passed since a moment.
    private boolean has(Duration time, long since) {
        return nanoTime.getAsLong() - since >= time.toNanos();
    }

    private void print(String line) {
        out.println(line);
        lastLine = nanoTime.getAsLong();
    }

    private void step(String name) {
        passed = name;
        lastStep = nanoTime.getAsLong();
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void draw() {
        if (terminal && !phase.isEmpty()) {
            String line =
                    (phase + new Count(done, total).bar() + " " + item()).stripTrailing()
                            + waited();
            out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), LINE_WIDTH)));
            out.flush();
        }
    }

    private String item() {
        return running.isEmpty() ? passed : running.lastEntry().getValue().name();
    }

    private String waited() {
        long seconds = Duration.ofNanos(nanoTime.getAsLong() - lastStep).toSeconds();
        return seconds == 0 ? "" : ", " + seconds + " s";
    }
}
